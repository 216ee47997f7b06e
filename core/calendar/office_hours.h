// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/work_calendar.h"

#include <vector>

namespace motcua::calendar {

/// Times of day. The closing time itself still belongs to the session: a dossier taken at 17:00:00 is in
/// time.
struct Session {
    std::chrono::seconds open, close;
    bool operator==(const Session&) const = default;
};

/// The hours of an office from a day on. Saturday duty is reception only: it never counts as working time.
struct OfficeHours {
    Date from;
    Session morning{std::chrono::minutes{450}, std::chrono::minutes{690}};    // 07:30-11:30
    Session afternoon{std::chrono::minutes{810}, std::chrono::minutes{1020}}; // 13:30-17:00
    Session saturdayDuty{std::chrono::minutes{450}, std::chrono::minutes{690}};
    bool operator==(const OfficeHours&) const = default;
};

/// Office hours with their effective dates; the first entry also serves all days before it.
class OfficeSchedule {
public:
    /// The hours decided for MotCua: 07:30-11:30 and 13:30-17:00, Saturday duty 07:30-11:30.
    OfficeSchedule();
    /// Errors: CALENDAR_HOURS_INVALID (no entry, dates not ascending, sessions empty or out of order).
    static Result<OfficeSchedule> make(std::vector<OfficeHours> hours);

    const OfficeHours& on(Date date) const;
    /// The last day for which on(date) stays the same.
    Date lastDayOf(Date date) const;

private:
    std::vector<OfficeHours> m_hours;
};

/// When the working day ends (the afternoon's closing).
LocalTime closingOf(const OfficeSchedule& hours, Date date);
/// The moment itself inside office hours (with Saturday duty where it is on), else the next opening.
LocalTime nextOpening(const WorkCalendar& calendar, const OfficeSchedule& hours, LocalTime at,
                      bool saturdayDuty);
/// The earliest moment by which so much working time has passed since `from`. `amount` is not negative.
LocalTime addWorkingTime(const WorkCalendar& calendar, const OfficeSchedule& hours, LocalTime from,
                         std::chrono::seconds amount);
/// Working time in [from, to]; zero when `to` lies before `from`.
std::chrono::seconds workingTimeBetween(const WorkCalendar& calendar, const OfficeSchedule& hours,
                                        LocalTime from, LocalTime to);
/// How many half sessions of working days have opened by this moment, from an origin of no meaning.
int halfSessionRank(const WorkCalendar& calendar, const OfficeSchedule& hours, LocalTime at);
/// When the half session of this rank closes.
LocalTime halfSessionEnd(const WorkCalendar& calendar, const OfficeSchedule& hours, int rank);

} // namespace motcua::calendar
