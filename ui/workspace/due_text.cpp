// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/due_text.h"

#include <QCoreApplication>

namespace motcua::ui {

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
