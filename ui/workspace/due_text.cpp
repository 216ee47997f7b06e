// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/due_text.h"

#include "ui/widgets/language.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

int yearOf(Date day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

QString dayAndMonth(Date day, LocalTime now) {
    const QString full = vietnameseDate(day); // dd/mm/yyyy
    return yearOf(day) == yearOf(dateOf(now)) ? full.left(5) : full;
}

QString weekday(Date day) {
    if (language() == Language::vietnamese) return vietnameseWeekday(day);
    static constexpr std::array kNames{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    return QString::fromLatin1(kNames[std::chrono::weekday(day).c_encoding()]);
}

} // namespace

QString shortDay(Date day, LocalTime now) { return weekday(day) + u' ' + dayAndMonth(day, now); }

QString shortTime(LocalTime time, LocalTime now) {
    return dayAndMonth(dateOf(time), now) + u' ' + clockText(time);
}

QString clockText(LocalTime time) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(timeOfDay(time)).count();
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString dueDistance(LocalTime due, LocalTime now, const calendar::WorkCalendar& days) {
    const int between = calendar::workingDaysBetween(days, dateOf(now), dateOf(due));
    if (due < now) {
        if (between == 0) return QCoreApplication::translate("RowText", "late since %1").arg(clockText(due));
        return QCoreApplication::translate("RowText", "%1 working days late").arg(-between);
    }
    if (dateOf(due) == dateOf(now))
        return QCoreApplication::translate("RowText", "today, %1").arg(clockText(due));
    return QCoreApplication::translate("RowText", "%1 working days left").arg(between);
}

} // namespace motcua::ui
