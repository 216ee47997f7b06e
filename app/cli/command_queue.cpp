// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/base/json.h"
#include "core/desk/appointments.h"

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

QJsonObject toJson(const desk::Appointment& one) {
    return {{QStringLiteral("no"), one.no},
            {QStringLiteral("at"), formatLocal(one.at)},
            {QStringLiteral("name"), one.name},
            {QStringLiteral("phone"), one.phone},
            {QStringLiteral("service"), one.service},
            {QStringLiteral("state"), desk::appointmentStateName(one.state)},
            {QStringLiteral("ticket"), json::orNull(one.ticket)}};
}

Result<Answer> book(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto at, optionalInstant(given, "for"));
    if (!at) return wrongUsage(QStringLiteral("--for T"));
    MOTCUA_TRY(const QString name, requiredText(given, "name"));
    MOTCUA_TRY(const QByteArray nameText, textOrStandardInput(name));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto booked,
               desk::bookAppointment(*workplace, {toLocal(*at), QString::fromUtf8(nameText),
                                                  optionalText(given, "phone").value_or(QString()),
                                                  optionalText(given, "service").value_or(QString())}));
    return Answer{.json = toJson(booked)};
}

Result<qint64> appointmentNo(const QCommandLineParser& given) {
    MOTCUA_TRY(const QString text, argument(given, 0, "NO"));
    bool isWhole = false;
    const qint64 no = text.toLongLong(&isWhole);
    if (!isWhole) return wrongUsage(QStringLiteral("NO"));
    return no;
}

Result<Answer> arrived(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const qint64 no, appointmentNo(given));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto issued, desk::arriveForAppointment(*workplace, no));
    return Answer{.json = toJson(issued)};
}

Result<Answer> cancel(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const qint64 no, appointmentNo(given));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_CHECK(desk::cancelAppointment(*workplace, no));
    return Answer{.json = QJsonObject{{QStringLiteral("no"), no}}};
}

Result<Answer> appointments(Context& context, const QCommandLineParser& given) {
    const Date today = dateOf(toLocal(context.clock().now()));
    MOTCUA_TRY(const auto from, optionalDate(given, "from"));
    MOTCUA_TRY(const auto to, optionalDate(given, "to"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto found,
               desk::appointments(*workplace, from.value_or(today), to.value_or(from.value_or(today))));
    QJsonArray all;
    for (const desk::Appointment& one : found)
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
        {noun,
         QStringLiteral("book"),
         QStringLiteral("queue book --for T --name TEXT|- [--phone N] [--service NAME]"),
         {valueOption("for"), valueOption("name"), valueOption("phone"), valueOption("service")},
         book},
        {noun,
         QStringLiteral("appointments"),
         QStringLiteral("queue appointments [--from D] [--to D]"),
         {valueOption("from"), valueOption("to")},
         appointments},
        {noun, QStringLiteral("arrived"), QStringLiteral("queue arrived NO"), {}, arrived},
        {noun, QStringLiteral("cancel"), QStringLiteral("queue cancel NO"), {}, cancel},
        {noun, QStringLiteral("times"), QStringLiteral("queue times"), {}, times}};
    for (const char* verb : {"again", "begin", "next", "hold", "resume", "finish", "no_show"}) {
        const QString name = QString::fromLatin1(verb);
        all.push_back({noun, name, QStringLiteral("queue %1 NUMBER").arg(name), {}, step});
    }
    return all;
}

} // namespace motcua::cli
