// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/portal_outbox.h"

#include <algorithm>
#include <cmath>

namespace motcua::central {

using namespace std::chrono;

const char* const PortalOutbox::kTables = R"sql(
CREATE TABLE portal_outbox(          -- what the national portal is still to be told
    dossier BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    sent_version INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    next_try INTEGER NOT NULL,
    last_error TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX portal_outbox_next_try ON portal_outbox(next_try) WHERE version > sent_version;
)sql";

milliseconds portalBackOff(int tries, double dice) {
    const int doublings = std::clamp(tries - 1, 0, 20);
    const milliseconds plain = std::min<milliseconds>(minutes{1} * (1 << doublings), hours{6});
    return plain +
           milliseconds{std::llround(static_cast<double>(plain.count()) * 0.25 * std::clamp(dice, 0.0, 1.0))};
}

Result<> PortalOutbox::changed(const Uuid& dossier, int version, Instant now) {
    MOTCUA_CHECK(
        m_database.run("INSERT OR IGNORE INTO portal_outbox VALUES(?, 0, 0, 0, ?, '')", dossier, now));
    // what was refused may be right now, so it does not wait for its next try
    return m_database.run(
        "UPDATE portal_outbox SET version = ?2, next_try = ?3 WHERE dossier = ?1 AND version < ?2", dossier,
        version, now);
}

Result<std::vector<PortalEntry>> PortalOutbox::due(Instant now, int count) {
    MOTCUA_TRY(
        auto rows,
        m_database.prepare("SELECT dossier, version, sent_version, tries, next_try, last_error FROM "
                           "portal_outbox WHERE version > sent_version AND next_try <= ? ORDER BY next_try "
                           "LIMIT ?"));
    rows.bindAll(now, count);
    std::vector<PortalEntry> entries;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return entries;
        PortalEntry entry;
        MOTCUA_TRY(entry.dossier, rows.uuid(0));
        entry.version = static_cast<int>(rows.int64(1));
        entry.sentVersion = static_cast<int>(rows.int64(2));
        entry.tries = static_cast<int>(rows.int64(3));
        entry.nextTry = rows.instant(4);
        entry.lastError = rows.text(5);
        entries.push_back(std::move(entry));
    }
}

Result<> PortalOutbox::sent(const Uuid& dossier, int version) {
    return m_database.run("UPDATE portal_outbox SET sent_version = max(sent_version, ?2), tries = 0, "
                          "last_error = '' WHERE dossier = ?1",
                          dossier, version);
}

Result<> PortalOutbox::failed(const PortalEntry& entry, const QString& error, Instant now, double dice) {
    return m_database.run(
        "UPDATE portal_outbox SET tries = ?2, next_try = ?3, last_error = ?4 WHERE dossier = ?1",
        entry.dossier, entry.tries + 1, now + portalBackOff(entry.tries + 1, dice), error);
}

Result<qint64> PortalOutbox::waiting() {
    return m_database.number("SELECT count(*) FROM portal_outbox WHERE version > sent_version");
}

} // namespace motcua::central
