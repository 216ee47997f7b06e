// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/freeze.h"

#include <algorithm>

namespace motcua::sync {
namespace {

/// Without contact for so long, a counter is not catching up any more.
constexpr std::chrono::minutes kInStep{15};

} // namespace

FreezeLimits limitsFor(std::chrono::hours freezeAfter) {
    FreezeLimits limits;
    limits.freezeAfter = freezeAfter;
    if (freezeAfter.count() <= 0) return limits;
    limits.warnAfter = std::min(limits.warnAfter, std::max(freezeAfter / 3, std::chrono::hours{1}));
    limits.pressAfter = std::min(limits.pressAfter, std::max(freezeAfter * 2 / 3, std::chrono::hours{1}));
    return limits;
}

Freeze freezeOf(const FreezeLimits& limits, const Backlog& backlog, Instant now) {
    if (backlog.steps == 0 || !backlog.oldest || !backlog.lastContact) return Freeze::none;
    const auto age = now - std::max(*backlog.oldest, *backlog.lastContact);
    const auto isOver = [age](std::chrono::hours limit) {
        return limit > std::chrono::hours{0} && age >= limit;
    };
    if (isOver(limits.freezeAfter)) return Freeze::frozen;
    if (isOver(limits.pressAfter)) return Freeze::pressing;
    const bool isMany = limits.warnWaiting > 0 && backlog.steps >= limits.warnWaiting && age >= kInStep;
    return isOver(limits.warnAfter) || isMany ? Freeze::warned : Freeze::none;
}

} // namespace motcua::sync
