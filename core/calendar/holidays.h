// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace motcua::calendar {

/// `statutory` by law, `compensatory` for one that falls on a weekend (Labour Code art. 111.3), `swap_off`
/// and `swap_work` when the government exchanges a working day for a Saturday.
enum class HolidayKind { statutory, compensatory, swapOff, swapWork };

/// `confirmed` announced, `statutory` fixed by law, `projected` computed until the yearly notice is issued,
/// `proposed` asked for but not decided: never counts.
enum class HolidayStatus { confirmed, statutory, projected, proposed };

/// One row of the holiday data. A row is a day off only when `off` is set; a `swapWork` row is a working
/// Saturday.
struct Holiday {
    Date date;
    QString name;
    HolidayKind kind = HolidayKind::statutory;
    bool off = true;
    HolidayStatus status = HolidayStatus::confirmed;
    QString source; // the instrument that makes it, shown to the citizen
    QString lunar;  // empty when the day is not of the lunar calendar
    QString note;
    bool operator==(const Holiday&) const = default;
};

/// Reads `{"2026": [{date, name, kind, off, status, weekday, source, lunar?, note?}, …], …}`
/// (resources/catalogue/ holidays.json). Strict, all or nothing: unknown or missing fields, a date outside
/// its year's list, a weekday that is not that date's, a year listed twice. The rows come back in the order
/// of their dates. Errors: JSON_INVALID; CALENDAR_HOLIDAY_INVALID with `line N: field`;
/// CALENDAR_HOLIDAY_DUPLICATE with `line N: date`.
Result<std::vector<Holiday>> parseHolidays(const QByteArray& text);

} // namespace motcua::calendar
