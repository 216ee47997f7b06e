// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/holidays.h"

#include <cstdint>
#include <set>
#include <vector>

namespace motcua::calendar {

/// Which days are worked: Monday to Friday and `swap_work` days, without the days off. Immutable; copies are
/// cheap enough to hand one to each thread. Every question is O(1), or O(log n) for a row. A year without
/// rows is answered as if it had no holidays, and says so through isCovered.
class WorkCalendar {
public:
    /// Later rows replace earlier ones of the same date, but a proposed row never displaces one that counts.
    explicit WorkCalendar(const std::vector<Holiday>& rows = {});
    /// The same calendar with rows of a province or an operator laid over it.
    WorkCalendar withRows(const std::vector<Holiday>& rows) const;

    bool isWorkingDay(Date date) const;
    /// A row makes the day one off. Weekends are not rows.
    bool isOff(Date date) const;
    /// The row that counts for this day, else null. Proposed rows are never returned.
    const Holiday* holiday(Date date) const;
    bool isProjected(Date date) const;
    /// A projected row in [first, last]?
    bool hasProjected(Date first, Date last) const;
    /// The data have at least one row that counts for this year.
    bool isCovered(int year) const { return m_years.contains(year); }
    /// All years from that of `first` to that of `last`.
    bool isCovered(Date first, Date last) const;
    /// The rows that count, by date.
    const std::vector<Holiday>& rows() const { return m_rows; }

    /// Working days up to and with this day, from an origin of no meaning: differences count.
    int rank(Date date) const;
    /// The working day whose rank this is.
    Date dayOfRank(int rank) const;
    /// The day itself when it is worked, else the next working day.
    Date rollForward(Date date) const;

private:
    void build();
    int indexOf(Date date) const { return static_cast<int>((date - m_first).count()); }
    bool isInside(Date date) const { return date >= m_first && date <= m_last; }

    std::vector<Holiday> m_rows;
    std::set<int> m_years;
    Date m_first{std::chrono::days{1}}, m_last{}; // the years with rows; empty while m_first > m_last
    std::vector<std::uint8_t> m_flags;            // by day
    std::vector<int> m_ranks, m_projected;        // by day: working days and projected rows so far
    std::vector<Date> m_workingDays;              // by rank
    int m_rankBefore = 0, m_shift = 0; // rank of the day before m_first; rank - weekdays after m_last
};

/// The n-th working day after `date` (n > 0) or before it (n < 0); for 0 the day itself, rolled forward when
/// off.
Date addWorkingDays(const WorkCalendar& calendar, Date date, int n);
/// Working days in (from, to]; negative when `to` lies before `from`.
int workingDaysBetween(const WorkCalendar& calendar, Date from, Date to);

} // namespace motcua::calendar
