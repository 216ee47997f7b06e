// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/fields.h"
#include "ui/dossiers/action_text.h"
#include "ui/dossiers/row_text.h"
#include "ui/dossiers/step_kinds.h"
#include "ui/widgets/typed_date.h"

#include <QCoreApplication>
#include <QDate>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace dossier;
using document::FormKind;
using Kind = StepField::Kind;

struct StepText {
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

QStringList paymentNames() {
    return {paymentName(PaymentMethod::cash), paymentName(PaymentMethod::transfer),
            paymentName(PaymentMethod::online)};
}

Step askObligation(const StepContext&) {
    Step step{.type = ActionType::obligationRequested,
              .name = StepText::tr("Ask for a pay&ment"),
              .icon = "wallet"};
    step.fields = {{u"what"_s, StepText::tr("Payment or duty"), Kind::line, true},
                   {u"amount"_s, StepText::tr("Amount"), Kind::money},
                   {u"by"_s, StepText::tr("Pay by"), Kind::date}};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return ObligationRequested{
            values.text(u"what"_s), values.money(u"amount"_s), endOf(values.date(u"by"_s)), {}};
    };
    return step;
}

Step obligationMet(const StepContext&) {
    Step step{.type = ActionType::obligationMet, .name = StepText::tr("Payment is &made"), .icon = "check"};
    step.fields = {{u"evidence"_s,
                    StepText::tr("Evidence"),
                    Kind::line,
                    false,
                    {},
                    {},
                    StepText::tr("Number of the receipt or the transfer")}};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return ObligationMet{.evidence = values.text(u"evidence"_s)};
    };
    return step;
}

Step pay(const StepContext& context) {
    Step step{.type = ActionType::feePaid, .name = StepText::tr("Ta&ke the fee"), .icon = "banknote"};
    const qint64 open = context.state().feeOpen().value_or(0);
    step.fields = {
        {u"amount"_s, StepText::tr("Amount"), Kind::money, true, {}, open > 0 ? QVariant(open) : QVariant()},
        {u"method"_s, StepText::tr("Paid by"), Kind::choice, true, paymentNames(), 0},
        {u"given"_s, StepText::tr("Cash given"), Kind::money},
        {u"receipt"_s, StepText::tr("Number of the receipt")}};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return FeePaid{.amount = values.money(u"amount"_s).value_or(0),
                       .method = static_cast<PaymentMethod>(values.choice(u"method"_s)),
                       .receipt = values.text(u"receipt"_s)};
    };
    step.note = [](const StepValues& values) {
        const auto amount = values.money(u"amount"_s), given = values.money(u"given"_s);
        if (!amount || !given) return QString();
        if (*given < *amount) return StepText::tr("Still missing: %1").arg(moneyText(*amount - *given));
        return StepText::tr("Change: %1").arg(moneyText(*given - *amount));
    };
    step.check = [](const StepValues& values) -> std::optional<FieldError> {
        const auto amount = values.money(u"amount"_s), given = values.money(u"given"_s);
        const bool isCash = values.choice(u"method"_s) == static_cast<int>(PaymentMethod::cash);
        if (!isCash || !amount || !given || *given >= *amount) return {};
        return FieldError{u"given"_s, StepText::tr("This is less than the amount.")};
    };
    step.form = FormKind::feeReceipt;
    return step;
}

Step refund(const StepContext& context) {
    Step step{.type = ActionType::feeRefunded, .name = StepText::tr("Give a fee back"), .icon = "rotate-ccw"};
    QStringList names;
    std::vector<Uuid> ids;
    QVariant first;
    for (const Payment& payment : context.state().payments) {
        const qint64 rest = payment.amount - payment.refunded;
        if (rest <= 0) continue;
        names << u"%1 · %2"_s.arg(moneyText(rest), paymentName(payment.method));
        ids.push_back(payment.action);
        if (!first.isValid()) first = rest;
    }
    step.fields = {{u"payment"_s, StepText::tr("Payment"), Kind::choice, true, names, 0},
                   {u"amount"_s, StepText::tr("Amount"), Kind::money, true, {}, first},
                   reasonField()};
    step.payload = [ids](const StepValues& values, LocalTime) -> Result<Payload> {
        const auto at = static_cast<std::size_t>(values.choice(u"payment"_s));
        if (at >= ids.size()) return fail(Code::DOSSIER_FEE_INVALID);
        return FeeRefunded{ids[at], values.money(u"amount"_s).value_or(0), values.text(u"reason"_s), {}};
    };
    return step;
}

