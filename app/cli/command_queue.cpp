// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/desk/tickets.h"

namespace motcua::cli {
namespace {

QJsonValue moment(const std::optional<Instant>& at) {
    return at ? QJsonValue(formatInstant(*at)) : QJsonValue();
}

QJsonObject toJson(const desk::Ticket& ticket) {
    return {{QStringLiteral("number"), ticket.number},
            {QStringLiteral("priority"), desk::priorityName(ticket.priority)},
            {QStringLiteral("state"), desk::ticketStateName(ticket.state)},
            {QStringLiteral("services"), QJsonArray::fromStringList(ticket.services)},
            {QStringLiteral("service"), ticket.service + 1},
            {QStringLiteral("name"), ticket.name},
            {QStringLiteral("desk"), ticket.desk},
            {QStringLiteral("appointment"), moment(ticket.appointment)},
            {QStringLiteral("issued"), formatInstant(ticket.issued)},
            {QStringLiteral("called"), moment(ticket.called)},
            {QStringLiteral("begun"), moment(ticket.begun)},
            {QStringLiteral("ended"), moment(ticket.ended)},
            {QStringLiteral("calls"), ticket.calls}};
}

Result<Answer> ticket(Context& context, const QCommandLineParser& given) {
    desk::NewTicket wanted;
    wanted.services = given.values(QStringLiteral("service"));
    wanted.name = optionalText(given, "name").value_or(QString());
    MOTCUA_TRY(wanted.appointment, optionalInstant(given, "appointment"));
    if (given.isSet(QStringLiteral("priority"))) wanted.priority = desk::TicketPriority::elderly;
    if (const auto reason = optionalText(given, "because")) {
        const auto priority = desk::parsePriority(*reason);
        if (!priority) return wrongUsage(QStringLiteral("--because elderly|pregnant|disabled|child"));
        wanted.priority = *priority;
    }
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto issued, desk::issueTicket(*workplace, wanted));
    return Answer{.json = toJson(issued)};
}

Result<Answer> call(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    if (const auto number = argument(given, 0, "NUMBER")) {
        MOTCUA_TRY(const auto called, desk::stepTicket(*workplace, *number, desk::TicketStep::call));
        return Answer{.json = toJson(called)};
    }
    MOTCUA_TRY(const auto called, desk::callNext(*workplace));
    return Answer{.json = called ? QJsonValue(toJson(*called)) : QJsonValue()};
}

Result<Answer> step(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto step, desk::parseTicketStep(given.positionalArguments().at(1)));
    MOTCUA_TRY(const QString number, argument(given, 0, "NUMBER"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::stepTicket(*workplace, number, step));
    return Answer{.json = toJson(after)};
}

Result<Answer> transfer(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString number, argument(given, 0, "NUMBER"));
    MOTCUA_TRY(const int desk, requiredNumber(given, "to-desk", 0, 99));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto after, desk::transferTicket(*workplace, number, desk));
    return Answer{.json = toJson(after)};
}

Result<Answer> board(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto tickets, desk::ticketBoard(*workplace));
    QJsonArray all;
    for (const desk::Ticket& one : tickets)
        all.append(toJson(one));
    return Answer{.json = all};
}

Result<Answer> times(Context& context, const QCommandLineParser&) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto times, desk::waitingTimes(*workplace));
    const auto orNull = [](const std::optional<int>& minutes) {
        return minutes ? QJsonValue(*minutes) : QJsonValue();
    };
    return Answer{.json =
                      QJsonObject{{QStringLiteral("issued"), times.issued},
                                  {QStringLiteral("served"), times.served},
                                  {QStringLiteral("no_show"), times.noShow},
                                  {QStringLiteral("waiting"), times.waiting},
                                  {QStringLiteral("median_wait_minutes"), orNull(times.medianWait)},
                                  {QStringLiteral("longest_wait_minutes"), orNull(times.longestWait)},
                                  {QStringLiteral("median_service_minutes"), orNull(times.medianService)}}};
}

} // namespace

std::vector<Command> queueCommands() {
    const QString noun = QStringLiteral("queue");
    std::vector<Command> all{
        {noun,
         QStringLiteral("ticket"),
         QStringLiteral(
             "queue ticket [--service NAME]… [--priority | --because elderly|pregnant|disabled|child] "
             "[--name TEXT] [--appointment T]"),
         {valueOption("service"), flagOption("priority"), valueOption("because"), valueOption("name"),
          valueOption("appointment")},
         ticket},
        {noun, QStringLiteral("call"), QStringLiteral("queue call [NUMBER]"), {}, call},
        {noun,
         QStringLiteral("transfer"),
         QStringLiteral("queue transfer NUMBER --to-desk N"),
         {valueOption("to-desk")},
         transfer},
        {noun, QStringLiteral("board"), QStringLiteral("queue board"), {}, board},
        {noun, QStringLiteral("times"), QStringLiteral("queue times"), {}, times}};
    for (const char* verb : {"again", "begin", "next", "hold", "resume", "finish", "no_show"}) {
        const QString name = QString::fromLatin1(verb);
        all.push_back({noun, name, QStringLiteral("queue %1 NUMBER").arg(name), {}, step});
    }
    return all;
}

} // namespace motcua::cli
