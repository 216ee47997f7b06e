// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/office_hours.h"

#include "tests/core/calendar/real_calendar.h"

#include <gtest/gtest.h>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

const OfficeSchedule kHours;

/// From 01/12/2026 the office opens from 08:00 to 12:00 and from 13:00 to 15:00.
OfficeSchedule changingHours() {
    OfficeHours winter{.from = makeDate(2026, 12, 1)};
    winter.morning = {hours{8}, hours{12}};
    winter.afternoon = {hours{13}, hours{15}};
    return OfficeSchedule::make({OfficeHours{.from = makeDate(2025, 1, 1)}, winter}).value();
}

TEST(OfficeHours, make_contradictions_areRefused) {
    const OfficeHours good{.from = makeDate(2026, 1, 1)};
    EXPECT_TRUE(OfficeSchedule::make({good}));
    std::vector<std::vector<OfficeHours>> bad{{}, {good, good}};
    for (int i = 0; i < 6; ++i) {
        OfficeHours hours = good;
        if (i == 0) hours.morning.close = hours.morning.open;
        if (i == 1) hours.afternoon.close = std::chrono::hours{25};
        if (i == 2) hours.morning.open = seconds{-1};
        if (i == 3) hours.morning.close = hours.afternoon.open + seconds{1};
        if (i == 4) hours.saturdayDuty.close = seconds{0};
        if (i == 5) hours.afternoon.open = hours.afternoon.close + seconds{1};
        bad.push_back({hours});
    }
    for (const auto& hours : bad) {
        const auto schedule = OfficeSchedule::make(hours);
        ASSERT_FALSE(schedule);
        EXPECT_EQ(schedule.error().code, Code::CALENDAR_HOURS_INVALID);
    }
}

TEST(OfficeHours, nextOpening_isTheMomentItselfOrTheNextSession) {
    const struct {
        const char *at, *opening;
        bool duty;
    } cases[] = {
        {"2026-11-20 09:00", "2026-11-20 09:00", true},     {"2026-11-20 07:29:59", "2026-11-20 07:30", true},
        {"2026-11-20 11:30", "2026-11-20 11:30", true},     {"2026-11-20 11:30:01", "2026-11-20 13:30", true},
        {"2026-11-20 17:00", "2026-11-20 17:00", true},     {"2026-11-20 17:00:01", "2026-11-21 07:30", true},
        {"2026-11-20 17:00:01", "2026-11-23 07:30", false}, {"2026-11-21 08:00", "2026-11-21 08:00", true},
        {"2026-11-21 08:00", "2026-11-23 07:30", false},    {"2026-11-21 11:30:01", "2026-11-23 07:30", true},
        {"2026-11-22 08:00", "2026-11-23 07:30", true},     {"2026-11-24 08:00", "2026-11-25 07:30", true},
        {"2026-08-22 15:00", "2026-08-22 15:00", false},    {"2026-08-21 18:00", "2026-08-22 07:30", false},
        {"2026-02-13 18:00", "2026-02-14 07:30", true},     {"2026-02-14 12:00", "2026-02-21 07:30", true},
        {"2026-02-14 12:00", "2026-02-23 07:30", false},
    };
    for (const auto& c : cases)
        EXPECT_EQ(formatLocal(nextOpening(realCalendar(), kHours, at(c.at), c.duty)),
                  formatLocal(at(c.opening)))
            << c.at << (c.duty ? " with duty" : "");
    EXPECT_EQ(nextOpening(realCalendar(), kHours, at("2029-11-23 18:00"), true), at("2029-11-26 07:30"))
        << "no duty on a Saturday that is a holiday";
}

TEST(OfficeHours, addWorkingTime_endsWithTheSessionNotAfterIt) {
    const struct {
        const char* from;
        int minutes;
        const char* end;
    } cases[] = {
        {"2026-11-20 07:30", 240, "2026-11-20 11:30"}, {"2026-11-20 07:30", 241, "2026-11-20 13:31"},
        {"2026-11-20 12:00", 0, "2026-11-20 12:00"},   {"2026-11-20 12:00", 210, "2026-11-20 17:00"},
        {"2026-11-20 09:00", 480, "2026-11-23 09:30"}, {"2026-11-21 09:00", 450, "2026-11-23 17:00"},
        {"2026-11-23 16:00", 120, "2026-11-25 08:30"}, {"2026-11-20 17:00", 3 * 450, "2026-11-26 17:00"},
    };
    for (const auto& c : cases) {
        const LocalTime end = addWorkingTime(realCalendar(), kHours, at(c.from), minutes{c.minutes});
        EXPECT_EQ(formatLocal(end), formatLocal(at(c.end))) << c.from << " + " << c.minutes;
        EXPECT_EQ(workingTimeBetween(realCalendar(), kHours, at(c.from), end), minutes{c.minutes}) << c.from;
    }
    EXPECT_EQ(workingTimeBetween(realCalendar(), kHours, at("2026-11-23 10:00"), at("2026-11-23 09:00")),
              seconds{0});
    EXPECT_EQ(workingTimeBetween(realCalendar(), kHours, at("2026-11-21 08:00"), at("2026-11-22 09:00")),
              seconds{0});
}

TEST(OfficeHours, hoursWithEffectiveDates_countEachByItsOwn) {
    const OfficeSchedule schedule = changingHours();
    EXPECT_EQ(closingOf(schedule, makeDate(2026, 11, 30)), at("2026-11-30 17:00"));
    EXPECT_EQ(closingOf(schedule, makeDate(2026, 12, 1)), at("2026-12-01 15:00"));
    EXPECT_EQ(closingOf(schedule, makeDate(2024, 12, 2)), at("2024-12-02 17:00"))
        << "the first entry serves earlier days";
    EXPECT_EQ(schedule.lastDayOf(makeDate(2026, 11, 1)), makeDate(2026, 11, 30));
    // Monday 30/11 has 7.5 hours, Tuesday 1/12 and after six.
    const LocalTime from = at("2026-11-30 07:30");
    EXPECT_EQ(addWorkingTime(realCalendar(), schedule, from, minutes{450 + 360 + 60}),
              at("2026-12-02 09:00"));
    EXPECT_EQ(workingTimeBetween(realCalendar(), schedule, from, at("2026-12-02 09:00")), minutes{870});
    EXPECT_EQ(addWorkingTime(realCalendar(), schedule, at("2026-11-24 09:00"), minutes{4 * 450 + 360 + 241}),
              at("2026-12-02 13:01"));
}

TEST(OfficeHours, halfSessions_countMorningsAndAfternoons) {
    const auto rank = [](const char* text) { return halfSessionRank(realCalendar(), kHours, at(text)); };
    const int friday = rank("2026-11-20 09:00");
    EXPECT_EQ(rank("2026-11-20 07:29"), friday - 1);
    EXPECT_EQ(rank("2026-11-20 13:29"), friday);
    EXPECT_EQ(rank("2026-11-20 13:30"), friday + 1);
    EXPECT_EQ(rank("2026-11-22 09:00"), friday + 1);
    EXPECT_EQ(rank("2026-11-23 08:00"), friday + 2);
    EXPECT_EQ(halfSessionEnd(realCalendar(), kHours, friday), at("2026-11-20 11:30"));
    EXPECT_EQ(halfSessionEnd(realCalendar(), kHours, friday + 1), at("2026-11-20 17:00"));
    EXPECT_EQ(halfSessionEnd(realCalendar(), kHours, friday + 4), at("2026-11-25 11:30"));
}

} // namespace
} // namespace motcua::calendar
