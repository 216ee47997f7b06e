// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_date.h"

#include "tests/core/calendar/real_calendar.h"

#include <gtest/gtest.h>
#include <random>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

const OfficeSchedule kHours;
const int kCases = qEnvironmentVariableIsSet("MOTCUA_FULL") ? 3'000'000 : 30'000;

/// A receipt at any second of 2022-2030 with any unit, cut-off and mode, and a supplement, a verification and
/// an outage in half of the cases.
DueInput randomInput(std::mt19937& random) {
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    DueInput input{.received = at("2022-01-01 00:00") + seconds{random() % (9u * 365 * 86400)}};
    const auto unit = static_cast<Unit>(below(7));
    input.limit = TimeLimit{unit == Unit::sameDay ? 0 : 1 + below(60), unit};
    if (below(3) == 0) input.cutoff = minutes{below(1440)};
    input.mode = below(2) ? SupplementMode::restart : SupplementMode::resume;
    input.saturdayDuty = below(2);
    using Kind = ClockEventKind;
    for (const auto& [start, end] : {std::pair{Kind::supplementRequested, Kind::supplementCompleted},
                                     std::pair{Kind::verificationStarted, Kind::verificationEnded},
                                     std::pair{Kind::outageStarted, Kind::outageEnded}}) {
        if (below(4) != 0) continue;
        const LocalTime from = input.received + seconds{below(20 * 86400)};
        input.events.push_back({start, from});
        input.events.push_back({end, from + seconds{below(10 * 86400)}});
    }
    return input;
}

std::string describe(const DueInput& input) {
    QString text = QStringLiteral("%1 %2 received %3 %4")
                       .arg(input.limit->value)
                       .arg(QString(unitName(input.limit->unit)), formatLocal(input.received))
                       .arg(input.mode == SupplementMode::resume ? u"resume" : u"restart");
    for (const ClockEvent& event : input.events)
        text += QStringLiteral("\n  %1 @ %2").arg(QString(clockEventName(event.kind)), formatLocal(event.at));
    return text.toStdString();
}

LocalTime dueOf(const DueInput& input) {
    return computeDue(input, realCalendar(), kHours).value().due.value();
}

TEST(DueProperty, due_neverOnADayOffNorOutsideOfficeHours) {
    std::mt19937 random(3);
    for (int i = 0; i < kCases; ++i) {
        const DueInput input = randomInput(random);
        if (input.limit->unit == Unit::clockHour) continue;
        const LocalTime due = dueOf(input);
        ASSERT_TRUE(realCalendar().isWorkingDay(dateOf(due))) << describe(input);
        ASSERT_EQ(nextOpening(realCalendar(), kHours, due, false), due) << describe(input);
    }
}

TEST(DueProperty, due_neverBeforeReceiptNorStart) {
    std::mt19937 random(4);
    for (int i = 0; i < kCases; ++i) {
        const DueInput input = randomInput(random);
        const DueResult result = computeDue(input, realCalendar(), kHours).value();
        ASSERT_GE(result.start, input.received);
        ASSERT_GE(*result.due, result.start) << describe(input);
        for (const ClockEvent& event : input.events)
            if (event.kind == ClockEventKind::supplementCompleted && input.mode == SupplementMode::restart) {
                ASSERT_GE(*result.due, event.at);
            }
    }
}

TEST(DueProperty, due_isMonotoneInTheLimit) {
    std::mt19937 random(5);
    for (int i = 0; i < kCases; ++i) {
        DueInput input = randomInput(random);
        if (input.limit->unit == Unit::sameDay) continue;
        const LocalTime due = dueOf(input);
        input.limit->value += 1 + static_cast<int>(random() % 3);
        ASSERT_GE(dueOf(input), due) << describe(input);
    }
}

} // namespace
} // namespace motcua::calendar
