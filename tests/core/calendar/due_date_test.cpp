// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_date.h"

#include "tests/core/calendar/real_calendar.h"

#include <gtest/gtest.h>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

const OfficeSchedule kHours;

DueInput input(const char* received, int value, Unit unit) {
    return DueInput{.received = at(received), .limit = TimeLimit{value, unit}};
}

ClockEvent event(ClockEventKind kind, const char* when) { return ClockEvent{kind, at(when)}; }
ClockEvent extension(const char* when, const char* newDue) {
    return ClockEvent{ClockEventKind::extended, at(when), at(newDue)};
}
ClockEvent asked(const char* when) { return event(ClockEventKind::supplementRequested, when); }
ClockEvent completed(const char* when) { return event(ClockEventKind::supplementCompleted, when); }
ClockEvent checkStarted(const char* when) { return event(ClockEventKind::verificationStarted, when); }
ClockEvent checkEnded(const char* when) { return event(ClockEventKind::verificationEnded, when); }
ClockEvent outageStarted(const char* when) { return event(ClockEventKind::outageStarted, when); }
ClockEvent outageEnded(const char* when) { return event(ClockEventKind::outageEnded, when); }
ClockEvent arrived(const char* when) { return event(ClockEventKind::competentReceived, when); }

DueResult compute(const DueInput& input) {
    auto result = computeDue(input, realCalendar(), kHours);
    EXPECT_TRUE(result) << errorText(result.error().code).name;
    return result.value_or(DueResult{});
}

std::string dueOf(const DueInput& input) {
    const DueResult result = compute(input);
    return result.due ? formatLocal(*result.due).left(16).toStdString() : "none";
}

/// Three working days from Friday 20/11/2026: due on Thursday 26/11.
std::string dueAfter(std::vector<ClockEvent> events, SupplementMode mode = SupplementMode::restart) {
    DueInput friday = input("2026-11-20 09:00", 3, Unit::workingDay);
    friday.events = std::move(events);
    friday.mode = mode;
    return dueOf(friday);
}

struct Row {
    const char* received;
    int value;
    Unit unit;
    const char* due;
};

