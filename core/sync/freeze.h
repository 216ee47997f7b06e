// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/status.h"

namespace motcua::sync {

/// How long a counter may go on without the service. What lies on one machine only is lost with it, so the
/// office decides how much that may be; every limit at zero is off.
struct FreezeLimits {
    std::chrono::hours warnAfter{24};
    std::chrono::hours pressAfter{72};
    std::chrono::hours freezeAfter{0}; ///< off unless the office sets it: a counter serves people first
    qint64 warnWaiting = 5000;
    bool operator==(const FreezeLimits&) const = default;
};

/// With a limit set by the office, the warnings come well ahead of it: after a third, and after two thirds.
FreezeLimits limitsFor(std::chrono::hours freezeAfter);

/// What waits, and since when it could not be sent: since its making or the last contact, whichever came
/// later, so that a counter which was enrolled with years of records, or catches up, is not warned.
struct Backlog {
    qint64 steps = 0;
    std::optional<Instant> oldest;
    std::optional<Instant> lastContact; ///< none: just enrolled
};

/// A counter with nothing to send is never frozen. A clock that was set back freezes nobody.
Freeze freezeOf(const FreezeLimits& limits, const Backlog& backlog, Instant now);

} // namespace motcua::sync
