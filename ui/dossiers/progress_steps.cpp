// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/work_calendar.h"
#include "ui/dossiers/action_text.h"
#include "ui/dossiers/row_text.h"
#include "ui/dossiers/step_kinds.h"

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

QDate toQDate(Date day) { return QDate::fromString(formatDate(day), Qt::ISODate); }

QStringList agenciesOf(const StepContext& context) {
    QStringList names;
    for (const desk::AgencyContact& contact : context.settings.contacts)
        names << contact.name;
    names.removeDuplicates();
    return names;
}

/// The units this dossier has been with.
QStringList unitsOf(const StepContext& context) {
    QStringList units;
    for (const DossierEvent& event : context.facts.events)
        if (const auto* forwarded = std::get_if<Forwarded>(&event.action.payload))
            units.prepend(forwarded->toUnit);
    units << agenciesOf(context);
    units.removeDuplicates();
    return units;
}

Step forward(const StepContext& context) {
    Step step{.type = ActionType::forwarded, .name = StepText::tr("&Forward"), .icon = "send"};
    step.sentence = StepText::tr("Hands the dossier to the unit that settles it; one row of form 06.");
    const QStringList units = unitsOf(context);
    step.fields = {{u"unit"_s, StepText::tr("To unit"), Kind::pick, true, units, units.value(0)},
                   {u"officer"_s, StepText::tr("To officer")},
                   noteField()};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return Forwarded{values.text(u"unit"_s), values.text(u"officer"_s), values.text(u"note"_s), {}};
    };
    step.form = FormKind::control06;
    return step;
}

Step competent(const StepContext&) {
    Step step{.type = ActionType::competentReceived,
              .name = StepText::tr("Competent agency &has it"),
              .icon = "building-2"};
    step.sentence = StepText::tr("Its time begins to run there (Decree 118/2025, art. 17.3).");
    step.payload = [](const StepValues&, LocalTime now) -> Result<Payload> {
        return CompetentReceived{.received = now};
    };
    return step;
}

Step processing(const StepContext& context) {
    Step step{.type = ActionType::processingStarted, .name = StepText::tr("Start &work"), .icon = "play"};
    const QStringList units = unitsOf(context);
    step.fields = {
        {u"unit"_s, StepText::tr("Unit that works on it"), Kind::pick, false, units, units.value(0)},
        noteField()};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return ProcessingStarted{values.text(u"unit"_s), values.text(u"note"_s)};
    };
    return step;
}

Step askSupplement(const StepContext& context) {
    Step step{.type = ActionType::supplementRequested,
              .name = StepText::tr("Ask for &papers"),
              .icon = "file-text"};
    step.sentence =
        StepText::tr("Only once, and everything in one notice. The time counts from the start when the "
                     "dossier is complete.");
    step.fields = {{u"missing"_s,
                    StepText::tr("Papers or points to complete"),
                    Kind::list,
                    true,
                    context.facts.missing,
                    {},
                    StepText::tr("One a line")},
                   reasonField()};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return SupplementRequested{.missing = values.lines(u"missing"_s), .reason = values.text(u"reason"_s)};
    };
    step.form = FormKind::supplement02;
    return step;
}

Step supplemented(const StepContext& context) {
    Step step{.type = ActionType::supplemented, .name = StepText::tr("Papers have &come"), .icon = "check"};
    if (const Supplement* open = context.state().openSupplement())
        step.sentence = StepText::tr("Asked for: %1").arg(open->missing.join(u"; "_s));
    step.fields = {noteField()};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return Supplemented{.note = values.text(u"note"_s)};
    };
    return step;
}

Step startVerification(const StepContext& context) {
    Step step{.type = ActionType::verificationStarted,
              .name = StepText::tr("Ask another &agency"),
              .icon = "search"};
    step.fields = {{u"kind"_s,
                    StepText::tr("What for"),
                    Kind::choice,
                    true,
                    {StepText::tr("Verification"), StepText::tr("Consultation")},
                    0},
                   {u"agency"_s, StepText::tr("Agency"), Kind::pick, true, agenciesOf(context)},
                   {u"question"_s, StepText::tr("Question"), Kind::text},
                   {u"answer_by"_s, StepText::tr("Answer by"), Kind::date}};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return VerificationStarted{static_cast<EnquiryKind>(values.choice(u"kind"_s)),
                                   values.text(u"agency"_s),
                                   values.text(u"question"_s),
                                   endOf(values.date(u"answer_by"_s)),
                                   {}};
    };
    return step;
}

Step endVerification(const StepContext& context) {
    Step step{
        .type = ActionType::verificationEnded, .name = StepText::tr("Agency has a&nswered"), .icon = "check"};
    QStringList names;
    std::vector<Uuid> ids;
    for (const Enquiry& enquiry : context.state().enquiries) {
        if (enquiry.ended) continue;
        names << enquiry.agency;
        ids.push_back(enquiry.action);
    }
    step.fields = {{u"enquiry"_s, StepText::tr("Agency"), Kind::choice, true, names, 0},
                   {u"answer"_s, StepText::tr("Answer"), Kind::text, true}};
    step.payload = [ids](const StepValues& values, LocalTime) -> Result<Payload> {
        const auto at = static_cast<std::size_t>(values.choice(u"enquiry"_s));
        if (at >= ids.size()) return fail(Code::DOSSIER_ENQUIRY_UNKNOWN);
        return VerificationEnded{.enquiry = ids[at], .answer = values.text(u"answer"_s)};
    };
    return step;
}

