// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sqlite_portal.h"

namespace motcua::central {
namespace {

/// Columns dossier, version, sent_version, since, tries, refusals, parked, next_try, last_error.
Result<std::vector<PortalEntry>> entriesOf(store::Statement& rows) {
    std::vector<PortalEntry> entries;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return entries;
        PortalEntry entry;
        MOTCUA_TRY(entry.dossier, rows.uuid(0));
        entry.version = static_cast<int>(rows.int64(1));
        entry.sentVersion = static_cast<int>(rows.int64(2));
        entry.since = rows.instant(3);
        entry.tries = static_cast<int>(rows.int64(4));
        entry.refusals = static_cast<int>(rows.int64(5));
        entry.isParked = rows.boolean(6);
        entry.nextTry = rows.instant(7);
        entry.lastError = rows.text(8);
        entries.push_back(std::move(entry));
    }
}

} // namespace

const char* const SqlitePortalOutbox::kTables2 = R"sql(
CREATE TABLE portal_outbox(          -- how far the national portal knows a dossier
    dossier BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    sent_version INTEGER NOT NULL,   -- below version: there is something to tell
    since INTEGER NOT NULL,          -- the first change that the portal does not have
    tries INTEGER NOT NULL,
    refusals INTEGER NOT NULL,
    parked INTEGER NOT NULL,         -- not tried until it changes or somebody says so
    next_try INTEGER NOT NULL,
    last_error TEXT NOT NULL,
    claimed_by BLOB,                 -- the service that tells it now
    claimed_until INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX portal_outbox_next_try ON portal_outbox(next_try) WHERE version > sent_version;
)sql";

Result<> SqlitePortalOutbox::changed(const std::map<Uuid, int>& versions, Instant now) {
    for (const auto& [dossier, version] : versions) {
        MOTCUA_CHECK(m_database.run(
            "INSERT OR IGNORE INTO portal_outbox(dossier, version, sent_version, since, tries, "
            "refusals, parked, next_try, last_error, claimed_until) "
            "VALUES(?1, 0, 0, ?2, 0, 0, 0, ?2, '', 0)",
            dossier, now));
        MOTCUA_CHECK(m_database.run("UPDATE portal_outbox SET "
                                    "since = CASE WHEN version > sent_version THEN since ELSE ?3 END, "
                                    "version = ?2, next_try = ?3, refusals = 0, parked = 0 "
                                    "WHERE dossier = ?1 AND version < ?2",
                                    dossier, version, now));
    }
    return {};
}

/// A transaction here has the writer's place, so nobody comes between the two statements.
Result<std::vector<PortalEntry>> SqlitePortalOutbox::claim(const Uuid& owner, Instant now, Instant until,
                                                           int count) {
    MOTCUA_TRY(auto rows,
               m_database.prepare("SELECT dossier, version, sent_version, since, tries, refusals, parked, "
                                  "next_try, last_error FROM portal_outbox WHERE version > sent_version AND "
                                  "parked = 0 AND next_try <= ?1 AND claimed_until <= ?1 "
                                  "ORDER BY next_try, dossier LIMIT ?2"));
    rows.bindAll(now, count);
    MOTCUA_TRY(auto entries, entriesOf(rows));
    for (const PortalEntry& each : entries)
        MOTCUA_CHECK(
            m_database.run("UPDATE portal_outbox SET claimed_by = ?, claimed_until = ? WHERE dossier = ?",
                           owner, until, each.dossier));
    return entries;
}

Result<bool> SqlitePortalOutbox::told(const Uuid& owner, const Uuid& dossier, int version, Instant until) {
    MOTCUA_CHECK(m_database.run("UPDATE portal_outbox SET sent_version = max(sent_version, ?3), "
                                "claimed_until = ?4 WHERE dossier = ?2 AND claimed_by = ?1",
                                owner, dossier, version, until));
    return m_database.changes() == 1;
}

Result<> SqlitePortalOutbox::sent(const Uuid& owner, const Uuid& dossier, int version) {
    return m_database.run("UPDATE portal_outbox SET sent_version = max(sent_version, ?3), tries = 0, "
                          "refusals = 0, parked = 0, last_error = '', claimed_by = NULL, claimed_until = 0 "
                          "WHERE dossier = ?2 AND claimed_by = ?1",
                          owner, dossier, version);
}

Result<> SqlitePortalOutbox::failed(const Uuid& owner, const PortalEntry& entry) {
    MOTCUA_CHECK(m_database.run(
        "UPDATE portal_outbox SET tries = ?4, refusals = ?5, parked = ?6, next_try = ?7 "
        "WHERE dossier = ?2 AND claimed_by = ?1 AND version = ?3",
        owner, entry.dossier, entry.version, entry.tries, entry.refusals, entry.isParked, entry.nextTry));
    return m_database.run("UPDATE portal_outbox SET last_error = ?3, claimed_by = NULL, claimed_until = 0 "
                          "WHERE dossier = ?2 AND claimed_by = ?1",
                          owner, entry.dossier, entry.lastError);
}

Result<PortalCounts> SqlitePortalOutbox::counts() {
    MOTCUA_TRY(auto rows, m_database.prepare("SELECT count(*), coalesce(sum(parked), 0), min(since) FROM "
                                             "portal_outbox WHERE version > sent_version"));
    MOTCUA_CHECK(rows.step());
    return PortalCounts{rows.int64(0) - rows.int64(1), rows.int64(1), rows.optionalInstant(2)};
}

Result<std::vector<PortalEntry>> SqlitePortalOutbox::waiting(int count) {
    MOTCUA_TRY(auto rows,
               m_database.prepare("SELECT dossier, version, sent_version, since, tries, refusals, parked, "
                                  "next_try, last_error FROM portal_outbox WHERE version > sent_version "
                                  "ORDER BY parked DESC, since, dossier LIMIT ?"));
    rows.bindAll(count);
    return entriesOf(rows);
}

Result<int> SqlitePortalOutbox::retryParked(const std::optional<Uuid>& dossier, Instant now) {
    MOTCUA_CHECK(m_database.run("UPDATE portal_outbox SET parked = 0, refusals = 0, tries = 0, next_try = ?2 "
                                "WHERE parked = 1 AND (?1 IS NULL OR dossier = ?1)",
                                dossier, now));
    return m_database.changes();
}

} // namespace motcua::central