/// What a clerk may put right; the processing case is never corrected, and a number of an organisation's
/// standing has no field of its own.
constexpr std::array kCorrectable{
    CorrectedField::applicantName,    CorrectedField::applicantNumber, CorrectedField::applicantBirthDate,
    CorrectedField::organisationName, CorrectedField::phone,           CorrectedField::email,
    CorrectedField::address,          CorrectedField::returnAddress,   CorrectedField::resultPaper};

/// The action that brought the values in: the acceptance, else the draft.
Uuid intakeOf(const DossierFacts& facts) {
    Uuid id;
    for (const DossierEvent& event : facts.events) {
        const ActionType type = typeOf(event.action.payload);
        if (type == ActionType::received || type == ActionType::registered) id = event.action.id;
    }
    return id;
}

/// A date as clerks write it (`17/05/1990`, `5/1990`, `1990`) in the way it is kept; all else as it is.
QString storedText(CorrectedField field, const QString& typed) {
    if (field != CorrectedField::applicantBirthDate) return typed;
    const auto date = typedDate(typed);
    return date ? date->toString() : typed;
}

Step correct(const StepContext& context) {
    Step step{.type = ActionType::corrected, .name = StepText::tr("Correct an &error"), .icon = "pencil"};
    step.sentence = StepText::tr(
        "Within three working days of finding it. What stood there before stays in the history.");
    QStringList names, present, shown;
    for (const CorrectedField field : kCorrectable) {
        names << correctedFieldName(field);
        present << fieldText(context.state(), field);
        shown << (field == CorrectedField::applicantBirthDate
                      ? context.state().request().applicant.person.birthDate.toVietnamese()
                      : present.back());
    }
    step.fields = {{u"field"_s, StepText::tr("What is wrong"), Kind::choice, true, names, 0},
                   {u"new"_s,
                    StepText::tr("Correct value"),
                    Kind::line,
                    true,
                    {},
                    {},
                    StepText::tr("Dates as 17/05/1990")},
                   reasonField(),
                   {u"found"_s,
                    StepText::tr("Found on"),
                    Kind::date,
                    true,
                    {},
                    QDate::fromString(formatDate(dateOf(context.now)), Qt::ISODate)}};
    step.payload = [present, corrects = intakeOf(context.facts)](const StepValues& values,
                                                                 LocalTime now) -> Result<Payload> {
        const int at = values.choice(u"field"_s);
        const auto day = values.date(u"found"_s);
        const bool isToday = !day || *day == dateOf(now);
        const CorrectedField field = kCorrectable[static_cast<std::size_t>(at)];
        return Corrected{.corrects = corrects,
                         .changes = {{field, present.value(at), storedText(field, values.text(u"new"_s))}},
                         .reason = values.text(u"reason"_s),
                         .found = isToday ? now : LocalTime{*day}};
    };
    step.check = [](const StepValues& values) -> std::optional<FieldError> {
        const CorrectedField field = kCorrectable[static_cast<std::size_t>(values.choice(u"field"_s))];
        if (isValidFor(field, storedText(field, values.text(u"new"_s)))) return {};
        return FieldError{u"new"_s, field == CorrectedField::applicantBirthDate
                                        ? StepText::tr("Type the date as 17/05/1990.")
                                        : StepText::tr("This cannot stand there.")};
    };
    step.note = [shown](const StepValues& values) {
        const QString old = shown.value(values.choice(u"field"_s));
        return old.isEmpty() ? StepText::tr("Nothing stands there now") : StepText::tr("Now: %1").arg(old);
    };
    return step;
}

Step note(const StepContext&) {
    Step step{.type = ActionType::noteAdded, .name = StepText::tr("Add a n&ote"), .icon = "pencil"};
    step.fields = {{u"text"_s, StepText::tr("Note"), Kind::text, true}};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return NoteAdded{values.text(u"text"_s)};
    };
    return step;
}

