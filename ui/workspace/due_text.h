// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/work_calendar.h"

namespace motcua::ui {

/// How far a due date is, in working days as the law counts them: `còn 3 ngày LV`, `hôm nay, 16:00`,
/// `trễ 2 ngày LV`.
QString dueDistance(LocalTime due, LocalTime now, const calendar::WorkCalendar& days);
/// `09:15`.
QString clockText(LocalTime time);
/// `23/11 09:15`, with the year when it is another one.
QString shortTime(LocalTime time, LocalTime now);
/// `thứ Năm 26/11`, with the year when it is another one.
QString shortDay(Date day, LocalTime now);

} // namespace motcua::ui
