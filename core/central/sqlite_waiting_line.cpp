// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_waiting_line.h"

namespace motcua::central {

const char* const SqliteWaitingLine::kTables2 = R"sql(
CREATE TABLE waiting_ticket(         -- of the day, shared by the desks of an office
    office TEXT NOT NULL,
    day TEXT NOT NULL,
    number TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY(office, day, number)
) WITHOUT ROWID;
CREATE INDEX waiting_ticket_revision ON waiting_ticket(office, day, revision);
)sql";

/// The transaction has the writer's place, so nobody else comes between.
Result<qint64> SqliteWaitingLine::last(const QString& office, Date day) {
    MOTCUA_TRY(auto row, m_database.prepare("SELECT coalesce(max(revision), 0) FROM waiting_ticket "
                                            "WHERE office = ? AND day = ?"));
    MOTCUA_CHECK(row.bindAll(office, formatDate(day)).step());
    return row.int64(0);
}

Result<std::optional<SharedTicket>> SqliteWaitingLine::find(const QString& office, Date day,
                                                            const QString& number) {
    MOTCUA_TRY(auto row, m_database.prepare("SELECT revision, body FROM waiting_ticket "
                                            "WHERE office = ? AND day = ? AND number = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(office, formatDate(day), number).step());
    std::optional<SharedTicket> ticket;
    if (found) ticket = SharedTicket{number, row.int64(0), row.blob(1)};
    return ticket;
}

Result<> SqliteWaitingLine::put(const QString& office, Date day, const SharedTicket& ticket) {
    return m_database.run("INSERT OR REPLACE INTO waiting_ticket VALUES(?, ?, ?, ?, ?)", office,
                          formatDate(day), ticket.number, ticket.revision, ticket.body);
}

Result<std::vector<SharedTicket>> SqliteWaitingLine::changed(const QString& office, Date day, qint64 after) {
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT number, revision, body FROM waiting_ticket WHERE "
                                             "office = ? AND day = ? AND revision > ? ORDER BY revision"));
    rows.bindAll(office, formatDate(day), after);
    std::vector<SharedTicket> tickets;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return tickets;
        tickets.push_back({rows.text(0), rows.int64(1), rows.blob(2)});
    }
}

Result<> SqliteWaitingLine::forgetBefore(const QString& office, Date day) {
    return m_database.run("DELETE FROM waiting_ticket WHERE office = ? AND day < ?", office, formatDate(day));
}

} // namespace motcua::central
