// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/log.h"

#include "core/audit/rows.h"

namespace motcua::audit {

// Nothing of the program changes or removes an entry; the triggers keep a mistake from doing so.
const char* const kTables1 = R"(
CREATE TABLE audit(
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    officer BLOB,
    kind TEXT NOT NULL,
    dossier BLOB,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX audit_at ON audit(at);
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit entries are kept'); END;
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit entries are kept'); END;
)";

Log::Log(store::Database& database, HeadFile& headFile) : m_database(database), m_headFile(headFile) {
    m_database.setCommitObserver(this);
}

Log::~Log() { m_database.setCommitObserver(nullptr); }

Result<std::unique_ptr<Log>> Log::open(store::Database& database, HeadFile& headFile) {
    const auto hashAt = [&](qint64 number) -> Result<std::optional<crypto::Digest>> {
        MOTCUA_TRY(store::Statement row, database.prepare("SELECT hash FROM audit WHERE number = ?"));
        row.bind(1, number);
        MOTCUA_TRY(const bool found, row.step());
        if (!found) return std::nullopt;
        return readHash(row, 0);
    };
    MOTCUA_CHECK(headFile.settle([&] { return lastHead(database); }, hashAt));
    return std::unique_ptr<Log>(new Log(database, headFile));
}

Result<qint64> Log::append(Entry entry) {
    if (!m_database.isInTransaction()) return fail(Code::AUDIT_OUTSIDE_TRANSACTION);
    if (!m_open) {
        MOTCUA_TRY(m_open, lastHead(m_database));
    }
    entry.number = m_open->count + 1;
    const Head next{entry.number, hashOf(entry, m_open->hash)};
    MOTCUA_TRY(store::Statement insert,
               m_database.prepare("INSERT INTO audit(number, at, officer, kind, dossier, detail, hash) "
                                  "VALUES(?, ?, ?, ?, ?, ?, ?)"));
    insert.bindAll(entry.number, entry.at, entry.officer, entry.kind, entry.dossier)
        .bindUtf8(6, entry.detail);
    insert.bind(7, crypto::viewOf(next.hash));
    MOTCUA_CHECK(insert.run());
    m_open = next;
    return entry.number;
}

void Log::committed() {
    if (m_open) m_headFile.advance(*m_open);
    m_open.reset();
}

void Log::rolledBack() { m_open.reset(); }

Result<std::vector<Entry>> list(store::Database& database, const Filter& filter) {
    MOTCUA_TRY(store::Statement row,
               database.prepare(MOTCUA_AUDIT_COLUMNS
                                "WHERE at >= ? AND at < ? AND (?3 IS NULL OR officer = ?3) "
                                "ORDER BY at, number LIMIT ?4"));
    row.bindAll(filter.from.value_or(Instant::min()), filter.to.value_or(Instant::max()), filter.officer,
                filter.limit);
    std::vector<Entry> entries;
    for (;;) {
        MOTCUA_TRY(const bool found, row.step());
        if (!found) return entries;
        MOTCUA_TRY(Entry entry, readEntry(row));
        entries.push_back(std::move(entry));
    }
}

} // namespace motcua::audit
