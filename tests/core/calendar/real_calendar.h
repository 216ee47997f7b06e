// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/due_date.h"

#include <QFile>

namespace motcua::calendar {

inline QByteArray realHolidaysText() {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/catalogue/holidays.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The calendar of resources/catalogue/holidays.json, read once.
inline const WorkCalendar& realCalendar() {
    static const WorkCalendar kCalendar(parseHolidays(realHolidaysText()).value());
    return kCalendar;
}

/// `2026-11-20 09:00`, for tables of cases.
inline LocalTime at(const char* text) {
    return toLocal(parseInstant(QString::fromLatin1(text) + QStringLiteral("+07:00")).value());
}

} // namespace motcua::calendar
