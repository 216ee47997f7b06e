// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sanitized.h"

#include <algorithm>
#include <functional>

namespace motcua::tests {

/// As long as the window may be held up, in milliseconds. Sanitizers make everything some ten times slower.
#if defined(MOTCUA_SANITIZED)
inline constexpr long long kMostHeld = 1000;
#else
inline constexpr long long kMostHeld = 50;
#endif

/// The shortest of the longest waits `measure` has seen in up to five tries: what the program itself takes,
/// when others use the machine as well.
inline long long leastHeld(const std::function<long long()>& measure) {
    long long least = measure();
    for (int tries = 1; tries < 5 && least >= kMostHeld; ++tries)
        least = std::min(least, measure());
    return least;
}

} // namespace motcua::tests
