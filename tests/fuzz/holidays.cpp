// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_date.h"

#include <cstddef>
#include <cstdint>

/// A holiday table from outside: refused with a line, or a calendar that can be counted on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace motcua;
    using namespace motcua::calendar;
    const auto rows =
        parseHolidays(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!rows) return 0;
    const WorkCalendar calendar(*rows);
    const Date first = rows->empty() ? makeDate(2026, 11, 20) : rows->front().date;
    const DueInput input{.received = first + std::chrono::hours{9}, .limit = TimeLimit{5, Unit::workingDay}};
    const auto due = explainDue(input, calendar, OfficeSchedule());
    if (!due || !due->due || !calendar.isWorkingDay(dateOf(*due->due))) __builtin_trap();
    return 0;
}
