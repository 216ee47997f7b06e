// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ticket_share.h"

#include "core/desk/ticket_rows.h"
#include "core/sync/line_share.h"

namespace motcua::desk {
namespace {

constexpr std::chrono::seconds kPause{30};
constexpr int kMostAtOnce = 100;

struct Line {
    qint64 known = 0;
    std::optional<Instant> failed;
};

Result<Line> loadLine(store::Database& database, Date day) {
    MOTCUA_TRY(auto row, database.prepare("SELECT known, failed FROM ticket_line WHERE day = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(formatDate(day)).step());
    Line line;
    if (found) line = {row.int64(0), row.optionalInstant(1)};
    return line;
}

Result<> saveLine(store::Database& database, Date day, const Line& line) {
    return database.run("INSERT OR REPLACE INTO ticket_line VALUES(?, ?, ?)", formatDate(day), line.known,
                        line.failed);
}

using Changed = std::vector<std::pair<Ticket, TicketStanding>>;

/// What was sent and has come back as it was is settled; what has changed here meanwhile stays a change, on
/// the service's new revision; all else is the others'.
Result<> takeOne(store::Database& database, Date day, const sync::LineTicket& told, const Changed& sent) {
    const auto theirs = ticketFromJson(told.number, told.ticket);
    if (!theirs) return {}; // of a newer program: this desk leaves it alone
    MOTCUA_TRY(const auto standing, standingOf(database, day, told.number));
    const auto mine =
        std::ranges::find(sent, told.number, [](const auto& each) { return each.first.number; });
    const bool isMine = mine != sent.end() && mine->first == *theirs;
    if (isMine && standing && standing->changes > mine->second.changes)
        return setStanding(database, day, told.number,
                           {told.revision, standing->changes - mine->second.changes});
    return takeTicket(database, day, *theirs, told.revision);
}

Result<> take(store::Database& database, Date day, const std::vector<sync::LineTicket>& told,
              const Changed& sent) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(Line line, loadLine(database, day));
    line.failed.reset();
    for (const sync::LineTicket& each : told) {
        MOTCUA_CHECK(takeOne(database, day, each, sent));
        line.known = std::max(line.known, each.revision);
    }
    // a service that was restored has forgotten what was sent: it is told again
    for (const auto& [ticket, standing] : sent) {
        if (std::ranges::find(told, ticket.number, &sync::LineTicket::number) != told.end()) continue;
        MOTCUA_CHECK(setStanding(database, day, ticket.number, {0, standing.changes}));
        line.known = 0;
    }
    MOTCUA_CHECK(saveLine(database, day, line));
    return transaction.commit();
}

} // namespace

Result<LineState> shareTickets(Workplace& workplace) {
    store::Database& database = workplace.database();
    MOTCUA_TRY(const auto account, sync::loadAccount(database));
    if (!account) return LineState::alone;
    const Instant now = workplace.clock().now();
    const Date day = dateOf(toLocal(now));
    MOTCUA_TRY(Line line, loadLine(database, day));
    if (line.failed && *line.failed <= now && now - *line.failed < kPause) return LineState::cut;
    MOTCUA_TRY(const Changed sent, changedTickets(database, day, kMostAtOnce));
    std::vector<sync::LineTicket> changed;
    for (const auto& [ticket, standing] : sent)
        changed.push_back({ticket.number, standing.revision, toJson(ticket)});
    const auto told = sync::shareLine(database, workplace.clock(), day, line.known, changed);
    if (!told) {
        line.failed = now;
        MOTCUA_CHECK(saveLine(database, day, line));
        return LineState::cut;
    }
    MOTCUA_CHECK(take(database, day, *told, sent));
    return LineState::shared;
}

} // namespace motcua::desk
