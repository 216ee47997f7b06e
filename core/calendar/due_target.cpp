// SPDX-License-Identifier: GPL-3.0-or-later
// Where the limit ends: counted from a start, pushed by stops, rolled off days off.
#include "core/calendar/due_clock.h"

#include <algorithm>

namespace motcua::calendar {

using namespace std::chrono;

LocalTime DueClock::countedFrom(LocalTime received) {
    if (m_input.cutoff && timeOfDay(received) > *m_input.cutoff) {
        const Date day = m_calendar.rollForward(dateOf(received) + days{1});
        const LocalTime opening = day + m_hours.on(day).morning.open;
        mark(Rule::cutOff, received, opening);
        return opening;
    }
    const LocalTime opening = nextOpening(m_calendar, m_hours, received, m_input.saturdayDuty);
    if (opening != received) mark(Rule::outsideHours, received, opening);
    if (!m_calendar.isWorkingDay(dateOf(opening))) mark(Rule::saturdayDuty, opening);
    return opening;
}

void DueClock::countLimit() {
    if (!m_input.limit) {
        mark(Rule::noLimit, m_from);
        return;
    }
    m_hasTarget = true;
    const int value = m_input.limit->value;
    const Date start = dateOf(m_from);
    switch (unit()) {
    case Unit::hour:
        setTarget(addWorkingTime(m_calendar, m_hours, m_from, hours{value}));
        break;
    case Unit::clockHour:
        setTarget(m_from + hours{value});
        break;
    case Unit::halfWorkingDay:
        setTarget(halfSessionEnd(m_calendar, m_hours, halfSessionRank(m_calendar, m_hours, m_from) + value));
        break;
    case Unit::workingDay:
        setTarget(addWorkingDays(m_calendar, start, value));
        break;
    case Unit::sameDay:
        setTarget(m_calendar.rollForward(start));
        break;
    case Unit::calendarDay:
        setTarget(start + days{value});
        break;
    case Unit::month:
        endMonthsLater(start, value);
        return;
    }
    markTarget(Rule::limitCounted, m_from);
}

void DueClock::endMonthsLater(Date start, int count) {
    const year_month_day target = year_month_day{start} + months{count};
    setTarget(Date{local_days{target.ok() ? target : target.year() / target.month() / last}});
    markTarget(Rule::limitCounted, m_from, !target.ok());
}

void DueClock::setTarget(LocalTime at) {
    m_day = dateOf(at);
    m_time = timeOfDay(at);
    m_atClosing = false;
}

void DueClock::setTarget(Date day) {
    m_day = day;
    m_atClosing = true;
}

LocalTime DueClock::currentDue() const {
    LocalTime due = m_atClosing ? closingOf(m_hours, m_day) : m_day + m_time;
    if (unit() == Unit::clockHour) return due + m_outage;
    if (!m_calendar.isWorkingDay(m_day)) due = closingOf(m_hours, m_calendar.rollForward(m_day));
    return std::max(addWorkingTime(m_calendar, m_hours, due, m_outage), m_floor);
}

void DueClock::pushTarget() {
    switch (unit()) {
    case Unit::hour:
        return setTarget(addWorkingTime(m_calendar, m_hours, m_day + m_time, m_stoppedTime));
    case Unit::clockHour:
        return setTarget(m_day + m_time + m_stoppedTime);
    case Unit::halfWorkingDay:
        if (m_stoppedUnits > 0)
            setTarget(halfSessionEnd(m_calendar, m_hours,
                                     halfSessionRank(m_calendar, m_hours, m_day + m_time) + m_stoppedUnits));
        return;
    case Unit::calendarDay:
    case Unit::month:
        m_day += days{m_stoppedUnits};
        return;
    default:
        m_day = m_calendar.dayOfRank(m_calendar.rank(m_day) + m_stoppedUnits);
    }
}

/// A limit that ran out while the clock stood ends with the day (half session, moment) on which the clock
/// goes on. Where only the time of an outage was left, the moment is enough: a longer limit must not end
/// earlier.
void DueClock::endNotBefore(LocalTime at) {
    const bool isLate = currentDue() < at;
    const Date day = dateOf(at) + days{closingOf(m_hours, dateOf(at)) < at ? 1 : 0};
    const LocalTime moment = nextOpening(m_calendar, m_hours, at, false);
    switch (unit()) {
    case Unit::clockHour:
        return;
    case Unit::hour:
        if (!isLate) return;
        m_outage = seconds{0};
        return setTarget(moment);
    default:
        break;
    }
    if (m_outage > seconds{0}) {
        if (isLate) m_floor = moment;
        return;
    }
    switch (unit()) {
    case Unit::halfWorkingDay: {
        if (!isLate) return;
        const int session = halfSessionRank(m_calendar, m_hours, at);
        const LocalTime end = halfSessionEnd(m_calendar, m_hours, session);
        return setTarget(end >= at ? end : halfSessionEnd(m_calendar, m_hours, session + 1));
    }
    case Unit::calendarDay:
    case Unit::month:
        if (isLate || m_day < day) setTarget(day);
        return;
    default:
        if (isLate) setTarget(m_calendar.rollForward(day));
    }
}

void DueClock::mark(Rule rule, LocalTime at, LocalTime until, seconds amount) {
    m_result.marks.push_back(StepMark{rule, at, until, amount});
}

/// Marks a step that moved the target, then what explains it: the end of a short month, the roll off a day
/// off.
void DueClock::markTarget(Rule rule, LocalTime at, bool atMonthEnd) {
    const bool isRolled = unit() != Unit::clockHour && !m_calendar.isWorkingDay(m_day);
    const LocalTime target = m_atClosing ? closingOf(m_hours, m_day) : m_day + m_time;
    mark(rule, at, isRolled ? target : currentDue());
    if (atMonthEnd) mark(Rule::monthEnd, target);
    if (isRolled) mark(Rule::rolledForward, target, currentDue());
}

} // namespace motcua::calendar
