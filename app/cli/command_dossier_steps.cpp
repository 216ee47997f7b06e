// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/dossier_output.h"
#include "app/cli/form_output.h"
#include "app/cli/options.h"
#include "core/crypto/hash.h"
#include "core/desk/dossier_steps.h"
#include "core/dossier/fields.h"

#include <QFile>
#include <QFileInfo>

namespace motcua::cli {
namespace {

using Wanted = Result<dossier::Payload>;

QString text(const QCommandLineParser& given, const char* name) {
    return optionalText(given, name).value_or(QString());
}

Wanted supplement(Context&, const QCommandLineParser& given) {
    dossier::SupplementRequested payload;
    // `--missing A B C` and `--missing A --missing B` say the same.
    payload.missing = given.values(QStringLiteral("missing")) + given.positionalArguments().mid(3);
    if (payload.missing.isEmpty()) return wrongUsage(QStringLiteral("--missing TEXT…"));
    payload.reason = text(given, "reason");
    return payload;
}

Wanted complete(Context&, const QCommandLineParser& given) {
    dossier::Supplemented payload;
    payload.note = text(given, "note");
    return payload;
}

Wanted refuse(Context&, const QCommandLineParser& given) {
    dossier::Refused payload;
    MOTCUA_TRY(payload.reason, requiredText(given, "reason"));
    payload.legalBasis = text(given, "basis");
    return payload;
}

Wanted forward(Context&, const QCommandLineParser& given) {
    dossier::Forwarded payload;
    MOTCUA_TRY(payload.toUnit, requiredText(given, "to"));
    payload.note = text(given, "note");
    return payload;
}

Wanted extend(Context&, const QCommandLineParser& given) {
    dossier::Extended payload;
    MOTCUA_TRY(payload.reason, requiredText(given, "reason"));
    MOTCUA_TRY(const auto to, optionalInstant(given, "to"));
    if (!to) return wrongUsage(QStringLiteral("--to T"));
    payload.newDue.due = toLocal(*to);
    return payload;
}

Wanted stop(Context&, const QCommandLineParser& given) {
    dossier::Stopped payload;
    MOTCUA_TRY(payload.reason, requiredText(given, "reason"));
    payload.legalBasis = text(given, "basis");
    if (const auto ground = optionalText(given, "ground")) {
        const auto parsed = dossier::parseName<dossier::StopGround>(*ground);
        if (!parsed) return wrongUsage(QStringLiteral("--ground"));
        payload.ground = *parsed;
    }
    return payload;
}

Wanted withdraw(Context&, const QCommandLineParser& given) {
    dossier::Withdrawn payload;
    MOTCUA_TRY(payload.reason, requiredText(given, "reason"));
    return payload;
}

Wanted ready(Context& context, const QCommandLineParser& given) {
    dossier::ResultReady payload;
    MOTCUA_TRY(const auto at, context.at());
    payload.finished = toLocal(at.value_or(context.clock().now()));
    payload.note = text(given, "note");
    return payload;
}

Wanted giveBack(Context&, const QCommandLineParser& given) {
    const bool proxy = given.isSet(QStringLiteral("proxy"));
    if (proxy == given.isSet(QStringLiteral("to-applicant")))
        return wrongUsage(QStringLiteral("--to-applicant | --proxy"));
    dossier::Returned payload;
    payload.receiver = proxy ? dossier::Receiver::proxy : dossier::Receiver::applicant;
    payload.receiverName = text(given, "name");
    payload.receiverNumber = text(given, "number");
    payload.authorisation = text(given, "authorisation");
    payload.withoutSlipReason = text(given, "without-slip");
    payload.slipShown = payload.withoutSlipReason.isEmpty();
    if (const auto identity = optionalText(given, "identity")) {
        const auto source = dossier::parseName<dossier::IdentitySource>(*identity);
        if (!source) return wrongUsage(QStringLiteral("--identity"));
        payload.identityCheck = *source;
    }
    return payload;
}

Wanted correct(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString code, argument(given, 0, "CODE"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto dossier, records::loadDossier(workplace->database(), code));
    dossier::Corrected payload;
    MOTCUA_TRY(payload.reason, requiredText(given, "reason"));
    MOTCUA_TRY(const QString field, requiredText(given, "field"));
    const auto parsed = dossier::parseName<dossier::CorrectedField>(field);
    if (!parsed) return wrongUsage(QStringLiteral("--field"));
    dossier::FieldChange change{*parsed, dossier::fieldText(dossier.state, *parsed), text(given, "value")};
    payload.changes.push_back(std::move(change));
    payload.corrects = dossier.state.actions.front();
    MOTCUA_TRY(const auto at, context.at());
    const LocalTime now = toLocal(at.value_or(context.clock().now()));
    MOTCUA_TRY(const auto found, optionalInstant(given, "found"));
    payload.found = found ? toLocal(*found) : now;
    return payload;
}

Wanted pay(Context&, const QCommandLineParser& given) {
    dossier::FeePaid payload;
    MOTCUA_TRY(payload.amount, requiredNumber(given, "amount", 1, std::numeric_limits<int>::max()));
    payload.receipt = text(given, "receipt");
    if (const auto method = optionalText(given, "method")) {
        const auto parsed = dossier::parseName<dossier::PaymentMethod>(*method);
        if (!parsed) return wrongUsage(QStringLiteral("--method"));
        payload.method = *parsed;
    }
    return payload;
}

Wanted competent(Context& context, const QCommandLineParser&) {
    dossier::CompetentReceived payload;
    MOTCUA_TRY(const auto at, context.at());
    payload.received = toLocal(at.value_or(context.clock().now()));
    return payload;
}

Wanted remark(Context&, const QCommandLineParser& given) {
    dossier::NoteAdded payload;
    MOTCUA_TRY(payload.text, requiredText(given, "text"));
    return payload;
}

Result<desk::StepTime> stepTime(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto at, context.at());
    return desk::StepTime{at, given.isSet(QStringLiteral("reason")) ? text(given, "reason") : QString()};
}

template <Wanted (*Make)(Context&, const QCommandLineParser&)>
Result<Answer> step(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString code, argument(given, 0, "CODE"));
    MOTCUA_TRY(auto payload, Make(context, given));
    MOTCUA_TRY(const auto time, stepTime(context, given));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::perform(*workplace, code, std::move(payload), time));
    return Answer{.json = dossierJson(after)};
}

