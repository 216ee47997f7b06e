// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <span>

namespace motcua::ui {

struct Bank {
    QLatin1StringView bin, name;
};
/// Banks of the NAPAS network with the number VietQR knows them by, the State's four first. Another number
/// can be typed.
std::span<const Bank> banks();

} // namespace motcua::ui
