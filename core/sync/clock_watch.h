// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/database.h"

#include <optional>
#include <vector>

/// How far this machine's clock can be believed (facts/sync.md §4.8). Nothing here decides what counts: the
/// service's order does. But what is recorded carries the clock's offset, and a clock that jumps is told of.
namespace motcua::sync {

inline constexpr std::chrono::minutes kClockTolerance{2};

struct ClockJump {
    Instant at{};    ///< by the clock after it
    qint64 byMs = 0; ///< forwards, or below zero backwards
    bool operator==(const ClockJump&) const = default;
};

/// What is kept of it beside SyncState, since the desk's connection writes it, too.
struct ClockWatch {
    std::optional<Instant> seen;   ///< the latest time the clock has shown; nothing before the first contact
    qint64 adjustMs = 0;           ///< of the measured offset, by jumps since
    bool isSuspect = false;        ///< it has jumped since the service was last asked for the time
    std::vector<ClockJump> untold; ///< not in the audit log yet
    bool operator==(const ClockWatch&) const = default;
};
/// Errors: STORE_…, SYNC_STATE.
Result<ClockWatch> loadClockWatch(store::Database& database);

/// Looks at the clock where the service is not asked: a step backwards shows by itself; one forwards only
/// when it is longer than any holiday. Nothing before the first contact. Inside the caller's transaction.
Result<> watchClock(store::Database& database, Instant now);
/// The service has told the time; `before`: the offset measured before, if any. What differs is a jump.
/// Inside the caller's transaction.
Result<> clockMeasured(store::Database& database, std::optional<qint64> before, qint64 offsetMs, Instant now);
/// Jumps for the audit log; they are not told again. Inside the caller's transaction.
Result<std::vector<ClockJump>> takeClockJumps(store::Database& database);

/// Service's time − this machine's, as well as it is known now; 0 before the first contact.
Result<qint64> clockOffset(store::Database& database);

} // namespace motcua::sync
