// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidays.h"

#include "tests/core/calendar/real_calendar.h"

#include <gtest/gtest.h>

namespace motcua::calendar {
namespace {

TEST(Holidays, parse_realData_hasEveryRow) {
    const auto rows = parseHolidays(realHolidaysText());
    ASSERT_TRUE(rows) << rows.error().detail.toStdString();
    EXPECT_EQ(rows->size(), 136u);
}

} // namespace
} // namespace motcua::calendar