Step extend(const StepContext& context) {
    Step step{
        .type = ActionType::extended, .name = StepText::tr("Apologise and e&xtend"), .icon = "calendar"};
    step.sentence =
        StepText::tr("Only once, and the apology goes out at least one day before the due date (form 04).");
    const auto due = context.state().due.due;
    const Date from = due ? dateOf(*due) : dateOf(context.now);
    step.fields = {
        {u"due"_s,
         StepText::tr("New due date"),
         Kind::date,
         true,
         {},
         toQDate(calendar::addWorkingDays(context.facts.days, from, 5))},
        reasonField(),
        {u"told"_s, StepText::tr("Applicant told by"), Kind::pick, true, toldWays(), toldWays().front()},
        {u"document"_s, StepText::tr("Number of the letter")}};
    const auto time = due ? timeOfDay(*due) : std::chrono::hours(17);
    step.payload = [time](const StepValues& values, LocalTime) -> Result<Payload> {
        Extended extended{.reason = values.text(u"reason"_s),
                          .document = values.text(u"document"_s),
                          .notifiedBy = values.text(u"told"_s)};
        if (const auto day = values.date(u"due"_s)) extended.newDue.due = LocalTime{*day} + time;
        return extended;
    };
    step.note = [days = context.facts.days, now = context.now](const StepValues& values) {
        const auto day = values.date(u"due"_s);
        if (!day) return QString();
        const Date worked = days.rollForward(*day);
        return shortDay(worked, now) + u" · "_s +
               dueDistance(LocalTime{worked} + std::chrono::hours(17), now, days);
    };
    step.form = FormKind::apology04;
    return step;
}

Step withdraw(const StepContext&) {
    Step step{.type = ActionType::withdrawn, .name = StepText::tr("Applicant with&draws"), .icon = "undo-2"};
    step.sentence = StepText::tr("Possible until the decision. Papers and fees go back under sector law.");
    step.fields = {reasonField(false)};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return Withdrawn{.reason = values.text(u"reason"_s)};
    };
    step.isDangerous = true;
    return step;
}

Step stopIt(const StepContext&) {
    Step step{.type = ActionType::stopped, .name = StepText::tr("&Stop the dossier"), .icon = "octagon-x"};
    step.sentence = StepText::tr("With the notice of form 05.");
    QStringList grounds;
    for (const auto ground : {StopGround::applicantRequest, StopGround::supplementNotCompleted,
                              StopGround::obligationNotMet, StopGround::sectorLaw})
        grounds << stopGroundName(ground);
    step.fields = {{u"ground"_s, StepText::tr("Ground"), Kind::choice, true, grounds, 0},
                   reasonField(),
                   {u"basis"_s,
                    StepText::tr("Provision of law"),
                    Kind::line,
                    false,
                    {},
                    {},
                    StepText::tr("Needed where sector law is the ground")}};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return Stopped{static_cast<StopGround>(values.choice(u"ground"_s)),
                       values.text(u"reason"_s),
                       values.text(u"basis"_s),
                       {}};
    };
    step.form = FormKind::stop05;
    step.isDangerous = true;
    return step;
}

Step refuse(const StepContext&) {
    Step step{.type = ActionType::refused, .name = StepText::tr("Re&fuse"), .icon = "x"};
    step.sentence = StepText::tr("Within the time limit, with the notice of form 03.");
    step.fields = {reasonField(),
                   {u"basis"_s, StepText::tr("Provision of law")},
                   {u"guidance"_s, StepText::tr("What the applicant can do"), Kind::text}};
    step.payload = [](const StepValues& values, LocalTime) -> Result<Payload> {
        return Refused{values.text(u"reason"_s), values.text(u"basis"_s), values.text(u"guidance"_s), {}};
    };
    step.form = FormKind::refusal03;
    step.isDangerous = true;
    return step;
}

Step resultReady(const StepContext& context) {
    Step step{.type = ActionType::resultReady, .name = StepText::tr("&Result is ready"), .icon = "stamp"};
    step.fields = {{u"name"_s, StepText::tr("Result paper"), Kind::pick, false, context.facts.results,
                    context.facts.results.value(0)},
                   {u"number"_s, StepText::tr("Its number")},
                   {u"file"_s, StepText::tr("Electronic result"), Kind::file},
                   noteField()};
    step.payload = [](const StepValues& values, LocalTime now) -> Result<Payload> {
        ResultReady ready{.finished = now, .note = values.text(u"note"_s)};
        if (!values.text(u"name"_s).isEmpty())
            ready.papers.push_back({.name = values.text(u"name"_s), .number = values.text(u"number"_s)});
        return ready;
    };
    return step;
}

Step returned(const StepContext& context) {
    Step step{.type = ActionType::returned, .icon = "hand-coins"};
    step.name = context.state().status == Status::done ? StepText::tr("&Hand over the result")
                                                       : StepText::tr("&Give the papers back");
    step.form = FormKind::resultReceipt;
    return step;
}

} // namespace

std::optional<Step> progressStep(ActionType type, const StepContext& context) {
    using Make = Step (*)(const StepContext&);
    static constexpr std::pair<ActionType, Make> kMakers[]{
        {ActionType::forwarded, forward},
        {ActionType::competentReceived, competent},
        {ActionType::processingStarted, processing},
        {ActionType::supplementRequested, askSupplement},
        {ActionType::supplemented, supplemented},
        {ActionType::verificationStarted, startVerification},
        {ActionType::verificationEnded, endVerification},
        {ActionType::extended, extend},
        {ActionType::withdrawn, withdraw},
        {ActionType::stopped, stopIt},
        {ActionType::refused, refuse},
        {ActionType::resultReady, resultReady},
        {ActionType::returned, returned},
    };
    for (const auto& [made, make] : kMakers)
        if (made == type) return make(context);
    return {};
}

} // namespace motcua::ui
