// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/time_limit.h"

#include <array>

namespace motcua::calendar {
namespace {

constexpr std::array kUnits{QLatin1StringView("hour"),
                            QLatin1StringView("clock_hour"),
                            QLatin1StringView("half_working_day"),
                            QLatin1StringView("working_day"),
                            QLatin1StringView("calendar_day"),
                            QLatin1StringView("month"),
                            QLatin1StringView("same_day")};

constexpr std::array kEvents{QLatin1StringView("supplement_requested"),
                             QLatin1StringView("supplement_completed"),
                             QLatin1StringView("extended"),
                             QLatin1StringView("verification_started"),
                             QLatin1StringView("verification_ended"),
                             QLatin1StringView("competent_received"),
                             QLatin1StringView("outage_started"),
                             QLatin1StringView("outage_ended")};

} // namespace

QLatin1StringView unitName(Unit unit) { return kUnits[static_cast<std::size_t>(unit)]; }

Result<Unit> parseUnit(QStringView name) {
    const auto found = std::find(kUnits.begin(), kUnits.end(), name);
    if (found == kUnits.end()) return fail(Code::CALENDAR_UNIT_UNKNOWN, name.toString());
    return static_cast<Unit>(found - kUnits.begin());
}

QString vietnameseUnit(int value, Unit unit) {
    switch (unit) {
    case Unit::hour:
        return QStringLiteral("%1 giờ làm việc").arg(value);
    case Unit::clockHour:
        return QStringLiteral("%1 giờ").arg(value);
    case Unit::halfWorkingDay:
        return value == 1 ? QStringLiteral("nửa ngày làm việc")
                          : QStringLiteral("%1 buổi làm việc").arg(value);
    case Unit::workingDay:
        return QStringLiteral("%1 ngày làm việc").arg(value);
    case Unit::calendarDay:
        return QStringLiteral("%1 ngày").arg(value);
    case Unit::month:
        return QStringLiteral("%1 tháng").arg(value);
    case Unit::sameDay:
        break;
    }
    return QStringLiteral("trong ngày");
}

QLatin1StringView clockEventName(ClockEventKind kind) { return kEvents[static_cast<std::size_t>(kind)]; }

Result<ClockEventKind> parseClockEvent(QStringView name) {
    const auto found = std::find(kEvents.begin(), kEvents.end(), name);
    if (found == kEvents.end()) return fail(Code::CALENDAR_EVENT_UNKNOWN, name.toString());
    return static_cast<ClockEventKind>(found - kEvents.begin());
}

} // namespace motcua::calendar