// The table of facts/one-stop.md, section 5.3, received at 09:00.
TEST(DueDate, receivedAroundHolidays_isTheTableOfTheFacts) {
    const Row rows[] = {
        {"2026-11-20 09:00", 3, Unit::workingDay, "2026-11-26T17:00"},
        {"2026-11-23 09:00", 1, Unit::workingDay, "2026-11-25T17:00"},
        {"2026-04-24 09:00", 5, Unit::workingDay, "2026-05-06T17:00"},
        {"2025-04-25 09:00", 3, Unit::workingDay, "2025-04-29T17:00"},
        {"2026-08-20 09:00", 3, Unit::workingDay, "2026-08-24T17:00"},
        {"2026-08-28 09:00", 2, Unit::workingDay, "2026-09-04T17:00"},
        {"2026-02-12 09:00", 5, Unit::workingDay, "2026-02-26T17:00"},
        {"2024-04-26 09:00", 2, Unit::workingDay, "2024-05-03T17:00"},
        {"2026-11-14 09:00", 15, Unit::calendarDay, "2026-11-30T17:00"},
        {"2026-04-15 09:00", 15, Unit::calendarDay, "2026-05-04T17:00"},
        {"2026-01-09 09:00", 1, Unit::workingDay, "2026-01-10T17:00"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(dueOf(input(row.received, row.value, row.unit)), row.due) << row.received;
        const DueResult result = compute(input(row.received, row.value, row.unit));
        EXPECT_FALSE(result.projected || result.uncoveredYear) << row.received;
    }
}

TEST(DueDate, eachUnit_endsWhereTheLawSays) {
    const Row rows[] = {
        {"2026-11-20 09:00", 8, Unit::hour, "2026-11-23T09:30"},
        {"2026-11-20 11:00", 1, Unit::hour, "2026-11-20T14:00"},
        {"2026-11-20 07:00", 4, Unit::hour, "2026-11-20T11:30"},
        {"2026-11-21 09:00", 1, Unit::hour, "2026-11-23T08:30"}, // Saturday duty is no working time
        {"2026-11-20 09:00", 24, Unit::clockHour, "2026-11-21T09:00"},
        {"2026-11-22 09:00", 24, Unit::clockHour, "2026-11-24T07:30"},
        {"2026-11-20 09:00", 1, Unit::halfWorkingDay, "2026-11-20T17:00"},
        {"2026-11-20 06:00", 1, Unit::halfWorkingDay, "2026-11-20T17:00"},
        {"2026-11-20 14:00", 1, Unit::halfWorkingDay, "2026-11-23T11:30"},
        {"2026-11-21 09:00", 1, Unit::halfWorkingDay, "2026-11-23T11:30"},
        {"2026-11-23 14:00", 2, Unit::halfWorkingDay, "2026-11-25T17:00"},
        {"2026-11-20 09:00", 0, Unit::sameDay, "2026-11-20T17:00"},
        {"2026-11-20 17:00", 1, Unit::sameDay, "2026-11-20T17:00"},
        {"2026-11-21 09:00", 0, Unit::sameDay, "2026-11-23T17:00"},
        {"2026-10-15 09:00", 1, Unit::month, "2026-11-16T17:00"}, // 15/11 is a Sunday
        {"2026-03-31 09:00", 1, Unit::month, "2026-05-04T17:00"}, // no 31/4; 30/4 and 1/5 are holidays
        {"2024-01-31 09:00", 1, Unit::month, "2024-02-29T17:00"},
        {"2026-11-20 09:00", 14, Unit::month, "2028-01-20T17:00"},
        {"2026-11-20 09:00", 1, Unit::calendarDay, "2026-11-23T17:00"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(dueOf(input(row.received, row.value, row.unit)), row.due)
            << row.received << " + " << vietnameseUnit(row.value, row.unit).toStdString();
}

TEST(DueDate, cutOff_actsOnlyWhereGivenAndOnlyAfterTheHour) {
    const struct {
        const char* received;
        Unit unit;
        bool hasCutoff;
        const char* due;
    } cases[] = {
        {"2026-11-20 15:00:00", Unit::workingDay, true, "2026-11-23T17:00"},
        {"2026-11-20 15:00:01", Unit::workingDay, true, "2026-11-25T17:00"},
        {"2026-11-20 15:00:01", Unit::workingDay, false, "2026-11-23T17:00"},
        {"2026-11-20 15:30", Unit::hour, true, "2026-11-23T08:30"},
        {"2026-11-20 15:30", Unit::sameDay, true, "2026-11-23T17:00"},
        {"2026-11-20 14:59", Unit::sameDay, true, "2026-11-20T17:00"},
        {"2026-11-20 17:30", Unit::calendarDay, false,
         "2026-11-23T17:00"},                                              // Saturday duty, 22/11 is a Sunday
        {"2026-11-20 17:30", Unit::calendarDay, true, "2026-11-25T17:00"}, // Monday, 24/11 is off
    };
    for (const auto& c : cases) {
        DueInput given = input(c.received, 1, c.unit);
        if (c.hasCutoff) given.cutoff = minutes{900};
        EXPECT_EQ(dueOf(given), c.due) << c.received << (c.hasCutoff ? " with cut-off" : "");
    }
}

TEST(DueDate, saturdayDuty_switchedOff_countsFromMonday) {
    DueInput saturday = input("2026-11-14 09:00", 15, Unit::calendarDay);
    saturday.saturdayDuty = false;
    EXPECT_EQ(dueOf(saturday), "2026-12-01T17:00");
    EXPECT_EQ(compute(saturday).start, at("2026-11-16 07:30"));
}

TEST(DueDate, supplement_restartsOrResumes) {
    EXPECT_EQ(dueAfter({asked("2026-11-23 10:00")}), "none");
    EXPECT_EQ(dueAfter({asked("2026-11-23 10:00"), completed("2026-11-26 10:00")}), "2026-12-01T17:00");
    EXPECT_EQ(dueAfter({asked("2026-11-23 10:00"), completed("2026-11-26 18:00")}), "2026-12-02T17:00")
        << "brought after hours: counted from Friday";
    const auto resume = SupplementMode::resume;
    EXPECT_EQ(dueAfter({asked("2026-11-23 10:00")}, resume), "none");
    EXPECT_EQ(dueAfter({asked("2026-11-23 10:00"), completed("2026-11-26 10:00")}, resume),
              "2026-11-30T17:00");
    EXPECT_EQ(dueAfter({completed("2026-11-26 10:00"), asked("2026-11-23 10:00")}, resume),
              "2026-11-30T17:00")
        << "events may come in any order";
    EXPECT_EQ(dueAfter({asked("2026-11-26 10:00"), completed("2026-11-30 10:00")}, resume),
              "2026-11-30T17:00")
        << "nothing was left: due on the day it goes on";
    EXPECT_EQ(dueAfter({asked("2026-11-26 10:00"), completed("2026-11-30 18:00")}, resume),
              "2026-12-01T17:00");
    EXPECT_EQ(dueAfter({asked("2026-11-20 10:00"), completed("2026-11-20 11:00"), asked("2026-11-23 10:00"),
                        completed("2026-11-26 10:00")},
                       resume),
              "2026-11-30T17:00");
}

TEST(DueDate, supplement_startOfTheResultIsTheLastRestart) {
    DueInput given = input("2026-11-20 09:00", 3, Unit::workingDay);
    given.events = {asked("2026-11-23 10:00")};
    EXPECT_EQ(compute(given).standing, Standing::supplement);
    given.events.push_back(completed("2026-11-26 10:00"));
    EXPECT_EQ(compute(given).start, at("2026-11-26 10:00"));
    EXPECT_EQ(compute(given).standing, Standing::running);
    EXPECT_EQ(compute(given).received, at("2026-11-20 09:00"));
}

TEST(DueDate, verification_isNotCounted) {
    EXPECT_EQ(dueAfter({checkStarted("2026-11-23 10:00")}), "none");
    EXPECT_EQ(dueAfter({checkStarted("2026-11-23 10:00"), checkEnded("2026-11-26 10:00")}),
              "2026-11-30T17:00");
    EXPECT_EQ(dueAfter({checkStarted("2026-11-23 10:00"), checkEnded("2026-11-23 16:00")}),
              "2026-11-26T17:00");
    EXPECT_EQ(dueAfter({checkStarted("2026-11-26 10:00"), checkEnded("2026-11-28 10:00")}),
              "2026-11-30T17:00");
    EXPECT_EQ(dueAfter({checkStarted("2026-11-27 10:00")}), "2026-11-26T17:00") << "late stays late";
    EXPECT_EQ(dueAfter({checkStarted("2026-11-27 10:00"), checkEnded("2026-11-30 10:00")}),
              "2026-11-26T17:00");
    DueInput given = input("2026-11-23 10:00", 0, Unit::sameDay);
    given.events = {checkStarted("2026-11-23 11:00")};
    EXPECT_EQ(compute(given).standing, Standing::verification);
    given.events.push_back(checkEnded("2026-11-25 09:00"));
    EXPECT_EQ(dueOf(given), "2026-11-25T17:00");
}

TEST(DueDate, stops_areMeasuredInTheLimitsOwnUnit) {
    const struct {
        const char* received;
        int value;
        Unit unit;
        const char *from, *to, *resumed, *verified;
    } cases[] = {
        {"2026-11-20 09:00", 8, Unit::hour, "2026-11-20 10:00", "2026-11-20 11:00", "2026-11-23T10:30",
         "2026-11-23T10:30"},
        {"2026-11-20 09:00", 1, Unit::hour, "2026-11-20 10:00", "2026-11-20 12:30", "2026-11-20T13:30",
         "2026-11-20T13:30"},
        {"2026-11-20 09:00", 24, Unit::clockHour, "2026-11-20 10:00", "2026-11-21 10:00", "2026-11-22T09:00",
         "2026-11-22T09:00"},
        {"2026-11-20 09:00", 1, Unit::halfWorkingDay, "2026-11-20 10:00", "2026-11-23 09:00",
         "2026-11-23T17:00", "2026-11-23T17:00"},
        {"2026-11-20 09:00", 1, Unit::halfWorkingDay, "2026-11-20 14:00", "2026-11-23 09:00",
         "2026-11-23T11:30", "2026-11-23T11:30"},
        {"2026-11-20 09:00", 1, Unit::halfWorkingDay, "2026-11-20 14:00", "2026-11-20 17:00",
         "2026-11-20T17:00", "2026-11-20T17:00"},
        {"2026-11-20 09:00", 1, Unit::halfWorkingDay, "2026-11-20 14:00", "2026-11-21 17:00",
         "2026-11-23T11:30", "2026-11-23T11:30"},
        {"2026-11-14 09:00", 15, Unit::calendarDay, "2026-11-20 10:00", "2026-11-23 10:00",
         "2026-12-02T17:00", "2026-11-30T17:00"},
        {"2026-10-15 09:00", 1, Unit::month, "2026-10-20 10:00", "2026-10-22 10:00", "2026-11-17T17:00",
         "2026-11-17T17:00"},
    };
    for (const auto& c : cases) {
        DueInput given = input(c.received, c.value, c.unit);
        given.mode = SupplementMode::resume;
        given.events = {asked(c.from), completed(c.to)};
        EXPECT_EQ(dueOf(given), c.resumed) << "resume, " << c.from;
        given.events = {checkStarted(c.from), checkEnded(c.to)};
        EXPECT_EQ(dueOf(given), c.verified) << "verification, " << c.from;
    }
}

TEST(DueDate, eventsOfOneMoment_keepTheirOrder) {
    EXPECT_EQ(dueAfter({checkEnded("2026-11-26 10:00"), checkStarted("2026-11-23 10:00"),
                        asked("2026-11-20 10:00"), completed("2026-11-20 10:00")},
                       SupplementMode::resume),
              "2026-11-30T17:00");
}

TEST(DueDate, twoStopsOverAWeekend_doNotEndALongerLimitEarlier) {
    for (const int limit : {25, 26, 27}) { // ends on Friday, Saturday, Sunday 29/11
        DueInput given = input("2026-11-02 09:00", limit, Unit::calendarDay);
        given.mode = SupplementMode::resume;
        given.events = {checkStarted("2026-11-27 10:00"),  checkEnded("2026-11-29 10:00"),
                        outageStarted("2026-11-30 07:30"), outageEnded("2026-11-30 07:31"),
                        asked("2026-11-30 07:31"),         completed("2026-12-02 07:30")};
        EXPECT_EQ(dueOf(given), "2026-12-02T07:31") << limit;
    }
}

TEST(DueDate, extension_replacesTheDateOnce) {
    EXPECT_EQ(dueAfter({extension("2026-11-25 10:00", "2026-11-30 17:00")}), "2026-11-30T17:00");
    EXPECT_EQ(dueAfter({extension("2026-11-25 10:00", "2026-11-28 10:00")}), "2026-11-30T17:00")
        << "a Saturday is rolled";
    EXPECT_EQ(dueAfter({extension("2026-11-25 10:00", "2026-11-30 10:00"), checkStarted("2026-11-27 10:00"),
                        checkEnded("2026-11-30 08:00")}),
              "2026-12-01T10:00");
    EXPECT_EQ(dueAfter({extension("2026-11-25 10:00", "2026-11-30 17:00"), asked("2026-11-27 10:00"),
                        completed("2026-11-30 08:00")}),
              "2026-12-03T17:00")
        << "a restart counts the whole limit again";
}

TEST(DueDate, outage_addsItsWorkingTime) {
    EXPECT_EQ(dueAfter({outageStarted("2026-11-23 09:00"), outageEnded("2026-11-23 11:00")}),
              "2026-11-27T09:30");
    EXPECT_EQ(dueAfter({outageStarted("2026-11-21 09:00"), outageEnded("2026-11-22 11:00")}),
              "2026-11-26T17:00");
    EXPECT_EQ(dueAfter({outageStarted("2026-11-20 07:30"), outageEnded("2026-11-20 10:00")}),
              "2026-11-27T08:30")
        << "only from the receipt on";
    EXPECT_EQ(dueAfter({outageStarted("2026-11-19 07:30"), outageEnded("2026-11-19 10:00")}),
              "2026-11-26T17:00");
    EXPECT_EQ(dueAfter({outageStarted("2026-11-26 17:00"), outageEnded("2026-11-27 10:00")}),
              "2026-11-26T17:00");
    EXPECT_EQ(dueAfter({outageStarted("2026-11-23 10:00"), asked("2026-11-23 09:00"),
                        outageEnded("2026-11-25 09:00"), completed("2026-11-25 10:00")},
                       SupplementMode::resume),
              "2026-11-27T17:00")
        << "the clock stood still anyway";
    DueInput hoursOfTheClock = input("2026-11-20 09:00", 24, Unit::clockHour);
    hoursOfTheClock.events = {outageStarted("2026-11-20 20:00"), outageEnded("2026-11-20 22:00")};
    EXPECT_EQ(dueOf(hoursOfTheClock), "2026-11-21T11:00");
    DueInput running = input("2026-11-20 09:00", 3, Unit::workingDay);
    running.events = {outageStarted("2026-11-23 09:00")};
    EXPECT_EQ(dueOf(running), "2026-11-26T17:00");
    EXPECT_TRUE(compute(running).outageRunning);
}

TEST(DueDate, anotherAgency_startsTheClockWhenItReceives) {
    DueInput given = input("2026-11-20 09:00", 3, Unit::workingDay);
    given.forAnotherAgency = true;
    EXPECT_EQ(dueOf(given), "none");
    EXPECT_EQ(compute(given).standing, Standing::awaitingCompetent);
    given.events = {asked("2026-11-20 10:00"), completed("2026-11-20 11:00"), arrived("2026-11-25 08:00")};
    EXPECT_EQ(dueOf(given), "2026-11-30T17:00");
    EXPECT_EQ(compute(given).start, at("2026-11-25 08:00"));
    given.forAnotherAgency = false;
    EXPECT_EQ(dueOf(given), "2026-11-30T17:00") << "the event says so itself";
    given.events = {asked("2026-11-20 10:00"), arrived("2026-11-25 08:00")};
    EXPECT_EQ(compute(given).standing, Standing::supplement);

    // Found by the oracle: papers completed on a holiday count from Monday, the arrival from Saturday's duty.
    DueInput overTet = input("2025-01-27 22:54", 8, Unit::month);
    overTet.mode = SupplementMode::resume;
    overTet.cutoff = minutes{900};
    overTet.events = {asked("2025-01-27 22:54"), completed("2025-01-27 22:54"), arrived("2025-01-28 12:56"),
                      asked("2025-02-02 12:18"), completed("2025-02-04 22:06")};
    EXPECT_EQ(dueOf(overTet), "2025-10-06T17:00");
}

TEST(DueDate, projectedAndUncoveredYears_markTheResult) {
    EXPECT_EQ(dueOf(input("2027-02-01 09:00", 5, Unit::workingDay)), "2027-02-15T17:00");
    EXPECT_TRUE(compute(input("2027-02-01 09:00", 5, Unit::workingDay)).projected);
    EXPECT_FALSE(compute(input("2027-02-01 09:00", 3, Unit::workingDay)).projected);
    EXPECT_TRUE(compute(input("2030-12-31 09:00", 1, Unit::workingDay)).uncoveredYear);
    EXPECT_TRUE(compute(input("2019-05-06 09:00", 1, Unit::workingDay)).uncoveredYear);
    EXPECT_FALSE(compute(input("2030-12-30 09:00", 1, Unit::workingDay)).uncoveredYear);
}

TEST(DueDate, noLimit_hasNoDueDate) {
    DueInput given{.received = at("2026-11-20 09:00")};
    given.events = {asked("2026-11-20 10:00"),         completed("2026-11-23 10:00"),
                    outageStarted("2026-11-23 11:00"), outageEnded("2026-11-23 12:00"),
                    checkStarted("2026-11-23 13:00"),  checkEnded("2026-11-23 14:00")};
    EXPECT_EQ(dueOf(given), "none");
    EXPECT_EQ(compute(given).standing, Standing::noLimit);
}

TEST(DueDate, impossibleInput_isRefused) {
    const struct {
        int value;
        Unit unit;
        int cutoff;
        Code code;
    } cases[] = {
        {0, Unit::workingDay, 900, Code::CALENDAR_LIMIT_INVALID},
        {-1, Unit::hour, 900, Code::CALENDAR_LIMIT_INVALID},
        {10001, Unit::month, 900, Code::CALENDAR_LIMIT_INVALID},
        {2, Unit::sameDay, 900, Code::CALENDAR_LIMIT_INVALID},
        {1, Unit::sameDay, 1440, Code::CALENDAR_CUTOFF_INVALID},
        {1, Unit::month, -1, Code::CALENDAR_CUTOFF_INVALID},
    };
    for (const auto& c : cases) {
        DueInput given = input("2026-11-20 09:00", c.value, c.unit);
        given.cutoff = minutes{c.cutoff};
        const auto result = computeDue(given, realCalendar(), kHours);
        ASSERT_FALSE(result) << c.value;
        EXPECT_EQ(result.error().code, c.code);
    }
    EXPECT_TRUE(computeDue(input("2026-11-20 09:00", 10000, Unit::month), realCalendar(), kHours));
}

TEST(DueDate, eventsThatMakeNoSense_areRefused) {
    const auto first = extension("2026-11-25 10:00", "2026-11-30 17:00");
    ClockEvent withoutDate = first, dated = asked("2026-11-23 10:00");
    withoutDate.newDue.reset();
    dated.newDue = at("2026-11-30 17:00");
    const struct {
        std::vector<ClockEvent> events;
        Code code;
        const char* detail;
    } cases[] = {
        {{completed("2026-11-23 10:00")}, Code::CALENDAR_EVENT_ORDER, "supplement_completed"},
        {{asked("2026-11-23 10:00"), asked("2026-11-23 11:00")},
         Code::CALENDAR_EVENT_ORDER,
         "supplement_requested"},
        {{asked("2026-11-25 10:00"), completed("2026-11-23 10:00")},
         Code::CALENDAR_EVENT_ORDER,
         "supplement_completed"},
        {{checkEnded("2026-11-23 10:00")}, Code::CALENDAR_EVENT_ORDER, "verification_ended"},
        {{checkStarted("2026-11-23 10:00"), checkStarted("2026-11-23 10:00")},
         Code::CALENDAR_EVENT_ORDER,
         "verification_started"},
        {{outageEnded("2026-11-23 10:00")}, Code::CALENDAR_EVENT_ORDER, "outage_ended"},
        {{outageStarted("2026-11-23 10:00"), outageStarted("2026-11-23 12:00")},
         Code::CALENDAR_EVENT_ORDER,
         "outage_started"},
        {{arrived("2026-11-23 10:00"), arrived("2026-11-23 12:00")},
         Code::CALENDAR_EVENT_ORDER,
         "competent_received"},
        {{asked("2026-11-20 08:59")}, Code::CALENDAR_EVENT_BEFORE_RECEIPT, "supplement_requested"},
        {{arrived("2026-11-20 08:59:59")}, Code::CALENDAR_EVENT_BEFORE_RECEIPT, "competent_received"},
        {{first, extension("2026-11-26 10:00", "2026-12-30 17:00")},
         Code::CALENDAR_EXTENDED_TWICE,
         "extended"},
        {{withoutDate}, Code::CALENDAR_EXTENSION_INVALID, "extended"},
        {{dated}, Code::CALENDAR_EXTENSION_INVALID, "supplement_requested"},
        {{extension("2026-11-25 10:00", "2026-11-26 17:00")}, Code::CALENDAR_EXTENSION_INVALID, "extended"},
        {{extension("2026-12-25 10:00", "2026-12-24 17:00")}, Code::CALENDAR_EXTENSION_INVALID, "extended"},
        {{asked("2026-11-24 10:00"), first}, Code::CALENDAR_EXTENSION_INVALID, "extended"},
        {{checkStarted("2026-11-24 10:00"), first}, Code::CALENDAR_EXTENSION_INVALID, "extended"},
        {{first, arrived("2026-11-26 10:00")}, Code::CALENDAR_EXTENSION_INVALID, "extended"},
    };
    for (const auto& c : cases) {
        DueInput given = input("2026-11-20 09:00", 3, Unit::workingDay);
        given.events = c.events;
        const auto result = computeDue(given, realCalendar(), kHours);
        ASSERT_FALSE(result) << c.detail;
        EXPECT_EQ(result.error(), (Error{c.code, QString::fromLatin1(c.detail)}))
            << errorText(result.error().code).name << " " << result.error().detail.toStdString();
    }
}

} // namespace
} // namespace motcua::calendar
