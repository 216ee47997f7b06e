// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_portal.h"

#include <algorithm>
#include <tuple>

namespace motcua::central {
namespace {

using postgres::Parameters;
using postgres::Rows;

/// Columns dossier, version, sent_version, since, tries, refusals, parked, next_try, last_error.
Result<std::vector<PortalEntry>> entriesOf(const Rows& rows) {
    std::vector<PortalEntry> entries;
    for (int row = 0; row < rows.count(); ++row) {
        PortalEntry entry;
        MOTCUA_TRY(entry.dossier, rows.uuid(row, 0));
        entry.version = static_cast<int>(rows.int64(row, 1));
        entry.sentVersion = static_cast<int>(rows.int64(row, 2));
        entry.since = rows.instant(row, 3);
        entry.tries = static_cast<int>(rows.int64(row, 4));
        entry.refusals = static_cast<int>(rows.int64(row, 5));
        entry.isParked = rows.boolean(row, 6);
        entry.nextTry = rows.instant(row, 7);
        entry.lastError = rows.text(row, 8);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

const char* const PostgresPortalOutbox::kTables2 = R"sql(
CREATE TABLE portal_outbox(          -- how far the national portal knows a dossier
    dossier uuid PRIMARY KEY,
    version bigint NOT NULL,
    sent_version bigint NOT NULL,    -- below version: there is something to tell
    since bigint NOT NULL,           -- the first change that the portal does not have
    tries bigint NOT NULL,
    refusals bigint NOT NULL,
    parked boolean NOT NULL,         -- not tried until it changes or somebody says so
    next_try bigint NOT NULL,
    last_error text COLLATE "C" NOT NULL,
    claimed_by uuid,                 -- the service that tells it now
    claimed_until bigint NOT NULL
);
CREATE INDEX portal_outbox_next_try ON portal_outbox(next_try) WHERE version > sent_version;
)sql";

postgres::Statement postgres::portalChanged(const std::map<Uuid, int>& versions, Instant now) {
    std::vector<Uuid> dossiers;
    std::vector<qint64> numbers;
    for (const auto& [dossier, version] : versions) {
        dossiers.push_back(dossier);
        numbers.push_back(version);
    }
    Parameters parameters;
    parameters.add(std::span<const Uuid>(dossiers)).add(std::span<const qint64>(numbers)).add(now);
    return {
        "INSERT INTO portal_outbox AS p (dossier, version, sent_version, since, tries, refusals, parked, "
        "next_try, last_error, claimed_until) "
        "SELECT dossier, version, 0, $3, 0, 0, false, $3, '', 0 "
        "FROM unnest($1::uuid[], $2::bigint[]) AS n(dossier, version) ON CONFLICT (dossier) DO UPDATE SET "
        "since = CASE WHEN p.version > p.sent_version THEN p.since ELSE excluded.since END, "
        "version = excluded.version, next_try = excluded.next_try, refusals = 0, parked = false "
        "WHERE p.version < excluded.version",
        std::move(parameters)};
}

Result<> PostgresPortalOutbox::changed(const std::map<Uuid, int>& versions, Instant now) {
    auto statement = postgres::portalChanged(versions, now);
    MOTCUA_CHECK(m_session.run(statement.sql, std::move(statement.parameters)));
    return {};
}

/// Rows that another service is just claiming are passed over, not waited for.
Result<std::vector<PortalEntry>> PostgresPortalOutbox::claim(const Uuid& owner, Instant now, Instant until,
                                                             int count) {
    MOTCUA_TRY(const Rows rows,
               m_session.run("WITH due AS MATERIALIZED (SELECT dossier FROM portal_outbox "
                             "WHERE version > sent_version AND NOT parked AND next_try <= $2 "
                             "AND claimed_until <= $2 ORDER BY next_try, dossier LIMIT $4 "
                             "FOR UPDATE SKIP LOCKED) "
                             "UPDATE portal_outbox p SET claimed_by = $1, claimed_until = $3 FROM due "
                             "WHERE p.dossier = due.dossier RETURNING p.dossier, version, sent_version, "
                             "since, tries, refusals, parked, next_try, last_error",
                             Parameters().add(owner).add(now).add(until).add(qint64(count))));
    MOTCUA_TRY(auto entries, entriesOf(rows));
    std::ranges::sort(entries, {},
                      [](const PortalEntry& each) { return std::tuple(each.nextTry, each.dossier); });
    return entries;
}

Result<bool> PostgresPortalOutbox::told(const Uuid& owner, const Uuid& dossier, int version, Instant until) {
    MOTCUA_TRY(const Rows rows,
               m_session.run("UPDATE portal_outbox SET sent_version = greatest(sent_version, $3), "
                             "claimed_until = $4 WHERE dossier = $2 AND claimed_by = $1 RETURNING 1",
                             Parameters().add(owner).add(dossier).add(qint64(version)).add(until)));
    return rows.count() == 1;
}

Result<> PostgresPortalOutbox::sent(const Uuid& owner, const Uuid& dossier, int version) {
    MOTCUA_CHECK(
        m_session.run("UPDATE portal_outbox SET sent_version = greatest(sent_version, $3), tries = 0, "
                      "refusals = 0, parked = false, last_error = '', claimed_by = NULL, claimed_until = 0 "
                      "WHERE dossier = $2 AND claimed_by = $1",
                      Parameters().add(owner).add(dossier).add(qint64(version))));
    return {};
}

Result<> PostgresPortalOutbox::failed(const Uuid& owner, const PortalEntry& entry) {
    Parameters parameters;
    parameters.add(owner).add(entry.dossier).add(qint64(entry.version)).add(qint64(entry.tries));
    parameters.add(qint64(entry.refusals)).add(qint64(entry.isParked ? 1 : 0)).add(entry.nextTry);
    parameters.add(entry.lastError);
    MOTCUA_CHECK(m_session.run("UPDATE portal_outbox SET "
                               "tries = CASE WHEN version = $3 THEN $4 ELSE tries END, "
                               "refusals = CASE WHEN version = $3 THEN $5 ELSE refusals END, "
                               "parked = CASE WHEN version = $3 THEN $6 <> 0 ELSE parked END, "
                               "next_try = CASE WHEN version = $3 THEN $7 ELSE next_try END, "
                               "last_error = $8, claimed_by = NULL, claimed_until = 0 "
                               "WHERE dossier = $2 AND claimed_by = $1",
                               std::move(parameters)));
    return {};
}

Result<PortalCounts> PostgresPortalOutbox::counts() {
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT count(*) FILTER (WHERE NOT parked), count(*) FILTER (WHERE parked), "
                             "min(since) FROM portal_outbox WHERE version > sent_version"));
    return PortalCounts{rows.int64(0, 0), rows.int64(0, 1), rows.optionalInstant(0, 2)};
}

Result<std::vector<PortalEntry>> PostgresPortalOutbox::waiting(int count) {
    MOTCUA_TRY(const Rows rows,
               m_session.run("SELECT dossier, version, sent_version, since, tries, refusals, parked, "
                             "next_try, last_error FROM portal_outbox WHERE version > sent_version "
                             "ORDER BY parked DESC, since, dossier LIMIT $1",
                             Parameters().add(qint64(count))));
    return entriesOf(rows);
}

Result<int> PostgresPortalOutbox::retryParked(const std::optional<Uuid>& dossier, Instant now) {
    MOTCUA_TRY(const Rows rows, m_session.run("UPDATE portal_outbox SET parked = false, refusals = 0, "
                                              "tries = 0, next_try = $2 WHERE parked AND "
                                              "($1::uuid IS NULL OR dossier = $1) RETURNING 1",
                                              Parameters().add(dossier).add(now)));
    return rows.count();
}

} // namespace motcua::central
