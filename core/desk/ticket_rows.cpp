// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ticket_rows.h"

#include "core/base/json.h"

#include <algorithm>

namespace motcua::desk {

const char kQueueTables3[] = R"sql(
CREATE TABLE ticket(                 -- the waiting line, a row a visitor; those of other days are history
    day TEXT NOT NULL,
    number TEXT NOT NULL,
    priority INTEGER NOT NULL,       -- desk::TicketPriority
    state INTEGER NOT NULL,          -- desk::TicketState
    services TEXT NOT NULL,          -- joined by line feeds
    service INTEGER NOT NULL,
    name TEXT NOT NULL,
    desk INTEGER NOT NULL,           -- 0: any
    appointment INTEGER,
    issued INTEGER NOT NULL,
    called INTEGER,
    begun INTEGER,
    ended INTEGER,
    calls INTEGER NOT NULL,
    revision INTEGER NOT NULL,       -- the service's; 0: it has not been told
    changes INTEGER NOT NULL,        -- made here since it was told
    PRIMARY KEY(day, number)
) WITHOUT ROWID;
CREATE TABLE ticket_line(            -- the line as the desks of the office share it
    day TEXT PRIMARY KEY NOT NULL,
    known INTEGER NOT NULL,          -- revisions up to this are here
    failed INTEGER                   -- since when the service does not answer
) WITHOUT ROWID;
)sql";

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostServices = 20, kMostText = 200, kMostNumber = 12;
constexpr int kMostDesk = 99, kMostCalls = 1000;

#define MOTCUA_TICKET                                                                                        \
    "number, priority, state, services, service, name, desk, appointment, issued, called, begun, ended, "    \
    "calls"

Ticket ticketOf(const store::Statement& row) {
    Ticket ticket;
    ticket.number = row.text(0);
    ticket.priority = static_cast<TicketPriority>(row.int64(1));
    ticket.state = static_cast<TicketState>(row.int64(2));
    ticket.services = row.text(3).split(u'\n');
    ticket.service = static_cast<int>(row.int64(4));
    ticket.name = row.text(5);
    ticket.desk = static_cast<int>(row.int64(6));
    ticket.appointment = row.optionalInstant(7);
    ticket.issued = row.instant(8);
    ticket.called = row.optionalInstant(9);
    ticket.begun = row.optionalInstant(10);
    ticket.ended = row.optionalInstant(11);
    ticket.calls = static_cast<int>(row.int64(12));
    return ticket;
}

Result<> write(store::Database& database, Date day, const Ticket& ticket, const TicketStanding& standing) {
    return database.run("INSERT OR REPLACE INTO ticket(day, " MOTCUA_TICKET ", revision, changes) "
                        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        formatDate(day), ticket.number, static_cast<int>(ticket.priority),
                        static_cast<int>(ticket.state), ticket.services.join(u'\n'), ticket.service,
                        ticket.name, ticket.desk, ticket.appointment, ticket.issued, ticket.called,
                        ticket.begun, ticket.ended, ticket.calls, standing.revision, standing.changes);
}

std::unexpected<Error> wrong(const char* member) {
    return fail(Code::FIELD_INVALID, QLatin1StringView(member));
}

Result<int> bounded(const QJsonObject& object, QLatin1StringView key, int most) {
    MOTCUA_TRY(const qint64 number, json::integer(object, key));
    if (number < 0 || number > most) return fail(Code::FIELD_INVALID, key);
    return static_cast<int>(number);
}

Result<std::optional<Instant>> moment(const QJsonObject& object, QLatin1StringView key) {
    MOTCUA_TRY(const auto number, json::optionalInteger(object, key));
    std::optional<Instant> at;
    if (number) at = Instant{std::chrono::milliseconds{*number}};
    return at;
}

QJsonValue momentValue(const std::optional<Instant>& at) {
    return at ? QJsonValue(static_cast<qint64>(at->time_since_epoch().count())) : QJsonValue();
}

} // namespace

Result<std::vector<Ticket>> ticketsOf(store::Database& database, Date day) {
    MOTCUA_TRY(auto rows, database.prepare("SELECT " MOTCUA_TICKET " FROM ticket WHERE day = ?"));
    rows.bindAll(formatDate(day));
    std::vector<Ticket> tickets;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        tickets.push_back(ticketOf(rows));
    }
    std::ranges::stable_sort(tickets, {}, &Ticket::issued);
    return tickets;
}

