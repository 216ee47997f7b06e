// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/freezing.h"

#include "core/sync/account.h"
#include "core/sync/clock_watch.h"
#include "core/sync/outbox.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKey = "freeze_hours"_L1;
constexpr int kMostHours = 366 * 24;

} // namespace

Result<FreezeLimits> loadFreezeLimits(store::Database& database) {
    MOTCUA_TRY(const QByteArray text, stateValue(database, kKey));
    if (text.isEmpty()) return FreezeLimits{};
    bool isNumber = false;
    const int hours = text.toInt(&isNumber);
    if (!isNumber || hours < 0 || hours > kMostHours) return fail(Code::SYNC_STATE);
    return limitsFor(std::chrono::hours{hours});
}

Result<> saveFreezeAfter(store::Database& database, std::chrono::hours after) {
    if (after.count() < 0 || after.count() > kMostHours) return fail(Code::FIELD_INVALID, u"after"_s);
    return keepStateValue(database, kKey,
                          after.count() == 0 ? QByteArray() : QByteArray::number(after.count()));
}

Result<Freeze> freezeAt(store::Database& database, Instant moment) {
    MOTCUA_TRY(const auto account, loadAccount(database));
    if (!account) return Freeze::none;
    MOTCUA_TRY(const FreezeLimits limits, loadFreezeLimits(database));
    MOTCUA_TRY(const OutboxCount count, countOutbox(database));
    MOTCUA_TRY(const SyncState state, loadState(database));
    MOTCUA_TRY(const ClockWatch watch, loadClockWatch(database));
    const Freeze freeze = freezeOf(limits, {count.waiting, count.oldest, state.lastContact}, moment);
    return freeze == Freeze::frozen && watch.isSuspect ? Freeze::pressing : freeze;
}

} // namespace motcua::sync
