// SPDX-License-Identifier: GPL-3.0-or-later
// Due dates a second on one core, by the function a receipt calls. `items_per_second` is the figure; the
// named baseline is the walk by days and minutes that the tests take as the second opinion.
#include "tests/core/calendar/naive_oracle.h"
#include "tests/core/calendar/real_calendar.h"

#include <benchmark/benchmark.h>
#include <random>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

const OfficeSchedule kHours;

/// The mix of units of the catalogue (395 procedures), every unit present, over all hours of 2024-2026.
std::vector<DueInput> receipts(bool withEvents) {
    std::mt19937 random(20261122);
    const Unit units[] = {Unit::workingDay,  Unit::workingDay, Unit::workingDay, Unit::workingDay,
                          Unit::calendarDay, Unit::sameDay,    Unit::hour,       Unit::halfWorkingDay,
                          Unit::month,       Unit::clockHour};
    std::vector<DueInput> inputs(4096);
    for (DueInput& input : inputs) {
        input.received = at("2024-01-01 00:00") + minutes{random() % (3 * 365 * 1440)};
        const Unit unit = units[random() % std::size(units)];
        input.limit = TimeLimit{unit == Unit::sameDay ? 0 : 1 + static_cast<int>(random() % 30), unit};
        if (random() % 4 == 0) input.cutoff = minutes{900};
        if (!withEvents) continue;
        const LocalTime asked = input.received + hours{24};
        input.events = {{ClockEventKind::supplementRequested, asked},
                        {ClockEventKind::supplementCompleted, asked + days{3}},
                        {ClockEventKind::outageStarted, asked + days{4}},
                        {ClockEventKind::outageEnded, asked + days{4} + hours{2}}};
    }
    return inputs;
}

void run(benchmark::State& state, const std::vector<DueInput>& inputs) {
    const WorkCalendar& calendar = realCalendar();
    std::size_t next = 0;
    for (auto _ : state) {
        auto due = computeDue(inputs[next++ % inputs.size()], calendar, kHours);
        if (!due || !due->due) state.SkipWithError("no due date");
        benchmark::DoNotOptimize(due);
    }
    state.SetItemsProcessed(state.iterations());
}

void dueDatesAtReceipt(benchmark::State& state) { run(state, receipts(false)); }
void dueDatesWithSupplementAndOutage(benchmark::State& state) { run(state, receipts(true)); }

void dueDatesWithSteps(benchmark::State& state) {
    const auto inputs = receipts(false);
    std::size_t next = 0;
    for (auto _ : state) {
        auto due = explainDue(inputs[next++ % inputs.size()], realCalendar(), kHours);
        benchmark::DoNotOptimize(due);
    }
    state.SetItemsProcessed(state.iterations());
}

/// The same receipts, answered by the walk the tests compare with.
void baselineNaiveWalk(benchmark::State& state) {
    const naive::Oracle oracle(realHolidaysText());
    static constexpr naive::Unit kUnits[] = {naive::hour,       naive::clockHour,   naive::halfDay,
                                             naive::workingDay, naive::calendarDay, naive::month,
                                             naive::sameDay};
    std::vector<naive::Case> cases;
    for (const DueInput& input : receipts(false)) {
        naive::Case one;
        one.received = duration_cast<minutes>(input.received.time_since_epoch()).count();
        one.unit = kUnits[static_cast<int>(input.limit->unit)];
        one.value = input.limit->value;
        if (input.cutoff) one.cutoff = static_cast<int>(input.cutoff->count());
        cases.push_back(one);
    }
    std::size_t next = 0;
    for (auto _ : state) {
        auto answer = oracle.answer(cases[next++ % cases.size()]);
        benchmark::DoNotOptimize(answer);
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK(dueDatesAtReceipt);
BENCHMARK(dueDatesWithSupplementAndOutage);
BENCHMARK(dueDatesWithSteps);
BENCHMARK(baselineNaiveWalk);

} // namespace
} // namespace motcua::calendar