Result<std::optional<TicketStanding>> standingOf(store::Database& database, Date day, const QString& number) {
    MOTCUA_TRY(auto row,
               database.prepare("SELECT revision, changes FROM ticket WHERE day = ? AND number = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(formatDate(day), number).step());
    std::optional<TicketStanding> standing;
    if (found) standing = TicketStanding{row.int64(0), row.int64(1)};
    return standing;
}

Result<> writeTicket(store::Database& database, Date day, const Ticket& ticket) {
    MOTCUA_TRY(const auto known, standingOf(database, day, ticket.number));
    TicketStanding standing = known.value_or(TicketStanding());
    ++standing.changes;
    return write(database, day, ticket, standing);
}

Result<std::vector<std::pair<Ticket, TicketStanding>>> changedTickets(store::Database& database, Date day,
                                                                      int limit) {
    MOTCUA_TRY(auto rows, database.prepare("SELECT " MOTCUA_TICKET ", revision, changes FROM ticket "
                                           "WHERE day = ? AND changes > 0 ORDER BY issued LIMIT ?"));
    rows.bindAll(formatDate(day), limit);
    std::vector<std::pair<Ticket, TicketStanding>> tickets;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return tickets;
        tickets.emplace_back(ticketOf(rows), TicketStanding{rows.int64(13), rows.int64(14)});
    }
}

Result<> takeTicket(store::Database& database, Date day, const Ticket& ticket, qint64 revision) {
    return write(database, day, ticket, {revision, 0});
}

Result<> setStanding(store::Database& database, Date day, const QString& number,
                     const TicketStanding& standing) {
    return database.run("UPDATE ticket SET revision = ?, changes = ? WHERE day = ? AND number = ?",
                        standing.revision, standing.changes, formatDate(day), number);
}

QJsonObject toJson(const Ticket& ticket) {
    return {{"priority"_L1, priorityName(ticket.priority)},
            {"state"_L1, ticketStateName(ticket.state)},
            {"services"_L1, QJsonArray::fromStringList(ticket.services)},
            {"service"_L1, ticket.service},
            {"name"_L1, ticket.name},
            {"desk"_L1, ticket.desk},
            {"appointment"_L1, momentValue(ticket.appointment)},
            {"issued"_L1, momentValue(ticket.issued)},
            {"called"_L1, momentValue(ticket.called)},
            {"begun"_L1, momentValue(ticket.begun)},
            {"ended"_L1, momentValue(ticket.ended)},
            {"calls"_L1, ticket.calls}};
}

Result<Ticket> ticketFromJson(const QString& number, const QJsonObject& object) {
    Ticket ticket;
    if (number.isEmpty() || number.size() > kMostNumber) return wrong("number");
    ticket.number = number;
    MOTCUA_TRY(const QString priority, json::string(object, "priority"_L1));
    MOTCUA_TRY(ticket.priority, parsePriority(priority));
    MOTCUA_TRY(const QString state, json::string(object, "state"_L1));
    MOTCUA_TRY(ticket.state, parseTicketState(state));
    const QJsonArray services = object.value("services"_L1).toArray();
    if (services.isEmpty() || services.size() > kMostServices) return wrong("services");
    for (const QJsonValue& service : services) {
        const QString text = service.toString();
        if (text.isEmpty() || text.size() > kMostText || text.contains(u'\n')) return wrong("services");
        ticket.services << text;
    }
    MOTCUA_TRY(ticket.service, bounded(object, "service"_L1, static_cast<int>(services.size()) - 1));
    MOTCUA_TRY(ticket.name, json::string(object, "name"_L1));
    if (ticket.name.size() > kMostText) return wrong("name");
    MOTCUA_TRY(ticket.desk, bounded(object, "desk"_L1, kMostDesk));
    MOTCUA_TRY(ticket.calls, bounded(object, "calls"_L1, kMostCalls));
    MOTCUA_TRY(ticket.appointment, moment(object, "appointment"_L1));
    MOTCUA_TRY(const qint64 issued, json::integer(object, "issued"_L1));
    ticket.issued = Instant{std::chrono::milliseconds{issued}};
    MOTCUA_TRY(ticket.called, moment(object, "called"_L1));
    MOTCUA_TRY(ticket.begun, moment(object, "begun"_L1));
    MOTCUA_TRY(ticket.ended, moment(object, "ended"_L1));
    return ticket;
}

} // namespace motcua::desk
