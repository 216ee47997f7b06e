// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QLatin1StringView>
#include <optional>

namespace motcua::calendar {

/// The units in which the law states limits (facts: Civil Code 2015 art. 147-148; sector law for the others).
enum class Unit { hour, clockHour, halfWorkingDay, workingDay, calendarDay, month, sameDay };

/// `hour` (working hours), `clock_hour`, `half_working_day`, `working_day`, `calendar_day`, `month`,
/// `same_day`.
QLatin1StringView unitName(Unit unit);
/// Errors: CALENDAR_UNIT_UNKNOWN.
Result<Unit> parseUnit(QStringView name);
/// `3 ngày làm việc`, `nửa ngày làm việc`, `trong ngày`.
QString vietnameseUnit(int value, Unit unit);

/// How long a procedure may take. `value` is positive, and 0 only for `sameDay`.
struct TimeLimit {
    int value = 0;
    Unit unit = Unit::workingDay;
    bool operator==(const TimeLimit&) const = default;
};

/// What a supplement does to the limit: counted again from zero (Decree 118/2025 art. 19.5) or continued
/// (sector law).
enum class SupplementMode { restart, resume };

/// What moves a due date after the dossier was received.
enum class ClockEventKind {
    supplementRequested,
    supplementCompleted,
    extended,
    verificationStarted,
    verificationEnded,
    competentReceived,
    outageStarted,
    outageEnded
};
QLatin1StringView clockEventName(ClockEventKind kind); // `supplement_requested` … as in cli.md
Result<ClockEventKind> parseClockEvent(QStringView name);

struct ClockEvent {
    ClockEventKind kind;
    LocalTime at;
    std::optional<LocalTime> newDue{}; // only with `extended`
    bool operator==(const ClockEvent&) const = default;
};

} // namespace motcua::calendar
