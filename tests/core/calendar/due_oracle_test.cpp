// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_date.h"

#include "tests/core/calendar/naive_oracle.h"
#include "tests/core/calendar/real_calendar.h"

#include <gtest/gtest.h>
#include <random>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

const OfficeSchedule kHours;

LocalTime timeAt(naive::Minute minute) { return LocalTime{minutes{minute}}; }
naive::Minute minuteAt(LocalTime time) { return duration_cast<minutes>(time.time_since_epoch()).count(); }

class Generator {
public:
    explicit Generator(unsigned seed) : m_random(seed) {}

    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    bool oneIn(int n) { return below(n) == 0; }

    naive::Minute moment(naive::Minute day) {
        if (oneIn(4)) return day * 1440 + below(1440);
        static constexpr int kEdges[] = {449, 450, 690, 691, 809, 810, 900, 901, 1020, 1021};
        if (oneIn(6)) return day * 1440 + kEdges[below(10)];
        return day * 1440 + 450 + below(570);
    }

    naive::Case next(bool withEvents) {
        naive::Case c;
        c.received = moment(minuteAt(at("2024-01-01 00:00")) / 1440 + below(6 * 365));
        c.unit = static_cast<naive::Unit>(below(7));
        static constexpr int kLongest[] = {30, 200, 12, 40, 90, 9, 1};
        c.value = c.unit == naive::sameDay ? 0 : 1 + below(kLongest[c.unit]);
        if (oneIn(3)) c.cutoff = oneIn(4) ? below(1440) : 900;
        c.resume = oneIn(2);
        c.duty = !oneIn(3);
        c.otherAgency = oneIn(20);
        if (withEvents) addEvents(c);
        return c;
    }

private:
    void addEvents(naive::Case& c) {
        naive::Minute last = c.received;
        if (oneIn(50)) last -= 600;
        bool asking = false, checking = false, outage = false;
        for (int n = below(8); n > 0; --n) {
            last = oneIn(6) ? last + below(300) : moment(last / 1440 + below(6));
            if (!c.events.empty()) last = std::max(last, c.events.back().at);
            if (last < c.received && !oneIn(20)) last = c.received;
            naive::Event event{static_cast<naive::Kind>(below(8)), last};
            // Mostly what may happen next; now and then anything.
            if (!oneIn(40)) {
                if (event.kind <= naive::completed) event.kind = asking ? naive::completed : naive::asked;
                if (event.kind == naive::checkStarted || event.kind == naive::checkEnded)
                    event.kind = checking ? naive::checkEnded : naive::checkStarted;
                if (event.kind >= naive::outageBegan)
                    event.kind = outage ? naive::outageOver : naive::outageBegan;
                if (event.kind == naive::arrived && !c.otherAgency && !oneIn(8)) continue;
            }
            if (event.kind == naive::asked || event.kind == naive::completed)
                asking = event.kind == naive::asked;
            if (event.kind == naive::checkStarted || event.kind == naive::checkEnded)
                checking = event.kind == naive::checkStarted;
            if (event.kind >= naive::outageBegan) outage = event.kind == naive::outageBegan;
            // An office names an hour at which it works.
            if (event.kind == naive::extended)
                event.newDue = (last / 1440 + below(60)) * 1440 + 811 + below(210);
            c.events.push_back(event);
        }
        if (asking && !oneIn(4)) c.events.push_back({naive::completed, last + below(9000)});
        if (checking && !oneIn(4))
            c.events.push_back({naive::checkEnded, std::max(last, c.events.back().at) + below(9000)});
    }

    std::mt19937 m_random;
};

DueInput inputOf(const naive::Case& c) {
    static constexpr Unit kUnits[] = {Unit::hour,       Unit::clockHour,   Unit::halfWorkingDay,
                                      Unit::workingDay, Unit::calendarDay, Unit::month,
                                      Unit::sameDay};
    static constexpr ClockEventKind kKinds[] = {ClockEventKind::supplementRequested,
                                                ClockEventKind::supplementCompleted,
                                                ClockEventKind::extended,
                                                ClockEventKind::verificationStarted,
                                                ClockEventKind::verificationEnded,
                                                ClockEventKind::competentReceived,
                                                ClockEventKind::outageStarted,
                                                ClockEventKind::outageEnded};
    DueInput input{.received = timeAt(c.received), .limit = TimeLimit{c.value, kUnits[c.unit]}};
    if (c.cutoff >= 0) input.cutoff = minutes{c.cutoff};
    input.mode = c.resume ? SupplementMode::resume : SupplementMode::restart;
    input.saturdayDuty = c.duty;
    input.forAnotherAgency = c.otherAgency;
    for (const naive::Event& event : c.events) {
        input.events.push_back({kKinds[event.kind], timeAt(event.at)});
        if (event.kind == naive::extended) input.events.back().newDue = timeAt(event.newDue);
    }
    return input;
}

std::string describe(const naive::Case& c) {
    const DueInput input = inputOf(c);
    QString text = QStringLiteral("%1 %2 received %3 cutoff %4 %5 duty %6")
                       .arg(c.value)
                       .arg(QString(unitName(input.limit->unit)), formatLocal(input.received))
                       .arg(c.cutoff)
                       .arg(c.resume ? u"resume" : u"restart")
                       .arg(c.duty);
    for (const ClockEvent& event : input.events) {
        text += QStringLiteral("\n  ") + QString(clockEventName(event.kind)) + QStringLiteral(" @ ") +
                formatLocal(event.at);
        if (event.newDue) text += QStringLiteral(" = ") + formatLocal(*event.newDue);
    }
    return text.toStdString();
}

std::string show(const std::optional<LocalTime>& due) {
    return due ? formatLocal(*due).toStdString() : "none";
}

/// The number of cases in which there was a due date to compare.
int compare(unsigned seed, int cases, bool withEvents) {
    const naive::Oracle oracle(realHolidaysText());
    Generator generator(seed);
    int dates = 0, failures = 0;
    for (int i = 0; i < cases && failures < 3; ++i) {
        const naive::Case c = generator.next(withEvents);
        const auto expected = oracle.answer(c);
        const auto result = computeDue(inputOf(c), realCalendar(), kHours);
        EXPECT_EQ(result.has_value(), !expected.nonsense) << describe(c);
        if (!result || expected.nonsense) {
            failures += result.has_value() == expected.nonsense ? 1 : 0;
            continue;
        }
        const auto due = expected.due ? std::optional(timeAt(*expected.due)) : std::nullopt;
        EXPECT_EQ(show(result->due), show(due)) << "case " << i << ": " << describe(c);
        EXPECT_EQ(formatLocal(result->start), formatLocal(timeAt(expected.start)))
            << "case " << i << ": " << describe(c);
        failures += result->due != due ? 1 : 0;
        dates += due ? 1 : 0;
    }
    return dates;
}

/// 1, and with MOTCUA_FULL set (tests/run.sh --full) more seeds than CI has time for.
unsigned rounds() { return qEnvironmentVariableIsSet("MOTCUA_FULL") ? 20 : 1; }

TEST(DueOracle, randomReceipts_equalANaiveWalk) {
    for (unsigned round = 0; round < rounds(); ++round)
        EXPECT_GT(compare(100 + round, 50'000, false), 40'000);
}

TEST(DueOracle, randomEvents_equalANaiveWalk) {
    for (unsigned round = 0; round < rounds(); ++round)
        EXPECT_GT(compare(200 + round, 50'000, true), 20'000);
}

} // namespace
} // namespace motcua::calendar
