// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/time_limit.h"

#include <gtest/gtest.h>

namespace motcua::calendar {
namespace {

TEST(TimeLimit, unitNames_roundTrip) {
    for (const char* name :
         {"hour", "clock_hour", "half_working_day", "working_day", "calendar_day", "month", "same_day"}) {
        const auto unit = parseUnit(QString::fromLatin1(name));
        ASSERT_TRUE(unit) << name;
        EXPECT_EQ(unitName(*unit), QLatin1StringView(name));
    }
    EXPECT_EQ(parseUnit(u"ngày"), fail(Code::CALENDAR_UNIT_UNKNOWN, QStringLiteral("ngày")));
    EXPECT_FALSE(parseUnit(u"Hour"));
}

TEST(TimeLimit, vietnameseUnit_isHowTheLawSaysIt) {
    EXPECT_EQ(vietnameseUnit(3, Unit::workingDay), QStringLiteral("3 ngày làm việc"));
    EXPECT_EQ(vietnameseUnit(15, Unit::calendarDay), QStringLiteral("15 ngày"));
    EXPECT_EQ(vietnameseUnit(8, Unit::hour), QStringLiteral("8 giờ làm việc"));
    EXPECT_EQ(vietnameseUnit(24, Unit::clockHour), QStringLiteral("24 giờ"));
    EXPECT_EQ(vietnameseUnit(1, Unit::halfWorkingDay), QStringLiteral("nửa ngày làm việc"));
    EXPECT_EQ(vietnameseUnit(3, Unit::halfWorkingDay), QStringLiteral("3 buổi làm việc"));
    EXPECT_EQ(vietnameseUnit(2, Unit::month), QStringLiteral("2 tháng"));
    EXPECT_EQ(vietnameseUnit(0, Unit::sameDay), QStringLiteral("trong ngày"));
}

TEST(TimeLimit, eventNames_roundTrip) {
    for (const char* name :
         {"supplement_requested", "supplement_completed", "extended", "verification_started",
          "verification_ended", "competent_received", "outage_started", "outage_ended"}) {
        const auto kind = parseClockEvent(QString::fromLatin1(name));
        ASSERT_TRUE(kind) << name;
        EXPECT_EQ(clockEventName(*kind), QLatin1StringView(name));
    }
    EXPECT_EQ(parseClockEvent(u"paused"), fail(Code::CALENDAR_EVENT_UNKNOWN, QStringLiteral("paused")));
}

} // namespace
} // namespace motcua::calendar
