// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/freeze.h"

namespace motcua::sync {

Freeze freezeOf(const FreezeLimits& limits, qint64 waiting, std::optional<Instant> oldestWaiting,
                Instant now) {
    if (waiting == 0 || !oldestWaiting) return Freeze::none;
    const auto isOver = [age = now - *oldestWaiting](std::chrono::hours limit) {
        return limit > std::chrono::hours{0} && age >= limit;
    };
    if (isOver(limits.freezeAfter)) return Freeze::frozen;
    if (isOver(limits.pressAfter)) return Freeze::pressing;
    const bool isMany = limits.warnWaiting > 0 && waiting >= limits.warnWaiting;
    return isOver(limits.warnAfter) || isMany ? Freeze::warned : Freeze::none;
}

} // namespace motcua::sync
