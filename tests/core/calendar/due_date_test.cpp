// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_date.h"

#include "tests/core/calendar/real_calendar.h"

#include <gtest/gtest.h>

namespace motcua::calendar {
namespace {

const OfficeSchedule kHours;

struct Vector {
    const char* received;
    int value;
    Unit unit;
    const char* due;
};

// The table of docs/facts one-stop.md, section 5.3, received at 09:00.
TEST(DueDate, receivedAroundHolidays_isTheTableOfTheFacts) {
    const Vector cases[] = {
        {"2026-11-20 09:00", 3, Unit::workingDay, "2026-11-26 17:00"},
        {"2026-11-23 09:00", 1, Unit::workingDay, "2026-11-25 17:00"},
        {"2026-04-24 09:00", 5, Unit::workingDay, "2026-05-06 17:00"},
        {"2025-04-25 09:00", 3, Unit::workingDay, "2025-04-29 17:00"},
        {"2026-08-20 09:00", 3, Unit::workingDay, "2026-08-24 17:00"},
        {"2026-08-28 09:00", 2, Unit::workingDay, "2026-09-04 17:00"},
        {"2026-02-12 09:00", 5, Unit::workingDay, "2026-02-26 17:00"},
        {"2024-04-26 09:00", 2, Unit::workingDay, "2024-05-03 17:00"},
        {"2026-11-14 09:00", 15, Unit::calendarDay, "2026-11-30 17:00"},
        {"2026-04-15 09:00", 15, Unit::calendarDay, "2026-05-04 17:00"},
        {"2026-01-09 09:00", 1, Unit::workingDay, "2026-01-10 17:00"},
    };
    for (const Vector& c : cases) {
        const auto result = computeDue({.received = at(c.received), .limit = TimeLimit{c.value, c.unit}},
                                       realCalendar(), kHours);
        ASSERT_TRUE(result) << c.received;
        ASSERT_TRUE(result->due) << c.received;
        EXPECT_EQ(formatLocal(*result->due), formatLocal(at(c.due))) << c.received;
        EXPECT_FALSE(result->projected || result->uncoveredYear) << c.received;
    }
}

} // namespace
} // namespace motcua::calendar
