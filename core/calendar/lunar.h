// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QString>

namespace motcua::calendar {

/// A day of the Vietnamese lunar calendar (âm lịch): months begin on the day of the new moon at UTC+7, the
/// eleventh holds the winter solstice, and of thirteen months between two of those the first without a major
/// solar term is the leap month. Astronomical, not a table.
struct LunarDate {
    int year = 0;
    int month = 0; ///< 1-12
    int day = 0;   ///< 1-30
    bool isLeap = false;
    bool operator==(const LunarDate&) const = default;
};

/// For days of 1976-2199, when Viet Nam counts with UTC+7.
LunarDate toLunar(Date date);

/// `14 tháng Mười`, `1 tháng Giêng`, `15 tháng Sáu nhuận`.
QString vietnameseLunar(Date date);
/// `14/10 năm Bính Ngọ`, `15/6 nhuận năm Ất Tỵ`, as forms write it.
QString vietnameseLunarWithYear(Date date);

} // namespace motcua::calendar
