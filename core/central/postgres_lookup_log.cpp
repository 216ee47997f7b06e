// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_lookup_log.h"

#include "core/central/stored_operation.h"

#include <limits>

namespace motcua::central {

using postgres::Parameters;
using postgres::Rows;

const char* const PostgresLookupLog::kTables2 = R"sql(
CREATE TABLE lookup_log(             -- who looked up whom, when, for what
    number bigint PRIMARY KEY,       -- without gaps
    at bigint NOT NULL,
    office text COLLATE "C" NOT NULL,
    body bytea NOT NULL,             -- JSON, UTF-8; of the person a keyed hash only
    hash bytea NOT NULL CHECK(octet_length(hash) = 32) -- SHA-256 over the one before, the number and the body
);
CREATE INDEX lookup_log_office ON lookup_log(office, at);
CREATE FUNCTION lookup_log_stays() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'lookup_log' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER lookup_log_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON lookup_log
    FOR EACH STATEMENT EXECUTE FUNCTION lookup_log_stays();
)sql";

Result<> PostgresLookupLog::append(const LookupEntry& entry) {
    MOTCUA_TRY(const Rows last,
               m_session.runHolding(postgres::Locked::lookups, "all",
                                    {"SELECT number, hash FROM lookup_log ORDER BY number DESC LIMIT 1"}));
    LookupHead head;
    if (last.count() > 0) {
        head.count = last.int64(0, 0);
        MOTCUA_TRY(head.hash, digestFrom(last.bytes(0, 1)));
    }
    const QByteArray body = encode(entry);
    head = next(head, body);
    Parameters parameters;
    parameters.add(head.count).add(entry.at).add(entry.office).add(body).add(crypto::toBytes(head.hash));
    MOTCUA_CHECK(m_session.run("INSERT INTO lookup_log(number, at, office, body, hash) "
                               "VALUES($1, $2, $3, $4, $5)",
                               std::move(parameters)));
    return {};
}

Result<std::vector<LookupRow>> PostgresLookupLog::rows(const LookupFilter& filter, qint64 after, int count) {
    using Milliseconds = std::chrono::milliseconds;
    Parameters parameters;
    parameters.add(after).add(filter.office).add(filter.from.value_or(Instant(Milliseconds::min())));
    parameters.add(filter.until.value_or(Instant(Milliseconds::max()))).add(qint64(count));
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT number, at, office, body, hash FROM lookup_log WHERE number > $1 AND "
                             "($2 = '' OR office = $2) AND at >= $3 AND at < $4 ORDER BY number LIMIT $5",
                             std::move(parameters)));
    std::vector<LookupRow> found;
    for (int row = 0; row < rows.count(); ++row) {
        MOTCUA_TRY(const crypto::Digest hash, digestFrom(rows.bytes(row, 4)));
        found.push_back(
            {rows.int64(row, 0), rows.instant(row, 1), rows.text(row, 2), rows.bytes(row, 3), hash});
    }
    return found;
}

} // namespace motcua::central
