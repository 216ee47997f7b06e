// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/recovery.h"

#include "core/records/dossier_records.h"
#include "core/records/station.h"
#include "core/sync/comparison.h"
#include "core/sync/first_reading.h"
#include "core/sync/taking.h"

#include <set>

namespace motcua::sync {
namespace {

using records::Standing;

constexpr size_t kSteps = 200;

/// Numbers and dossiers of actions that a query finds; read without keeping anybody from writing.
struct Found {
    qint64 no = 0;
    Uuid dossier;
};

Result<std::vector<Found>> find(store::Database& database, const char* sql, qint64 value) {
    std::vector<Found> found;
    MOTCUA_TRY(auto rows, database.prepare(sql));
    rows.bindAll(value);
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return found;
        MOTCUA_TRY(const Uuid dossier, rows.uuid(1));
        found.push_back({rows.int64(0), dossier});
    }
}

/// The versions from the first hole on are not known any more, and what the dossier is may have changed.
Result<> forgetVersions(store::Database& database, const Uuid& dossier) {
    MOTCUA_TRY(auto standing, records::loadStanding(database, dossier));
    MOTCUA_TRY(standing.known, records::knownVersions(database, dossier, 0));
    ++standing.revision;
    MOTCUA_CHECK(records::saveStanding(database, dossier, standing));
    const auto derived = records::deriveAnew(database, dossier);
    if (!derived && derived.error().code != Code::RECORDS_ACTION_DAMAGED) return derived;
    return {};
}

Result<> setAll(store::Database& database, const std::vector<Found>& found, Standing standing, Instant now) {
    for (size_t first = 0; first < found.size(); first += kSteps) {
        MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
        std::set<Uuid> dossiers;
        for (const Found& each : std::span(found).subspan(first, std::min(kSteps, found.size() - first))) {
            MOTCUA_CHECK(setStanding(database, each.no, standing));
            MOTCUA_CHECK(database.run("DELETE FROM sync_refusal WHERE no = ?", each.no));
            if (standing == Standing::unconfirmed)
                MOTCUA_CHECK(keepRefusal(database, each.no, QStringLiteral("CENTRAL_EPOCH"), 0, now));
            dossiers.insert(each.dossier);
        }
        for (const Uuid& dossier : dossiers)
            MOTCUA_CHECK(forgetVersions(database, dossier));
        MOTCUA_CHECK(transaction.commit());
    }
    return {};
}

Result<> startNewIncarnation(store::Database& database) {
    MOTCUA_TRY(auto station, records::loadStation(database));
    ++station.incarnation;
    return records::saveStation(database, station);
}

} // namespace

Result<bool> startReadingAnew(store::Database& database, const QString& epoch) {
    if (epoch.isEmpty()) return fail(Code::SYNC_ANSWER, QStringLiteral("epoch"));
    MOTCUA_TRY(SyncState state, loadState(database));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_CHECK(database.run("DELETE FROM sync_told"));
    MOTCUA_CHECK(saveFirstReading(database, {})); // all is read now
    state.epoch = epoch;
    state.cursors.clear();
    state.recovery = Recovery::asking;
    MOTCUA_CHECK(saveState(database, state));
    MOTCUA_CHECK(transaction.commit());
    return true;
}

Result<> sendAgainAfter(store::Database& database, qint64 lastSequence) {
    // a sequence is never above the number of its row
    MOTCUA_TRY(const auto lost, find(database,
                                     "SELECT no, dossier FROM action WHERE no > ?1 AND sequence > ?1 AND "
                                     "pulled = 0 AND sync IN (1, 2, 3, 4)",
                                     lastSequence));
    return setAll(database, lost, Standing::unsent, {});
}

Result<> finishReadingAnew(store::Database& database, Instant now) {
    MOTCUA_TRY(const auto gone,
               find(database,
                    "SELECT a.no, a.dossier FROM action a LEFT JOIN sync_told t ON t.no = a.no WHERE "
                    "a.pulled = 1 AND a.sync = ? AND t.no IS NULL",
                    static_cast<int>(Standing::accepted)));
    MOTCUA_CHECK(setAll(database, gone, Standing::unconfirmed, now));
    MOTCUA_TRY(SyncState state, loadState(database));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_CHECK(database.run("DELETE FROM sync_told"));
    state.recovery = Recovery::none;
    MOTCUA_CHECK(saveState(database, state));
    // and whether both are equal now is looked at
    MOTCUA_TRY(ComparisonState comparison, loadComparison(database));
    comparison.day.reset();
    comparison.notBefore.reset();
    MOTCUA_CHECK(saveComparison(database, comparison));
    return transaction.commit();
}

Result<bool> closeGap(store::Database& database, qint64 last) {
    MOTCUA_TRY(const auto after, find(database,
                                      "SELECT no, dossier FROM action WHERE no > ?1 AND sequence > ?1 AND "
                                      "pulled = 0 AND sync IN (1, 2, 3, 4)",
                                      last));
    MOTCUA_CHECK(setAll(database, after, Standing::unsent, {}));
    MOTCUA_TRY(auto next, database.prepare("SELECT 1 FROM action WHERE sync < 2 AND sequence = ?"));
    MOTCUA_TRY(const bool isThere, next.bindAll(last + 1).step());
    next.reset();
    // what is missing is not to be had (parked, or lost with a disk): the count begins anew
    if (!isThere) MOTCUA_CHECK(startNewIncarnation(database));
    return true;
}

Result<bool> startAnewIfOlder(store::Database& database, qint64 lastSequence) {
    MOTCUA_TRY(const qint64 next, records::nextSequence(database));
    if (lastSequence < next) return false;
    MOTCUA_CHECK(startNewIncarnation(database));
    return true;
}

Result<> loseVersions(store::Database& database, const Uuid& dossier, int version, Instant now) {
    std::vector<std::pair<qint64, bool>> lost;
    {
        MOTCUA_TRY(auto rows, database.prepare("SELECT no, pulled FROM action WHERE dossier = ? AND "
                                               "service_version > ? ORDER BY no"));
        rows.bindAll(dossier, version);
        for (;;) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) break;
            lost.emplace_back(rows.int64(0), rows.boolean(1));
        }
    }
    for (const auto& [no, isPulled] : lost) {
        MOTCUA_CHECK(setStanding(database, no, isPulled ? Standing::unconfirmed : Standing::unsent));
        if (isPulled) MOTCUA_CHECK(keepRefusal(database, no, QStringLiteral("CENTRAL_EPOCH"), 0, now));
    }
    return forgetVersions(database, dossier);
}

Result<bool> park(store::Database& database, const Uuid& operation, Code reason, Instant now) {
    MOTCUA_TRY(const auto found, records::findAction(database, operation));
    if (!found || !records::isPending(found->standing)) return false;
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_CHECK(setStanding(database, found->no, Standing::parked));
    MOTCUA_CHECK(keepRefusal(database, found->no, QLatin1StringView(errorText(reason).name), 0, now));
    MOTCUA_CHECK(forgetVersions(database, found->action.dossier));
    MOTCUA_CHECK(transaction.commit());
    return true;
}

} // namespace motcua::sync
