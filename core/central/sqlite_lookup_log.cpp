// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_lookup_log.h"

#include "core/central/sqlite_rows.h"

#include <limits>

namespace motcua::central {

const char* const SqliteLookupLog::kTables2 = R"sql(
CREATE TABLE lookup_log(             -- who looked up whom, when, for what
    number INTEGER PRIMARY KEY NOT NULL, -- without gaps
    at INTEGER NOT NULL,
    office TEXT NOT NULL,
    body BLOB NOT NULL,              -- JSON, UTF-8; of the person a keyed hash only
    hash BLOB NOT NULL               -- SHA-256 over the one before, the number and the body
);
CREATE INDEX lookup_log_office ON lookup_log(office, at);
CREATE TRIGGER lookup_log_stays BEFORE UPDATE ON lookup_log BEGIN SELECT RAISE(ABORT, 'lookup_log'); END;
CREATE TRIGGER lookup_log_kept BEFORE DELETE ON lookup_log BEGIN SELECT RAISE(ABORT, 'lookup_log'); END;
)sql";

/// The transaction has the writer's place, so nobody else comes between.
Result<> SqliteLookupLog::append(const LookupEntry& entry) {
    LookupHead head;
    {
        MOTCUA_TRY(auto rows,
                   m_database.prepare("SELECT number, hash FROM lookup_log ORDER BY number DESC LIMIT 1"));
        MOTCUA_TRY(const bool there, rows.step());
        if (there) {
            head.count = rows.int64(0);
            MOTCUA_TRY(head.hash, digestOf(rows, 1));
        }
    }
    const QByteArray body = encode(entry);
    head = next(head, body);
    return m_database.run("INSERT INTO lookup_log(number, at, office, body, hash) VALUES(?, ?, ?, ?, ?)",
                          head.count, entry.at, entry.office, body, crypto::viewOf(head.hash));
}

Result<std::vector<LookupRow>> SqliteLookupLog::rows(const LookupFilter& filter, qint64 after, int count) {
    MOTCUA_TRY(auto rows, m_database.prepare(
                              "SELECT number, at, office, body, hash FROM lookup_log WHERE number > ?1 AND "
                              "(?2 = '' OR office = ?2) AND at >= ?3 AND at < ?4 ORDER BY number LIMIT ?5"));
    using Milliseconds = std::chrono::milliseconds;
    rows.bindAll(after, filter.office, filter.from.value_or(Instant(Milliseconds::min())),
                 filter.until.value_or(Instant(Milliseconds::max())), count);
    std::vector<LookupRow> found;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return found;
        LookupRow row{rows.int64(0), rows.instant(1), rows.text(2), rows.blob(3), {}};
        MOTCUA_TRY(row.hash, digestOf(rows, 4));
        found.push_back(std::move(row));
    }
}

} // namespace motcua::central
