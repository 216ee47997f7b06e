// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/office_hours.h"

#include <algorithm>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

/// Far beyond any date, and still countable in int working days.
constexpr Date kForever{days{1'000'000'000}};

seconds lengthOf(const Session& session) { return session.close - session.open; }
seconds lengthOf(const OfficeHours& hours) { return lengthOf(hours.morning) + lengthOf(hours.afternoon); }

bool isValid(const Session& session) {
    return session.open >= seconds{0} && session.open < session.close && session.close <= days{1};
}

/// Working time of a working day up to this time of day.
seconds workedBy(const OfficeHours& hours, seconds time) {
    return std::clamp(time - hours.morning.open, seconds{0}, lengthOf(hours.morning)) +
           std::clamp(time - hours.afternoon.open, seconds{0}, lengthOf(hours.afternoon));
}

/// The earliest time of day by which so much (more than nothing, at most the whole day) has been worked.
seconds timeWhenWorked(const OfficeHours& hours, seconds worked) {
    const seconds morning = lengthOf(hours.morning);
    return worked <= morning ? hours.morning.open + worked : hours.afternoon.open + (worked - morning);
}

/// Whole working days in (from, to], each with the hours of its own date.
seconds wholeDays(const WorkCalendar& calendar, const OfficeSchedule& hours, Date from, Date to) {
    seconds sum{0};
    while (from < to) {
        const Date last = std::min(hours.lastDayOf(from + days{1}), to);
        sum += workingDaysBetween(calendar, from, last) * lengthOf(hours.on(last));
        from = last;
    }
    return sum;
}

bool isDutyDay(const WorkCalendar& calendar, Date date) {
    return weekday{date} == Saturday && !calendar.isOff(date);
}

} // namespace

OfficeSchedule::OfficeSchedule() : m_hours{OfficeHours{.from = Date{}}} {}

Result<OfficeSchedule> OfficeSchedule::make(std::vector<OfficeHours> hours) {
    if (hours.empty()) return fail(Code::CALENDAR_HOURS_INVALID);
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const OfficeHours& entry = hours[i];
        if (!isValid(entry.morning) || !isValid(entry.afternoon) || !isValid(entry.saturdayDuty) ||
            entry.morning.close > entry.afternoon.open || (i > 0 && hours[i - 1].from >= entry.from))
            return fail(Code::CALENDAR_HOURS_INVALID, formatDate(entry.from));
    }
    OfficeSchedule schedule;
    schedule.m_hours = std::move(hours);
    return schedule;
}

const OfficeHours& OfficeSchedule::on(Date date) const {
    auto entry = m_hours.rbegin();
    while (entry->from > date && std::next(entry) != m_hours.rend())
        ++entry;
    return *entry;
}

Date OfficeSchedule::lastDayOf(Date date) const {
    for (std::size_t i = 1; i < m_hours.size(); ++i)
        if (m_hours[i].from > date) return m_hours[i].from - days{1};
    return kForever;
}

LocalTime closingOf(const OfficeSchedule& hours, Date date) { return date + hours.on(date).afternoon.close; }

LocalTime nextOpening(const WorkCalendar& calendar, const OfficeSchedule& hours, LocalTime at,
                      bool saturdayDuty) {
    Date day = dateOf(at);
    const seconds time = timeOfDay(at);
    const OfficeHours& today = hours.on(day);
    const auto within = [&](const Session& session) { return day + std::max(time, session.open); };
    if (calendar.isWorkingDay(day)) {
        if (time <= today.morning.close) return within(today.morning);
        if (time <= today.afternoon.close) return within(today.afternoon);
    } else if (saturdayDuty && isDutyDay(calendar, day) && time <= today.saturdayDuty.close) {
        return within(today.saturdayDuty);
    }
    const Date working = calendar.rollForward(day + days{1});
    if (saturdayDuty) {
        const Date saturday = day + days{1} + (Saturday - weekday{day + days{1}});
        for (Date duty = saturday; duty < working; duty += days{7})
            if (isDutyDay(calendar, duty)) return duty + hours.on(duty).saturdayDuty.open;
    }
    return working + hours.on(working).morning.open;
}

LocalTime addWorkingTime(const WorkCalendar& calendar, const OfficeSchedule& hours, LocalTime from,
                         seconds amount) {
    if (amount == seconds{0}) return from;
    Date day = dateOf(from);
    if (calendar.isWorkingDay(day)) {
        const OfficeHours& today = hours.on(day);
        amount += workedBy(today, timeOfDay(from));
        if (amount <= lengthOf(today)) return day + timeWhenWorked(today, amount);
        amount -= lengthOf(today);
    }
    for (;;) {
        const Date last = hours.lastDayOf(day + days{1});
        const OfficeHours& sessions = hours.on(day + days{1});
        const auto whole = static_cast<int>((amount - seconds{1}) / lengthOf(sessions));
        const int available = workingDaysBetween(calendar, day, last);
        if (whole < available)
            return calendar.dayOfRank(calendar.rank(day) + whole + 1) +
                   timeWhenWorked(sessions, amount - whole * lengthOf(sessions));
        amount -= available * lengthOf(sessions);
        day = last;
    }
}

seconds workingTimeBetween(const WorkCalendar& calendar, const OfficeSchedule& hours, LocalTime from,
                           LocalTime to) {
    if (to <= from) return seconds{0};
    const auto workedOn = [&](LocalTime at) {
        const Date day = dateOf(at);
        return calendar.isWorkingDay(day) ? workedBy(hours.on(day), timeOfDay(at)) : seconds{0};
    };
    return wholeDays(calendar, hours, dateOf(from) - days{1}, dateOf(to) - days{1}) - workedOn(from) +
           workedOn(to);
}

int halfSessionRank(const WorkCalendar& calendar, const OfficeSchedule& hours, LocalTime at) {
    const Date day = dateOf(at);
    const int before = 2 * calendar.rank(day - days{1});
    if (!calendar.isWorkingDay(day)) return before;
    const OfficeHours& today = hours.on(day);
    if (timeOfDay(at) >= today.afternoon.open) return before + 2;
    return timeOfDay(at) >= today.morning.open ? before + 1 : before;
}

LocalTime halfSessionEnd(const WorkCalendar& calendar, const OfficeSchedule& hours, int rank) {
    const bool isMorning = (rank & 1) != 0;
    const Date day = calendar.dayOfRank((isMorning ? rank + 1 : rank) / 2);
    return day + (isMorning ? hours.on(day).morning.close : hours.on(day).afternoon.close);
}

} // namespace motcua::calendar
