// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_waiting_line.h"

namespace motcua::central {

using postgres::Parameters;
using postgres::Rows;

const char* const PostgresWaitingLine::kTables2 = R"sql(
CREATE TABLE waiting_ticket(         -- of the day, shared by the desks of an office
    office text COLLATE "C" NOT NULL,
    day text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY(office, day, number)
);
CREATE INDEX waiting_ticket_revision ON waiting_ticket(office, day, revision);
)sql";

namespace {

Parameters of(const QString& office, Date day) {
    Parameters parameters;
    parameters.add(office).add(formatDate(day));
    return parameters;
}

} // namespace

Result<qint64> PostgresWaitingLine::last(const QString& office, Date day) {
    MOTCUA_TRY(const Rows rows, m_session.runHolding(postgres::Locked::waitingLine, office.toUtf8(),
                                                     {"SELECT coalesce(max(revision), 0) FROM waiting_ticket "
                                                      "WHERE office = $1 AND day = $2",
                                                      of(office, day)}));
    return rows.int64(0, 0);
}

Result<std::optional<SharedTicket>> PostgresWaitingLine::find(const QString& office, Date day,
                                                              const QString& number) {
    Parameters parameters = of(office, day);
    parameters.add(number);
    MOTCUA_TRY(const Rows rows, m_session.run("SELECT revision, body FROM waiting_ticket "
                                              "WHERE office = $1 AND day = $2 AND number = $3",
                                              std::move(parameters)));
    std::optional<SharedTicket> ticket;
    if (rows.count() > 0) ticket = SharedTicket{number, rows.int64(0, 0), rows.bytes(0, 1)};
    return ticket;
}

Result<> PostgresWaitingLine::put(const QString& office, Date day, const SharedTicket& ticket) {
    Parameters parameters = of(office, day);
    parameters.add(ticket.number).add(ticket.revision).add(ticket.body);
    MOTCUA_CHECK(m_session.run("INSERT INTO waiting_ticket VALUES($1, $2, $3, $4, $5) "
                               "ON CONFLICT(office, day, number) DO UPDATE "
                               "SET revision = excluded.revision, body = excluded.body",
                               std::move(parameters)));
    return {};
}

Result<std::vector<SharedTicket>> PostgresWaitingLine::changed(const QString& office, Date day,
                                                               qint64 after) {
    Parameters parameters = of(office, day);
    parameters.add(after);
    MOTCUA_TRY(const Rows rows, m_session.run("SELECT number, revision, body FROM waiting_ticket WHERE "
                                              "office = $1 AND day = $2 AND revision > $3 ORDER BY revision",
                                              std::move(parameters)));
    std::vector<SharedTicket> tickets;
    for (int row = 0; row < rows.count(); ++row)
        tickets.push_back({rows.text(row, 0), rows.int64(row, 1), rows.bytes(row, 2)});
    return tickets;
}

Result<> PostgresWaitingLine::forgetBefore(const QString& office, Date day) {
    MOTCUA_CHECK(m_session.run("DELETE FROM waiting_ticket WHERE office = $1 AND day < $2", of(office, day)));
    return {};
}

} // namespace motcua::central