constexpr std::array kKinds{AttachmentKind::component, AttachmentKind::result, AttachmentKind::authorisation,
                            AttachmentKind::other};

Step attach(const StepContext&) {
    Step step{.type = ActionType::attachmentAdded, .name = StepText::tr("Attach a fi&le"), .icon = "files"};
    QStringList kinds;
    for (const AttachmentKind kind : kKinds)
        kinds << attachmentKindName(kind);
    step.fields = {{u"file"_s, StepText::tr("File"), Kind::file, true},
                   {u"kind"_s, StepText::tr("Kind"), Kind::choice, true, kinds, 0}};
    // the desk fills in hash and size when it seals the file
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return AttachmentAdded{.kind = kKinds[static_cast<std::size_t>(values.choice(u"kind"_s))]};
    };
    return step;
}

Step unclaimed(const StepContext&) {
    Step step{.type = ActionType::unclaimed, .name = StepText::tr("Not picked &up"), .icon = "bell"};
    step.sentence = StepText::tr("Records that the applicant was told that the result waits.");
    step.fields = {{u"told"_s, StepText::tr("Applicant told by"), Kind::pick, true, toldWays() << u"thư"_s,
                    toldWays().front()},
                   noteField()};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return Unclaimed{values.text(u"told"_s), values.text(u"note"_s)};
    };
    return step;
}

Step outage(const StepContext&) {
    Step step{
        .type = ActionType::outageStarted, .name = StepText::tr("System outage begins"), .icon = "cloud-off"};
    step.sentence = StepText::tr("Announced by the owner of the system; the time stands still meanwhile.");
    step.fields = {{u"system"_s, StepText::tr("System"), Kind::line, true},
                   {u"announcement"_s, StepText::tr("Announcement"), Kind::line}};
    step.payload = [](const StepValues& values, LocalTime now) -> Result<Payload> {
        return OutageStarted{values.text(u"system"_s), values.text(u"announcement"_s), now};
    };
    return step;
}

Step outageEnd(const StepContext&) {
    Step step{.type = ActionType::outageEnded, .name = StepText::tr("System outage ends"), .icon = "play"};
    step.payload = [](const StepValues&, LocalTime now) -> Result<Payload> {
        return OutageEnded{.until = now};
    };
    return step;
}

Step remove(const StepContext&) {
    Step step{.type = ActionType::deleted, .name = StepText::tr("Delete"), .icon = "trash-2"};
    step.sentence = StepText::tr(
        "Only drafts, and dossiers entered in error by a supervisor's decision. The history stays.");
    step.fields = {reasonField()};
    step.fields.back().hint = StepText::tr("At least ten characters");
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return Deleted{values.text(u"reason"_s)};
    };
    step.isDangerous = true;
    return step;
}

} // namespace

/// Vietnamese in both languages: it is written into the record and onto form 04.
QStringList toldWays() { return {u"điện thoại"_s, u"tin nhắn SMS"_s, u"thư điện tử"_s, u"Zalo"_s}; }

StepField reasonField(bool required) { return {u"reason"_s, StepText::tr("Reason"), Kind::text, required}; }
StepField noteField() { return {u"note"_s, StepText::tr("Note")}; }

std::optional<LocalTime> endOf(std::optional<Date> day) {
    if (!day) return {};
    return LocalTime{*day} + std::chrono::hours(23) + std::chrono::minutes(59);
}

std::optional<Step> careStep(ActionType type, const StepContext& context) {
    using Make = Step (*)(const StepContext&);
    static constexpr std::pair<ActionType, Make> kMakers[]{
        {ActionType::obligationRequested, askObligation},
        {ActionType::obligationMet, obligationMet},
        {ActionType::feePaid, pay},
        {ActionType::feeRefunded, refund},
        {ActionType::corrected, correct},
        {ActionType::noteAdded, note},
        {ActionType::attachmentAdded, attach},
        {ActionType::unclaimed, unclaimed},
        {ActionType::outageStarted, outage},
        {ActionType::outageEnded, outageEnd},
        {ActionType::deleted, remove},
    };
    for (const auto& [made, make] : kMakers)
        if (made == type) return make(context);
    return {};
}

} // namespace motcua::ui