/// A step that has a form, with `--print FILE.pdf`.
template <Wanted (*Make)(Context&, const QCommandLineParser&), document::FormKind kind>
Result<Answer> step(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(auto file, printOption(context, given, "print"));
    MOTCUA_TRY(auto answer, step<Make>(context, given));
    answer.warning = printAfter(context, file, kind, given.positionalArguments().value(2));
    return answer;
}

Result<Answer> readyWithResult(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString code, argument(given, 0, "CODE"));
    MOTCUA_TRY(auto payload, ready(context, given));
    MOTCUA_TRY(const auto time, stepTime(context, given));
    std::optional<desk::NewFile> file;
    if (const auto path = optionalText(given, "result")) file = {*path, dossier::AttachmentKind::result};
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::perform(*workplace, code, std::move(payload), time, file));
    return Answer{.json = dossierJson(after)};
}

Result<Answer> lift(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString code, argument(given, 0, "CODE"));
    MOTCUA_TRY(const QString ruleText, requiredText(given, "rule"));
    const auto rule = dossier::parseRule(ruleText);
    if (!rule) return wrongUsage(QStringLiteral("--rule"));
    MOTCUA_TRY(const QString reason, requiredText(given, "reason"));
    MOTCUA_TRY(const auto time, stepTime(context, given));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::overrideRule(*workplace, code, *rule, reason, time));
    return Answer{.json = dossierJson(after)};
}

Command stepCommand(const char* verb, const char* synopsis, std::initializer_list<const char*> options,
                    Result<Answer> (*run)(Context&, const QCommandLineParser&)) {
    QList<QCommandLineOption> all{valueOption("reason")};
    for (const char* option : options)
        all << valueOption(option);
    return {QStringLiteral("dossier"), QString::fromLatin1(verb),
            QStringLiteral("dossier %1 CODE %2 [--at T [--reason TEXT]]")
                .arg(QString::fromLatin1(verb), QString::fromUtf8(synopsis)),
            all, run};
}

} // namespace

std::vector<Command> dossierStepCommands() {
    Command back =
        stepCommand("return",
                    "(--to-applicant | --proxy --authorisation TEXT) [--name TEXT] [--number N] "
                    "[--without-slip REASON --identity chip|qr|database|eid|typed] [--print FILE.pdf]",
                    {"print", "name", "number", "authorisation", "without-slip", "identity"},
                    step<giveBack, document::FormKind::resultReceipt>);
    back.options << flagOption("to-applicant") << flagOption("proxy");
    return {
        stepCommand("supplement", "--missing TEXT… [--print FILE.pdf]", {"missing", "print"},
                    step<supplement, document::FormKind::supplement02>),
        stepCommand("complete", "[--note TEXT]", {"note"}, step<complete>),
        stepCommand("refuse", "--reason TEXT [--basis TEXT] [--print FILE.pdf]", {"basis", "print"},
                    step<refuse, document::FormKind::refusal03>),
        stepCommand("forward", "--to UNIT [--note TEXT] [--print FILE.pdf]", {"to", "note", "print"},
                    step<forward, document::FormKind::control06>),
        stepCommand("extend", "--to T --reason TEXT [--print FILE.pdf]", {"to", "print"},
                    step<extend, document::FormKind::apology04>),
        stepCommand("stop", "--reason TEXT [--ground G] [--basis TEXT] [--print FILE.pdf]",
                    {"ground", "basis", "print"}, step<stop, document::FormKind::stop05>),
        stepCommand("withdraw", "--reason TEXT", {}, step<withdraw>),
        stepCommand("ready", "[--result FILE] [--note TEXT]", {"result", "note"}, readyWithResult),
        back,
        stepCommand("correct", "--field F --value TEXT --reason TEXT [--found T]",
                    {"field", "value", "found"}, step<correct>),
        stepCommand("pay", "--amount VND [--method cash|transfer|online] [--receipt TEXT] [--print FILE.pdf]",
                    {"amount", "method", "receipt", "print"}, step<pay, document::FormKind::feeReceipt>),
        stepCommand("competent", "", {}, step<competent>),
        stepCommand("note", "--text TEXT", {"text"}, step<remark>),
        stepCommand("override", "--rule RULE --reason TEXT", {"rule"}, lift),
    };
}

} // namespace motcua::cli
