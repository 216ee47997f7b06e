// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/office_hours.h"
#include "core/calendar/time_limit.h"

#include <optional>
#include <vector>

namespace motcua::calendar {

/// What a due date is computed from. Events may be in any order; those of one moment keep the order given.
struct DueInput {
    LocalTime received;
    std::optional<TimeLimit> limit{};             // none: the procedure states no limit and nobody set one
    std::optional<std::chrono::minutes> cutoff{}; // time of day; only where the procedure has one
    SupplementMode mode = SupplementMode::restart;
    bool saturdayDuty = true;
    bool forAnotherAgency = false; // the clock waits for `competentReceived`; such an event implies it
    std::vector<ClockEvent> events{};
};

/// Why there is, or is not, a due date.
enum class Standing { running, noLimit, awaitingCompetent, supplement, verification };

/// One step of the calculation; the names (ruleName) are stable: `received`, `outside_hours`, …
enum class Rule {
    received,
    outsideHours, // counted from the next opening
    saturdayDuty, // counted from a Saturday that is not itself worked
    cutOff,       // received after the hour: opening of the next working day
    noLimit,
    awaitingCompetent,
    competentReceived,
    limitCounted,
    dayOff,        // days in the count that are not worked
    swapWork,      // a Saturday that is worked
    monthEnd,      // the last month has no such day (Civil Code art. 148.3)
    rolledForward, // the last day is not worked (Civil Code art. 148.5)
    supplementRequested,
    supplementRestarted,
    supplementResumed,
    verificationStarted,
    verificationEnded,
    stopWithoutEffect, // it began after the due date
    extended,
    outageStarted,
    outageEnded,
    projected,
    uncoveredYear,
    due
};
QLatin1StringView ruleName(Rule rule);

/// A step as it is recorded while counting; what its fields mean depends on the rule (due_explain.cpp).
struct StepMark {
    Rule rule;
    LocalTime at;
    LocalTime until{};
    std::chrono::seconds amount{0};
    bool operator==(const StepMark&) const = default;
};

/// The bare result. While the clock stands still (a supplement or a verification is running, or a dossier for
/// another agency has not arrived there) there is no `due`. A stop that began after the due date has passed
/// changes nothing: the dossier stays late. A running outage keeps the due date known so far, which its end
/// will move.
struct DueResult {
    LocalTime received;
    LocalTime start; // the moment the limit now counts from; while awaiting: from which receipt counts
    std::optional<LocalTime> due;
    Standing standing = Standing::running;
    bool outageRunning = false;
    bool projected = false;     // a projected holiday lies between receipt and due date
    bool uncoveredYear = false; // a year on the way has no holiday data
    std::vector<StepMark> marks;
};

/// The counting itself, without any text (docs of the rules: README.md of this folder, facts in each step's
/// source). Errors: CALENDAR_LIMIT_INVALID, CALENDAR_CUTOFF_INVALID, CALENDAR_EVENT_BEFORE_RECEIPT,
/// CALENDAR_EVENT_ORDER, CALENDAR_EXTENDED_TWICE, CALENDAR_EXTENSION_INVALID; the detail is the event's name.
Result<DueResult> computeDue(const DueInput& input, const WorkCalendar& calendar,
                             const OfficeSchedule& hours);

/// A step for people: a Vietnamese sentence to show the citizen, the instrument it rests on, and English.
struct DueStep {
    LocalTime at;
    Rule rule;
    QString source;
    QString text;
    QString english;
};

struct DueDate {
    LocalTime received, start;
    std::optional<LocalTime> due;
    Standing standing = Standing::running;
    bool projected = false;
    bool uncoveredYear = false;
    std::vector<DueStep> steps;
};

/// Renders what computeDue recorded; input and calendar must be the ones it was given.
DueDate explain(const DueInput& input, const DueResult& result, const WorkCalendar& calendar);

/// computeDue and explain in one.
Result<DueDate> explainDue(const DueInput& input, const WorkCalendar& calendar, const OfficeSchedule& hours);

} // namespace motcua::calendar
