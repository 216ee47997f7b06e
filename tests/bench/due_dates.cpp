// SPDX-License-Identifier: GPL-3.0-or-later
// Due dates a second on one core, by the function a receipt calls. `items_per_second` is the figure; the
// named baseline is a plain walk over the days of the same calendar, which is what the prefix tables save.
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

void baselineWalkOverDays(benchmark::State& state) {
    const auto inputs = receipts(false);
    std::size_t next = 0;
    for (auto _ : state) {
        const DueInput& input = inputs[next++ % inputs.size()];
        Date day = dateOf(input.received);
        for (int rest = input.limit->value; rest > 0;)
            if (realCalendar().isWorkingDay(day += days{1})) --rest;
        benchmark::DoNotOptimize(day);
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK(dueDatesAtReceipt);
BENCHMARK(dueDatesWithSupplementAndOutage);
BENCHMARK(dueDatesWithSteps);
BENCHMARK(baselineWalkOverDays);

} // namespace
} // namespace motcua::calendar
