// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace motcua {

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace motcua
