// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/taking.h"

#include "core/records/dossier_records.h"
#include "core/sync/officer_list.h"

namespace motcua::sync {

using records::Standing;
using wire::VerdictKind;

Result<> setStanding(store::Database& database, qint64 no, Standing standing) {
    if (standing != Standing::waiting) MOTCUA_CHECK(forgetWait(database, no));
    if (standing == Standing::accepted)
        return database.run("UPDATE action SET sync = ? WHERE no = ?", static_cast<int>(standing), no);
    return database.run("UPDATE action SET sync = ?, service_version = NULL WHERE no = ?",
                        static_cast<int>(standing), no);
}

Result<> keepRefusal(store::Database& database, qint64 no, const QString& reason, int version, Instant now) {
    return database.run("INSERT OR REPLACE INTO sync_refusal(no, reason, version, heard, decision) "
                        "VALUES(?, ?, ?, ?, 0)",
                        no, reason, version, now);
}

Result<> Taking::verdict(const wire::Verdict& verdict) {
    MOTCUA_TRY(const auto found, records::findAction(m_database, verdict.operation));
    if (!found) return fail(Code::SYNC_ANSWER, verdict.operation.toString());
    m_touched.try_emplace(found->action.dossier, false);
    switch (verdict.kind) {
    case VerdictKind::accepted:
    case VerdictKind::duplicate:
        ++accepted;
        return place(*found, verdict.version);
    case VerdictKind::waiting:
        if (!records::isPending(found->standing)) return {};
        if (!verdict.reason.isEmpty()) MOTCUA_CHECK(keepWait(m_database, found->no, verdict.reason, m_now));
        if (found->standing == Standing::waiting) return {};
        ++held;
        return setStanding(m_database, found->no, Standing::waiting);
    case VerdictKind::conflict:
    case VerdictKind::rejected:
        return refuse(*found, verdict);
    }
    return {};
}

Result<> Taking::refuse(const records::StoredAction& stored, const wire::Verdict& verdict) {
    // one that a person has decided on stays decided, though the service says the same again
    if (stored.standing == Standing::settled) return {};
    const bool isConflict = verdict.kind == VerdictKind::conflict;
    ++(isConflict ? conflicts : parked);
    MOTCUA_CHECK(setStanding(m_database, stored.no, isConflict ? Standing::conflict : Standing::rejected));
    m_touched[stored.action.dossier] = true;
    return keepRefusal(m_database, stored.no, verdict.reason, verdict.version, m_now);
}

Result<> Taking::told(const dossier::Action& action, int version) {
    m_touched.try_emplace(action.dossier, false);
    MOTCUA_TRY(const auto found, records::findAction(m_database, action.id));
    if (found) return place(*found, version);
    MOTCUA_CHECK(clearPlace(action.dossier, version, action.id));
    records::EncodedAction row = records::encode(action);
    row.standing = Standing::accepted;
    row.pulled = true;
    row.knownVersion = action.baseVersion;
    row.serviceVersion = version;
    MOTCUA_TRY(const qint64 no, records::appendAction(m_database, row));
    m_touched[action.dossier] = true;
    ++pulled;
    return mark(no);
}

/// An action that is here already has its version at the service.
Result<> Taking::place(const records::StoredAction& stored, int version) {
    MOTCUA_CHECK(mark(stored.no));
    if (stored.standing == Standing::accepted && stored.serviceVersion == version) return {};
    if (stored.standing == Standing::waiting) MOTCUA_CHECK(forgetWait(m_database, stored.no));
    MOTCUA_CHECK(clearPlace(stored.action.dossier, version, stored.action.id));
    MOTCUA_CHECK(m_database.run("UPDATE action SET sync = ?, service_version = ? WHERE no = ?",
                                static_cast<int>(Standing::accepted), version, stored.no));
    if (records::isRefused(stored.standing))
        MOTCUA_CHECK(m_database.run("DELETE FROM sync_refusal WHERE no = ?", stored.no));
    // own work accepted in the order it was made leaves the dossier as it is
    MOTCUA_TRY(const auto standing, records::loadStanding(m_database, stored.action.dossier));
    const bool inOrder = records::isPending(stored.standing) && version == standing.known + 1;
    if (!inOrder) {
        m_touched[stored.action.dossier] = true;
        return {};
    }
    MOTCUA_TRY(auto others, m_database.prepare("SELECT 1 FROM action WHERE dossier = ?1 AND ((sync <> 2 AND "
                                               "no < ?2) OR service_version > ?3)"));
    MOTCUA_TRY(const bool isOvertaking, others.bindAll(stored.action.dossier, stored.no, version).step());
    if (isOvertaking) m_touched[stored.action.dossier] = true;
    if (version == 1) {
        // now that it is the service's too, its code is its own
        MOTCUA_TRY(auto code, m_database.prepare("SELECT 1 FROM dossier d LEFT JOIN dossier_code c ON c.code "
                                                 "= d.code WHERE d.id = ? AND d.code <> '' AND (c.dossier IS "
                                                 "NULL OR c.dossier <> d.no)"));
        MOTCUA_TRY(const bool isLent, code.bindAll(stored.action.dossier).step());
        if (isLent) m_touched[stored.action.dossier] = true;
    }
    auto next = standing;
    next.known = version;
    return records::saveStanding(m_database, stored.action.dossier, next);
}

/// Another action in the same place is from before the service was restored: its maker sends it again.
Result<> Taking::clearPlace(const Uuid& dossier, int version, const Uuid& action) {
    MOTCUA_TRY(auto row, m_database.prepare("SELECT no, pulled FROM action WHERE dossier = ? AND "
                                            "service_version >= ? AND id <> ? ORDER BY service_version"));
    std::vector<std::pair<qint64, bool>> others;
    row.bindAll(dossier, version, action);
    for (;;) {
        MOTCUA_TRY(const bool more, row.step());
        if (!more) break;
        others.emplace_back(row.int64(0), row.boolean(1));
    }
    row.reset();
    if (others.empty()) return {};
    MOTCUA_TRY(auto same, m_database.prepare("SELECT 1 FROM action WHERE dossier = ? AND service_version = ? "
                                             "AND id <> ?"));
    MOTCUA_TRY(const bool isTaken, same.bindAll(dossier, version, action).step());
    if (!isTaken) return {};
    m_touched[dossier] = true;
    for (const auto& [no, isPulled] : others)
        MOTCUA_CHECK(setStanding(m_database, no, isPulled ? Standing::unconfirmed : Standing::unsent));
    MOTCUA_TRY(auto standing, records::loadStanding(m_database, dossier));
    standing.known = std::min(standing.known, version - 1);
    return records::saveStanding(m_database, dossier, standing);
}

Result<> Taking::mark(qint64 no) {
    if (!m_isReadingAnew) return {};
    return m_database.run("INSERT OR IGNORE INTO sync_told(no) VALUES(?)", no);
}

Result<> Taking::revoked(const Uuid& dossier) {
    MOTCUA_TRY(auto standing, records::loadStanding(m_database, dossier));
    standing.revoked = true;
    return records::saveStanding(m_database, dossier, standing);
}

Result<> Taking::finish() {
    for (const auto& [dossier, isChanged] : m_touched)
        MOTCUA_CHECK(bringUpToDate(dossier, isChanged));
    m_touched.clear();
    return {};
}

Result<> Taking::bringUpToDate(const Uuid& dossier, bool isChanged) {
    MOTCUA_TRY(const auto before, records::loadStanding(m_database, dossier));
    auto now = before;
    MOTCUA_TRY(now.known, records::knownVersions(m_database, dossier, now.known));
    MOTCUA_TRY(auto last, m_database.prepare("SELECT max(service_version) FROM action WHERE dossier = ?"));
    MOTCUA_CHECK(last.bindAll(dossier).step());
    const bool hasHole = last.int64(0) > now.known;
    last.reset();
    MOTCUA_CHECK(m_database.run(hasHole ? "INSERT OR IGNORE INTO sync_wanted(dossier) VALUES(?)"
                                        : "DELETE FROM sync_wanted WHERE dossier = ?",
                                dossier));
    if (isChanged) {
        ++now.revision;
        now.problem.clear();
        const auto derived = records::deriveAnew(m_database, dossier);
        // one dossier that does not replay must not keep all others from coming
        if (!derived && derived.error().code != Code::RECORDS_ACTION_DAMAGED) return derived;
        if (!derived) now.problem = QLatin1StringView(errorText(derived.error().code).name);
    }
    if (now == before) return {};
    return records::saveStanding(m_database, dossier, now);
}

} // namespace motcua::sync
