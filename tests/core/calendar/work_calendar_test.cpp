// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/work_calendar.h"

#include "tests/core/calendar/real_calendar.h"

#include <gtest/gtest.h>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

Holiday row(Date date, HolidayStatus status = HolidayStatus::confirmed, bool off = true) {
    return Holiday{
        date, QStringLiteral("Ngày thử"), HolidayKind::statutory, off, status, QStringLiteral("Nguồn"), {},
        {}};
}

TEST(WorkCalendar, days_followTheRows) {
    const WorkCalendar& calendar = realCalendar();
    EXPECT_FALSE(calendar.isWorkingDay(makeDate(2026, 11, 24)));
    EXPECT_TRUE(calendar.isOff(makeDate(2026, 11, 24)));
    EXPECT_TRUE(calendar.isWorkingDay(makeDate(2026, 11, 23))) << "proposed rows never count";
    EXPECT_EQ(calendar.holiday(makeDate(2026, 11, 23)), nullptr);
    EXPECT_TRUE(calendar.isWorkingDay(makeDate(2026, 8, 22))) << "a Saturday that is worked";
    EXPECT_FALSE(calendar.isOff(makeDate(2026, 8, 22)));
    EXPECT_FALSE(calendar.isWorkingDay(makeDate(2026, 11, 28)));
    EXPECT_FALSE(calendar.isOff(makeDate(2026, 11, 28))) << "weekends are not rows";
    ASSERT_NE(calendar.holiday(makeDate(2026, 4, 27)), nullptr);
    EXPECT_EQ(calendar.holiday(makeDate(2026, 4, 27))->name, QStringLiteral("Nghỉ bù Giỗ Tổ Hùng Vương"));
}

TEST(WorkCalendar, projectedAndUncovered_areKnown) {
    const WorkCalendar& calendar = realCalendar();
    EXPECT_TRUE(calendar.isProjected(makeDate(2027, 2, 8)));
    EXPECT_FALSE(calendar.isWorkingDay(makeDate(2027, 2, 8)));
    EXPECT_FALSE(calendar.isProjected(makeDate(2026, 2, 17)));
    EXPECT_TRUE(calendar.hasProjected(makeDate(2026, 12, 1), makeDate(2027, 3, 1)));
    EXPECT_FALSE(calendar.hasProjected(makeDate(2026, 12, 1), makeDate(2027, 2, 4)));
    EXPECT_FALSE(calendar.hasProjected(makeDate(2035, 1, 1), makeDate(2036, 1, 1)));
    EXPECT_TRUE(calendar.isCovered(2022) && calendar.isCovered(2030));
    EXPECT_FALSE(calendar.isCovered(2021) || calendar.isCovered(2031));
    EXPECT_TRUE(calendar.isCovered(makeDate(2022, 1, 1), makeDate(2030, 12, 31)));
    EXPECT_FALSE(calendar.isCovered(makeDate(2030, 12, 31), makeDate(2031, 1, 1)));
}

TEST(WorkCalendar, yearsWithAGap_areNotCovered) {
    const WorkCalendar calendar({row(makeDate(2024, 1, 1)), row(makeDate(2026, 1, 1))});
    EXPECT_TRUE(calendar.isCovered(makeDate(2024, 3, 1), makeDate(2024, 4, 1)));
    EXPECT_FALSE(calendar.isCovered(makeDate(2024, 3, 1), makeDate(2026, 4, 1)));
    EXPECT_FALSE(WorkCalendar().isCovered(makeDate(2024, 3, 1), makeDate(2024, 3, 1)));
}

TEST(WorkCalendar, withRows_laterRowsReplace) {
    const Date day = makeDate(2026, 11, 24), other = makeDate(2026, 11, 25);
    const WorkCalendar calendar =
        realCalendar().withRows({row(other), row(day, HolidayStatus::confirmed, false)});
    EXPECT_TRUE(calendar.isWorkingDay(day));
    EXPECT_FALSE(calendar.isWorkingDay(other));
    EXPECT_FALSE(realCalendar().isWorkingDay(day)) << "the original stays";
    EXPECT_TRUE(calendar.withRows({row(other, HolidayStatus::proposed)}).isOff(other))
        << "a proposal does not displace a day off";
    EXPECT_TRUE(calendar.withRows({row(other, HolidayStatus::projected)}).isProjected(other));
}

TEST(WorkCalendar, ranks_agreeWithAWalk_insideAndOutsideTheData) {
    const WorkCalendar noData;
    for (const WorkCalendar* calendar : {&realCalendar(), &noData})
        for (const Date first :
             {makeDate(1968, 12, 1), makeDate(2021, 11, 20), makeDate(2025, 1, 1), makeDate(2030, 11, 1)}) {
            int walked = 0;
            for (Date day = first; day < first + days{500}; day += days{1}) {
                const Date next = day + days{1};
                if (calendar->isWorkingDay(next)) ++walked;
                ASSERT_EQ(workingDaysBetween(*calendar, first, next), walked)
                    << formatDate(next).toStdString();
                ASSERT_EQ(workingDaysBetween(*calendar, next, first), -walked);
                if (calendar->isWorkingDay(next)) {
                    ASSERT_EQ(addWorkingDays(*calendar, first, walked), next);
                }
            }
        }
}

TEST(WorkCalendar, addWorkingDays_backAndZero) {
    const WorkCalendar& calendar = realCalendar();
    const Date thursday = makeDate(2026, 11, 26), sunday = makeDate(2026, 11, 29);
    EXPECT_EQ(addWorkingDays(calendar, thursday, -1), makeDate(2026, 11, 25));
    EXPECT_EQ(addWorkingDays(calendar, thursday, -2), makeDate(2026, 11, 23));
    EXPECT_EQ(addWorkingDays(calendar, sunday, -1), makeDate(2026, 11, 27));
    EXPECT_EQ(addWorkingDays(calendar, sunday, 0), makeDate(2026, 11, 30));
    EXPECT_EQ(addWorkingDays(calendar, thursday, 0), thursday);
    EXPECT_EQ(addWorkingDays(calendar, makeDate(2030, 12, 31), -300),
              addWorkingDays(calendar, makeDate(2031, 1, 1), -301));
}

} // namespace
} // namespace motcua::calendar
