// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/work_calendar.h"

#include <map>

namespace motcua::calendar {
namespace {

using namespace std::chrono;

constexpr std::uint8_t kWorking = 1, kOff = 2, kProjected = 4;
constexpr int kMonday = 4; // 05/01/1970 was a Monday

int yearOf(Date date) { return static_cast<int>(year_month_day{date}.year()); }
bool isWeekday(Date date) { return weekday{date}.iso_encoding() <= 5; }

/// Mondays to Fridays up to and with the day, counted from 05/01/1970.
int weekdaysUpTo(Date date) {
    const int n = static_cast<int>(date.time_since_epoch().count()) - kMonday;
    const int week = n >= 0 ? n / 7 : -((6 - n) / 7);
    return week * 5 + std::min(n - week * 7 + 1, 5);
}

Date weekdayNumber(int number) {
    const int n = number - 1;
    const int week = n >= 0 ? n / 5 : -((4 - n) / 5);
    return Date{days{kMonday + week * 7 + (n - week * 5)}};
}

} // namespace

WorkCalendar::WorkCalendar(const std::vector<Holiday>& rows) {
    std::map<Date, const Holiday*> byDate;
    for (const Holiday& row : rows)
        if (row.status != HolidayStatus::proposed) byDate[row.date] = &row;
    m_rows.reserve(byDate.size());
    for (const auto& [date, row] : byDate) {
        m_rows.push_back(*row);
        m_years.insert(yearOf(date));
    }
    build();
}

WorkCalendar WorkCalendar::withRows(const std::vector<Holiday>& rows) const {
    std::vector<Holiday> all = m_rows;
    all.insert(all.end(), rows.begin(), rows.end());
    return WorkCalendar(all);
}

void WorkCalendar::build() {
    if (m_rows.empty()) return;
    m_first = makeDate(*m_years.begin(), 1, 1);
    m_last = makeDate(*m_years.rbegin(), 12, 31);
    m_rankBefore = weekdaysUpTo(m_first - days{1});
    int rank = m_rankBefore, projected = 0;
    auto row = m_rows.begin();
    for (Date day = m_first; day <= m_last; day += days{1}) {
        std::uint8_t flags = isWeekday(day) ? kWorking : 0;
        if (row != m_rows.end() && row->date == day) {
            if (row->off) flags = kOff;
            if (row->kind == HolidayKind::swapWork) flags = kWorking;
            if (row->status == HolidayStatus::projected) flags |= kProjected;
            ++row;
        }
        if (flags & kWorking) {
            ++rank;
            m_workingDays.push_back(day);
        }
        projected += flags & kProjected ? 1 : 0;
        m_flags.push_back(flags);
        m_ranks.push_back(rank);
        m_projected.push_back(projected);
    }
    m_shift = rank - weekdaysUpTo(m_last);
}

bool WorkCalendar::isWorkingDay(Date date) const {
    return isInside(date) ? (m_flags[static_cast<std::size_t>(indexOf(date))] & kWorking) != 0
                          : isWeekday(date);
}

bool WorkCalendar::isOff(Date date) const {
    return isInside(date) && (m_flags[static_cast<std::size_t>(indexOf(date))] & kOff) != 0;
}

const Holiday* WorkCalendar::holiday(Date date) const {
    const auto row =
        std::lower_bound(m_rows.begin(), m_rows.end(), date,
                         [](const Holiday& holiday, Date wanted) { return holiday.date < wanted; });
    return row != m_rows.end() && row->date == date ? &*row : nullptr;
}

bool WorkCalendar::isProjected(Date date) const { return hasProjected(date, date); }

bool WorkCalendar::hasProjected(Date first, Date last) const {
    first = std::max(first, m_first);
    last = std::min(last, m_last);
    if (first > last) return false;
    const int before = first == m_first ? 0 : m_projected[static_cast<std::size_t>(indexOf(first) - 1)];
    return m_projected[static_cast<std::size_t>(indexOf(last))] > before;
}

bool WorkCalendar::isCovered(Date first, Date last) const {
    const bool hasGaps =
        !m_years.empty() && *m_years.rbegin() - *m_years.begin() >= static_cast<int>(m_years.size());
    if (!hasGaps) return isInside(first) && isInside(last);
    for (int year = yearOf(first); year <= yearOf(last); ++year)
        if (!isCovered(year)) return false;
    return true;
}

int WorkCalendar::rank(Date date) const {
    if (isInside(date)) return m_ranks[static_cast<std::size_t>(indexOf(date))];
    return weekdaysUpTo(date) + (date > m_last ? m_shift : 0);
}

Date WorkCalendar::dayOfRank(int rank) const {
    const int row = rank - m_rankBefore - 1;
    if (m_rows.empty() || row < 0) return weekdayNumber(rank);
    if (row < static_cast<int>(m_workingDays.size())) return m_workingDays[static_cast<std::size_t>(row)];
    return weekdayNumber(rank - m_shift);
}

Date WorkCalendar::rollForward(Date date) const {
    return isWorkingDay(date) ? date : dayOfRank(rank(date) + 1);
}

Date addWorkingDays(const WorkCalendar& calendar, Date date, int n) {
    if (n > 0) return calendar.dayOfRank(calendar.rank(date) + n);
    if (n < 0) return calendar.dayOfRank(calendar.rank(date - days{1}) + 1 + n);
    return calendar.rollForward(date);
}

int workingDaysBetween(const WorkCalendar& calendar, Date from, Date to) {
    return calendar.rank(to) - calendar.rank(from);
}

} // namespace motcua::calendar
