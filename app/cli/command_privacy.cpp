// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/desk/privacy_requests.h"

namespace motcua::cli {
namespace {

QJsonObject toJson(const desk::PrivacyRequest& request, LocalTime now) {
    const auto moment = [](const std::optional<Instant>& at) {
        return at ? QJsonValue(formatInstant(*at)) : QJsonValue();
    };
    return {{QStringLiteral("no"), request.no},
            {QStringLiteral("kind"), desk::privacyKindName(request.kind)},
            {QStringLiteral("state"), desk::privacyStateName(request.state)},
            {QStringLiteral("person"), request.person},
            {QStringLiteral("matter"), request.matter},
            {QStringLiteral("received"), formatInstant(request.received)},
            {QStringLiteral("answer_by"), formatLocal(request.answerBy)},
            {QStringLiteral("complete_by"), formatLocal(request.completeBy)},
            {QStringLiteral("extended"), request.isExtended},
            {QStringLiteral("answered"), moment(request.answered)},
            {QStringLiteral("ended"), moment(request.ended)},
            {QStringLiteral("outcome"), request.outcome},
            {QStringLiteral("late"), request.isLate(now)}};
}

Answer answerOf(Context& context, const desk::PrivacyRequest& request) {
    return {.json = toJson(request, toLocal(context.clock().now()))};
}

Result<qint64> numberOf(const QCommandLineParser& given) {
    MOTCUA_TRY(const QString text, argument(given, 0, "NO"));
    bool whole = false;
    const qint64 number = text.toLongLong(&whole);
    if (!whole) return wrongUsage(QStringLiteral("NO"));
    return number;
}

Result<Answer> request(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString kindName, requiredText(given, "kind"));
    const auto kind = desk::parsePrivacyKind(kindName);
    if (!kind)
        return wrongUsage(QStringLiteral("--kind access|correct|erase|withdraw|restrict|object|third_party"));
    // a name on the command line could be read by every user of the machine
    MOTCUA_TRY(const QString person, requiredText(given, "person"));
    MOTCUA_TRY(const QByteArray personText, textOrStandardInput(person));
    MOTCUA_TRY(const QString matter, requiredText(given, "matter"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto added,
               desk::registerPrivacyRequest(*workplace, *kind, QString::fromUtf8(personText), matter));
    return answerOf(context, added);
}

Result<Answer> answer(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const qint64 no, numberOf(given));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::answerPrivacyRequest(*workplace, no));
    return answerOf(context, after);
}

Result<Answer> extend(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const qint64 no, numberOf(given));
    MOTCUA_TRY(const int days, requiredNumber(given, "days", 1, 15));
    MOTCUA_TRY(const QString reason, requiredText(given, "reason"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::extendPrivacyRequest(*workplace, no, days, reason));
    return answerOf(context, after);
}

Result<Answer> complete(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const qint64 no, numberOf(given));
    MOTCUA_TRY(const QString outcome, requiredText(given, "outcome"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::completePrivacyRequest(*workplace, no, outcome));
    return answerOf(context, after);
}

Result<Answer> refuse(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const qint64 no, numberOf(given));
    MOTCUA_TRY(const QString ground, requiredText(given, "ground"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::refusePrivacyRequest(*workplace, no, ground));
    return answerOf(context, after);
}

Result<Answer> list(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto requests, desk::privacyRequests(*workplace));
    QJsonArray all;
    for (const desk::PrivacyRequest& one : requests)
        all.append(toJson(one, toLocal(context.clock().now())));
    return Answer{.json = all};
}

} // namespace

std::vector<Command> privacyCommands() {
    const QString noun = QStringLiteral("privacy");
    return {
        {noun,
         QStringLiteral("request"),
         QStringLiteral("privacy request --kind access|correct|erase|withdraw|restrict|object|third_party "
                        "--person TEXT|- --matter TEXT"),
         {valueOption("kind"), valueOption("person"), valueOption("matter")},
         request},
        {noun, QStringLiteral("answer"), QStringLiteral("privacy answer NO"), {}, answer},
        {noun,
         QStringLiteral("extend"),
         QStringLiteral("privacy extend NO --days 1-15 --reason TEXT"),
         {valueOption("days"), valueOption("reason")},
         extend},
        {noun,
         QStringLiteral("complete"),
         QStringLiteral("privacy complete NO --outcome TEXT"),
         {valueOption("outcome")},
         complete},
        {noun,
         QStringLiteral("refuse"),
         QStringLiteral("privacy refuse NO --ground TEXT"),
         {valueOption("ground")},
         refuse},
        {noun, QStringLiteral("list"), QStringLiteral("privacy list"), {}, list}};
}

} // namespace motcua::cli
