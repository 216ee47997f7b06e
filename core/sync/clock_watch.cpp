// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/clock_watch.h"

#include "core/base/json.h"
#include "core/sync/state.h"

#include <QJsonArray>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKey = "clock"_L1;
constexpr std::chrono::days kLongestRest{30};
constexpr std::chrono::minutes kSeenEvery{1}; ///< written no more often
constexpr size_t kMostJumps = 50;             ///< untold; the oldest are kept

qint64 milliseconds(Instant at) { return at.time_since_epoch().count(); }
Instant instantOf(const QJsonValue& value) { return Instant{std::chrono::milliseconds{value.toInteger()}}; }

Result<> save(store::Database& database, const ClockWatch& watch) {
    QJsonArray untold;
    for (const ClockJump& jump : watch.untold)
        untold.append(QJsonArray{milliseconds(jump.at), jump.byMs});
    QJsonObject object{{"adjust"_L1, watch.adjustMs}, {"suspect"_L1, watch.isSuspect}, {"untold"_L1, untold}};
    if (watch.seen) object.insert("seen"_L1, milliseconds(*watch.seen));
    return keepStateValue(database, kKey, json::compact(object));
}

void note(ClockWatch& watch, Instant now, std::chrono::milliseconds by) {
    if (watch.untold.size() < kMostJumps) watch.untold.push_back({now, by.count()});
}

} // namespace

Result<ClockWatch> loadClockWatch(store::Database& database) {
    ClockWatch watch;
    MOTCUA_TRY(const QByteArray text, stateValue(database, kKey));
    if (text.isEmpty()) return watch;
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::SYNC_STATE);
    if (object->contains("seen"_L1)) watch.seen = instantOf((*object)["seen"_L1]);
    watch.adjustMs = (*object)["adjust"_L1].toInteger();
    watch.isSuspect = (*object)["suspect"_L1].toBool();
    for (const QJsonValue& each : (*object)["untold"_L1].toArray())
        watch.untold.push_back({instantOf(each.toArray()[0]), each.toArray()[1].toInteger()});
    return watch;
}

Result<> watchClock(store::Database& database, Instant now) {
    MOTCUA_TRY(ClockWatch watch, loadClockWatch(database));
    if (!watch.seen) return {};
    const auto by = now - *watch.seen;
    if (by >= -kClockTolerance && by < kSeenEvery) return {};
    if (by < -kClockTolerance) {
        note(watch, now, by);
        watch.adjustMs -= by.count();
        watch.isSuspect = true;
    } else if (by > kLongestRest) {
        // perhaps it was only switched off for so long: the offset stays as it was
        note(watch, now, by);
        watch.isSuspect = true;
    }
    watch.seen = now;
    return save(database, watch);
}

Result<> clockMeasured(store::Database& database, std::optional<qint64> before, qint64 offsetMs,
                       Instant now) {
    MOTCUA_TRY(ClockWatch watch, loadClockWatch(database));
    if (before && *before == offsetMs && watch.adjustMs != 0) return {}; // by a medium: not measured anew
    const std::chrono::milliseconds by{before ? *before + watch.adjustMs - offsetMs : 0};
    if (std::chrono::abs(by) > kClockTolerance) note(watch, now, by);
    watch.seen = now;
    watch.adjustMs = 0;
    watch.isSuspect = false;
    return save(database, watch);
}

Result<std::vector<ClockJump>> takeClockJumps(store::Database& database) {
    MOTCUA_TRY(ClockWatch watch, loadClockWatch(database));
    std::vector<ClockJump> jumps;
    std::swap(jumps, watch.untold);
    if (!jumps.empty()) MOTCUA_CHECK(save(database, watch));
    return jumps;
}

Result<qint64> clockOffset(store::Database& database) {
    MOTCUA_TRY(const SyncState state, loadState(database));
    MOTCUA_TRY(const ClockWatch watch, loadClockWatch(database));
    return state.clockOffsetMs + watch.adjustMs;
}

} // namespace motcua::sync
