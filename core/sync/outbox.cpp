// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/outbox.h"

#include "core/base/json.h"
#include "core/officer/accounts.h"
#include "core/records/action_log.h"
#include "core/sync/taking_turns.h"
#include "core/wire/operation.h"

#include <set>

namespace motcua::sync {
namespace {

constexpr qsizetype kMostOperations = 2000;

/// To the service an officer is the login, the same at every desk of the office; ids are this desk's.
Result<> nameOfficers(store::Database& database, wire::SyncRequest& request) {
    std::set<Uuid> named;
    for (const dossier::Action& action : request.operations) {
        named.insert(action.actor);
        if (const auto* lifted = std::get_if<dossier::RuleOverridden>(&action.payload))
            named.insert(lifted->supervisor);
    }
    MOTCUA_TRY(const auto accounts, officer::Accounts(database).list());
    for (const officer::Officer& account : accounts)
        if (named.contains(account.id)) request.officers.insert(account.id, account.login);
    return {};
}

Result<wire::SyncRequest> finished(store::Database& database, wire::SyncRequest request) {
    if (request.operations.empty()) return request;
    request.first = request.operations.front().sequence;
    MOTCUA_CHECK(nameOfficers(database, request));
    return request;
}

} // namespace

Result<bool> hasOpenConflict(store::Database& database, const Uuid& dossier) {
    MOTCUA_TRY(auto row, database.prepare("SELECT 1 FROM action WHERE dossier = ? AND sync = 3"));
    return row.bindAll(dossier).step();
}

dossier::Action asSent(const records::StoredAction& stored) {
    dossier::Action action = stored.action;
    action.baseVersion = stored.knownVersion;
    return action;
}

Result<wire::SyncRequest> nextRequest(store::Database& database, const records::Station& station,
                                      const SyncState& state, qint64 plainBytes, std::optional<qint64> from) {
    wire::SyncRequest request;
    request.device = station.device;
    request.incarnation = station.incarnation;
    request.epoch = state.epoch;
    const QString stream = wire::streamOf(station.officeCode);
    request.cursors = {{stream, state.cursors.value(stream)}};
    request.answerBytes = plainBytes;
    MOTCUA_TRY(request.first, records::nextSequence(database));
    if (state.recovery == Recovery::asking) return request;
    const qsizetype most = state.mostOperations > 0 ? state.mostOperations : kMostOperations;
    MOTCUA_TRY(const bool hasTurns, mustTakeTurns(database));
    // a medium carries everything once, and a refused request is halved until the one at fault is found
    if (hasTurns && !from && state.mostOperations == 0) {
        MOTCUA_TRY(request.operations, stepsInTurn(database, plainBytes, most));
        return finished(database, std::move(request));
    }
    qint64 bytes = 0, last = 0;
    MOTCUA_CHECK(records::forEachUnsent(
        database, from.value_or(0), [&](const records::StoredAction& stored) -> Result<bool> {
            if (stored.standing == records::Standing::waiting) {
                MOTCUA_TRY(const bool isHeld, hasOpenConflict(database, stored.action.dossier));
                if (isHeld) return true;
            } else {
                // one that is missing is asked for by the service before what comes after it
                if (last > 0 && stored.action.sequence > last + 1) return false;
                last = stored.action.sequence;
            }
            request.operations.push_back(asSent(stored));
            bytes += json::compact(wire::operationJson(request.operations.back())).size() + 1;
            return bytes < plainBytes && std::ssize(request.operations) < most;
        }));
    return finished(database, std::move(request));
}

Result<OutboxCount> countOutbox(store::Database& database) {
    OutboxCount count;
    MOTCUA_TRY(count.waiting, database.number("SELECT count(*) FROM action WHERE sync < 2"));
    if (count.waiting > 0) {
        MOTCUA_TRY(const qint64 at,
                   database.number("SELECT at FROM action WHERE sync < 2 ORDER BY sequence LIMIT 1"));
        count.oldest = Instant{std::chrono::milliseconds{at}};
    }
    MOTCUA_TRY(count.conflicts, database.number("SELECT count(*) FROM action WHERE sync > 2 AND sync = 3"));
    MOTCUA_TRY(count.parked,
               database.number("SELECT count(*) FROM action WHERE sync > 2 AND sync IN (4, 5, 7)"));
    MOTCUA_TRY(const qint64 odd, database.number("SELECT count(*) FROM sync_dossier WHERE problem <> ''"));
    count.parked += odd;
    return count;
}

} // namespace motcua::sync
