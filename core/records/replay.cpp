// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/replay.h"

#include <algorithm>

namespace motcua::records {
namespace {

bool isShared(const std::vector<StoredAction>& log) {
    return std::ranges::any_of(log,
                               [](const StoredAction& each) { return each.standing == Standing::accepted; });
}

bool counts(const StoredAction& each, bool shared) {
    if (!isRefused(each.standing)) return true;
    return !shared && (each.standing == Standing::conflict || each.standing == Standing::rejected ||
                       each.standing == Standing::parked);
}

std::unexpected<Error> damaged(const StoredAction& stored, const Error& why) {
    return fail(Code::RECORDS_ACTION_DAMAGED,
                QStringLiteral("no %1: %2").arg(stored.no).arg(QLatin1StringView(errorText(why.code).name)));
}

bool settles(const StoredAction& each) {
    return dossier::mergeClass(dossier::typeOf(each.action.payload), each.action.baseVersion) !=
           dossier::MergeClass::always;
}

/// As the service will judge it: a step is refused when another device has taken one since.
bool isOvertaken(const std::vector<StoredAction>& log, const StoredAction& mine) {
    const auto how = dossier::mergeClass(dossier::typeOf(mine.action.payload), mine.action.baseVersion);
    if (how != dossier::MergeClass::transition && how != dossier::MergeClass::create) return false;
    return std::ranges::any_of(log, [&](const StoredAction& each) {
        return each.pulled && each.standing == Standing::accepted &&
               each.serviceVersion > mine.knownVersion && settles(each);
    });
}

} // namespace

std::vector<StoredAction> inReplayOrder(std::vector<StoredAction> log) {
    const bool shared = isShared(log);
    std::erase_if(log, [shared](const StoredAction& each) { return !counts(each, shared); });
    if (!shared) return log;
    const auto place = [](const StoredAction& each) {
        const bool isAccepted = each.standing == Standing::accepted;
        return std::pair(!isAccepted, isAccepted ? qint64{each.serviceVersion} : each.no);
    };
    std::ranges::sort(log, {}, place);
    return log;
}

Result<Dossier> replayMarking(std::vector<StoredAction>& log) {
    Dossier dossier;
    if (log.empty()) return dossier;
    dossier.no = std::ranges::min(log, {}, &StoredAction::no).no;
    dossier.isShared = isShared(log);
    bool asRecorded = !dossier.isShared;
    for (const StoredAction& each : log)
        if (isRefused(each.standing)) {
            asRecorded = false;
            if (each.standing != Standing::settled) dossier.hasDispute = true;
        }
    log = inReplayOrder(std::move(log));
    if (!log.empty()) dossier.desk = log.front().action.desk;
    bool inOrder = true; // the service's versions so far have no hole
    for (StoredAction& each : log) {
        const bool isAccepted = each.standing == Standing::accepted;
        inOrder = inOrder && isAccepted && each.serviceVersion == dossier.state.version + 1;
        dossier::Action action = each.action;
        if (!asRecorded) action.baseVersion = dossier.state.version;
        if (!isAccepted && dossier.isShared && isOvertaken(log, each)) {
            each.disputed = dossier.hasDispute = true;
            continue;
        }
        const auto applied = dossier::applyInPlace(dossier.state, action);
        if (applied) continue;
        if (asRecorded || inOrder) return damaged(each, applied.error());
        each.disputed = dossier.hasDispute = true;
    }
    return dossier;
}

Result<Dossier> replay(std::vector<StoredAction> log) { return replayMarking(log); }

} // namespace motcua::records
