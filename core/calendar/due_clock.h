// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/due_date.h"

namespace motcua::calendar {

/// The clock of one dossier: started by its receipt, moved by its events in the order of their times.
/// Internal to computeDue. The due date is kept as the day (and hour) the limit ends on, before it is rolled
/// off a day off and before outages are added; both happen whenever the due date is asked for, so that their
/// order does not matter.
class DueClock {
public:
    DueClock(const DueInput& input, bool forAnotherAgency, const WorkCalendar& calendar,
             const OfficeSchedule& hours);

    Result<> apply(const ClockEvent& event);
    DueResult finish();

private:
    Result<> applyStop(const ClockEvent& event);
    Result<> applyOutage(const ClockEvent& event);
    Result<> receiveAtCompetent(const ClockEvent& event);
    Result<> extend(const ClockEvent& event);
    void complete(const ClockEvent& event);
    void restart(LocalTime start);

    LocalTime countedFrom(LocalTime received);
    void countLimit();
    void endMonthsLater(Date start, int months);
    LocalTime currentDue() const;
    bool isTimeLeft(LocalTime at) const;
    void advance(LocalTime to);
    void addStopped(LocalTime from, LocalTime to);
    void beginStop(LocalTime at);
    void endStop(LocalTime at, Rule rule);
    void pushTarget();
    void endNotBefore(LocalTime at);
    void markTarget(Rule rule, LocalTime at, bool atMonthEnd = false);
    void mark(Rule rule, LocalTime at, LocalTime until = {}, std::chrono::seconds amount = {});

    bool isStopped() const { return m_supplement || m_verification; }
    Unit unit() const { return m_input.limit->unit; }
    void setTarget(LocalTime at);
    void setTarget(Date day);

    const DueInput& m_input;
    const WorkCalendar& m_calendar;
    const OfficeSchedule& m_hours;
    DueResult m_result;

    bool m_hasTarget = false;
    Date m_day{};                  // where the limit ends …
    std::chrono::seconds m_time{}; // … at this hour,
    bool m_atClosing = false;      // or with the working day
    std::chrono::seconds m_outage{};
    LocalTime m_floor = LocalTime::min(); // the due date is not before this moment

    LocalTime m_from;  // the clock does not run before this moment
    LocalTime m_until; // everything before has been accounted for
    bool m_awaiting, m_supplement = false, m_verification = false, m_extended = false;
    bool m_stopCounts = false;            // the running stop began before the due date
    int m_stoppedUnits = 0;               // days or half sessions of the running stop
    std::chrono::seconds m_stoppedTime{}; // of limits in hours
};

} // namespace motcua::calendar
