// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_date.h"

#include "core/calendar/due_clock.h"

#include <algorithm>

namespace motcua::calendar {
namespace {

/// Longer than any limit of law, short enough that no count overflows.
constexpr int kLongestLimit = 10'000;

bool isValid(const TimeLimit& limit) {
    // "Within the day" is written as 0 or as 1 day in the catalogues of the ministries.
    if (limit.unit == Unit::sameDay) return limit.value == 0 || limit.value == 1;
    return limit.value >= 1 && limit.value <= kLongestLimit;
}

bool isEarlier(const ClockEvent& a, const ClockEvent& b) { return a.at < b.at; }

} // namespace

Result<DueResult> computeDue(const DueInput& input, const WorkCalendar& calendar,
                             const OfficeSchedule& hours) {
    if (input.limit && !isValid(*input.limit))
        return fail(Code::CALENDAR_LIMIT_INVALID, QString::number(input.limit->value));
    if (input.cutoff && (*input.cutoff < std::chrono::minutes{0} || *input.cutoff >= std::chrono::days{1}))
        return fail(Code::CALENDAR_CUTOFF_INVALID);
    const auto& events = input.events;
    const bool forAnotherAgency =
        input.forAnotherAgency || std::any_of(events.begin(), events.end(), [](const ClockEvent& event) {
            return event.kind == ClockEventKind::competentReceived;
        });
    DueClock clock(input, forAnotherAgency, calendar, hours);
    if (std::is_sorted(events.begin(), events.end(), isEarlier)) {
        for (const ClockEvent& event : events)
            MOTCUA_CHECK(clock.apply(event));
        return clock.finish();
    }
    std::vector<ClockEvent> sorted = events;
    // Insertion, since a dossier has a handful of events (libstdc++'s stable_sort trips clang's deprecation
    // warning).
    for (auto next = sorted.begin(); next != sorted.end(); ++next)
        std::rotate(std::upper_bound(sorted.begin(), next, *next, isEarlier), next, std::next(next));
    for (const ClockEvent& event : sorted)
        MOTCUA_CHECK(clock.apply(event));
    return clock.finish();
}

Result<DueDate> explainDue(const DueInput& input, const WorkCalendar& calendar, const OfficeSchedule& hours) {
    MOTCUA_TRY(const DueResult result, computeDue(input, calendar, hours));
    return explain(input, result, calendar);
}

} // namespace motcua::calendar
