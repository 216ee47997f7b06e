// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace motcua {

/// Of the program: `0.1.0`.
QLatin1StringView version();

} // namespace motcua
