// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_clock.h"

#include <algorithm>

namespace motcua::calendar {

using namespace std::chrono;

DueClock::DueClock(const DueInput& input, bool forAnotherAgency, const WorkCalendar& calendar,
                   const OfficeSchedule& hours)
    : m_input(input), m_calendar(calendar), m_hours(hours), m_until(input.received),
      m_awaiting(forAnotherAgency) {
    m_result.received = input.received;
    m_result.marks.reserve(4);
    m_result.start = m_from = countedFrom(input.received);
    if (m_awaiting)
        mark(Rule::awaitingCompetent, m_from);
    else
        countLimit();
}

Result<> DueClock::apply(const ClockEvent& event) {
    const bool isOutage =
        event.kind == ClockEventKind::outageStarted || event.kind == ClockEventKind::outageEnded;
    // Outages are recorded for the office, not for the dossier: one may have begun, or passed, before the
    // receipt.
    if (event.at < m_input.received && !isOutage)
        return fail(Code::CALENDAR_EVENT_BEFORE_RECEIPT, clockEventName(event.kind));
    if (event.newDue.has_value() != (event.kind == ClockEventKind::extended))
        return fail(Code::CALENDAR_EXTENSION_INVALID, clockEventName(event.kind));
    advance(event.at);
    switch (event.kind) {
    case ClockEventKind::extended:
        return extend(event);
    case ClockEventKind::competentReceived:
        return receiveAtCompetent(event);
    case ClockEventKind::outageStarted:
    case ClockEventKind::outageEnded:
        return applyOutage(event);
    default:
        return applyStop(event);
    }
}

DueResult DueClock::finish() {
    const bool stands =
        isStopped() && (m_stopCounts || (m_supplement && m_input.mode == SupplementMode::restart));
    if (!m_input.limit)
        m_result.standing = Standing::noLimit;
    else if (m_awaiting)
        m_result.standing = Standing::awaitingCompetent;
    else if (stands)
        m_result.standing = m_supplement ? Standing::supplement : Standing::verification;
    else
        m_result.due = currentDue();
    const Date first = dateOf(m_result.received);
    const Date last = dateOf(m_result.due.value_or(std::max(m_from, m_until)));
    m_result.projected = m_calendar.hasProjected(first, last);
    m_result.uncoveredYear = !m_calendar.isCovered(first, last);
    return std::move(m_result);
}

Result<> DueClock::applyStop(const ClockEvent& event) {
    const bool isSupplement = event.kind == ClockEventKind::supplementRequested ||
                              event.kind == ClockEventKind::supplementCompleted;
    const bool starts = event.kind == ClockEventKind::supplementRequested ||
                        event.kind == ClockEventKind::verificationStarted;
    bool& running = isSupplement ? m_supplement : m_verification;
    if (running == starts) return fail(Code::CALENDAR_EVENT_ORDER, clockEventName(event.kind));
    if (starts) {
        mark(isSupplement ? Rule::supplementRequested : Rule::verificationStarted, event.at);
        if (!isStopped()) beginStop(event.at);
        running = true;
    } else if (isSupplement) {
        complete(event);
    } else {
        m_verification = false;
        endStop(event.at, Rule::verificationEnded);
    }
    return {};
}

/// Papers brought to complete a dossier are received like the dossier itself: in office hours, before the
/// cut-off.
void DueClock::complete(const ClockEvent& event) {
    const LocalTime from = std::max(countedFrom(event.at), m_from);
    if (m_input.mode == SupplementMode::restart) {
        m_supplement = false;
        if (m_awaiting)
            mark(Rule::supplementResumed, event.at);
        else
            restart(from);
        return;
    }
    advance(from);
    m_supplement = false;
    endStop(from, Rule::supplementResumed);
    m_from = from;
}

void DueClock::restart(LocalTime start) {
    m_result.start = m_from = start;
    m_outage = seconds{0};
    m_floor = LocalTime::min();
    mark(Rule::supplementRestarted, start);
    countLimit();
    m_stopCounts = isStopped();
    m_stoppedUnits = 0;
    m_stoppedTime = seconds{0};
}

Result<> DueClock::receiveAtCompetent(const ClockEvent& event) {
    if (!m_awaiting) return fail(Code::CALENDAR_EVENT_ORDER, clockEventName(event.kind));
    m_awaiting = false;
    mark(Rule::competentReceived, event.at);
    m_result.start = m_from = countedFrom(event.at);
    m_until = event.at; // papers completed before may have been accounted for up to a later opening
    countLimit();
    m_stopCounts = isStopped();
    return {};
}

Result<> DueClock::extend(const ClockEvent& event) {
    if (m_extended) return fail(Code::CALENDAR_EXTENDED_TWICE, clockEventName(event.kind));
    const bool stands =
        isStopped() && (m_stopCounts || (m_supplement && m_input.mode == SupplementMode::restart));
    if (!m_hasTarget || stands || *event.newDue <= std::max(currentDue(), event.at))
        return fail(Code::CALENDAR_EXTENSION_INVALID, clockEventName(event.kind));
    m_extended = true;
    m_outage = seconds{0};
    m_floor = LocalTime::min();
    setTarget(*event.newDue);
    markTarget(Rule::extended, event.at);
    setTarget(currentDue());
    return {};
}

Result<> DueClock::applyOutage(const ClockEvent& event) {
    const bool starts = event.kind == ClockEventKind::outageStarted;
    if (m_result.outageRunning == starts) return fail(Code::CALENDAR_EVENT_ORDER, clockEventName(event.kind));
    m_result.outageRunning = starts;
    const bool isKnown = m_hasTarget && !isStopped();
    mark(starts ? Rule::outageStarted : Rule::outageEnded, event.at, isKnown ? currentDue() : LocalTime{},
         m_outage);
    return {};
}

/// Accounts for the time up to an event by what held until then.
void DueClock::advance(LocalTime to) {
    const LocalTime from = std::max(m_until, m_from);
    m_until = std::max(m_until, to);
    if (!m_hasTarget || to <= from) return;
    if (isStopped()) {
        if (m_stopCounts) addStopped(from, to);
    } else if (m_result.outageRunning && isTimeLeft(from)) {
        m_outage += unit() == Unit::clockHour ? to - from : workingTimeBetween(m_calendar, m_hours, from, to);
    }
}

/// An outage that begins when the limit has run out adds nothing.
bool DueClock::isTimeLeft(LocalTime at) const {
    if (unit() == Unit::clockHour) return at < currentDue();
    return workingTimeBetween(m_calendar, m_hours, at, currentDue()) > seconds{0};
}

void DueClock::addStopped(LocalTime from, LocalTime to) {
    switch (unit()) {
    case Unit::hour:
        m_stoppedTime += workingTimeBetween(m_calendar, m_hours, from, to);
        break;
    case Unit::clockHour:
        m_stoppedTime += to - from;
        break;
    case Unit::halfWorkingDay:
        m_stoppedUnits +=
            halfSessionRank(m_calendar, m_hours, to) - halfSessionRank(m_calendar, m_hours, from);
        break;
    case Unit::calendarDay:
    case Unit::month:
        // "The day of completion does not count" speaks of every day; of a verification only working days are
        // left out (facts, decided in 5.3).
        if (m_supplement) {
            m_stoppedUnits += static_cast<int>((dateOf(to) - dateOf(from)).count());
            break;
        }
        [[fallthrough]];
    default:
        m_stoppedUnits += workingDaysBetween(m_calendar, dateOf(from), dateOf(to));
    }
}

void DueClock::beginStop(LocalTime at) {
    m_stoppedUnits = 0;
    m_stoppedTime = seconds{0};
    m_stopCounts = m_hasTarget && std::max(at, m_from) <= currentDue();
    if (m_hasTarget && !m_stopCounts) mark(Rule::stopWithoutEffect, at);
}

void DueClock::endStop(LocalTime at, Rule rule) {
    if (isStopped() || !m_stopCounts || !m_hasTarget) {
        mark(rule, at);
        return;
    }
    m_from = std::max(at, m_from);
    pushTarget();
    endNotBefore(m_from);
    markTarget(rule, at);
}

} // namespace motcua::calendar
