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

/// By the oldest step without a verdict; a counter with nothing to send is never frozen. A clock that was
/// set back freezes nobody.
Freeze freezeOf(const FreezeLimits& limits, qint64 waiting, std::optional<Instant> oldestWaiting,
                Instant now);

} // namespace motcua::sync
