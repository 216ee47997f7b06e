// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <chrono>

namespace motcua {

/// A moment: UTC milliseconds since 1970, as it is stored and exchanged.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// A civil time of Viet Nam (Asia/Ho_Chi_Minh), to the second: what clocks at the counter and the law speak
/// of.
using LocalTime = std::chrono::local_seconds;
/// A civil day of Viet Nam.
using Date = std::chrono::local_days;

/// Viet Nam has had UTC+7 without summer time since 13/06/1975; no dossier is older.
inline constexpr std::chrono::hours kVietnamOffset{7};

LocalTime toLocal(Instant instant);
Instant toInstant(LocalTime time);
Date dateOf(LocalTime time);
std::chrono::seconds timeOfDay(LocalTime time);

constexpr Date makeDate(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    return Date{local_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}};
}

/// `2026-11-23`. parseDate refuses days that do not exist. Errors: TIME_INVALID.
QString formatDate(Date date);
Result<Date> parseDate(QStringView text);

/// ISO 8601 with the offset: `2026-11-23T09:00:00+07:00`. parseInstant takes any offset or `Z`, seconds and
/// fractions optional, and refuses a time without an offset (cli.md) or outside 1950-2199. Errors:
/// TIME_INVALID.
QString formatInstant(Instant instant);
QString formatLocal(LocalTime time);
Result<Instant> parseInstant(QStringView text);

/// For people: `09:00 thứ Hai 23/11/2026`, `23/11/2026`, `thứ Hai`.
QString vietnameseTime(LocalTime time);
QString vietnameseDate(Date date);
QString vietnameseWeekday(Date date);

} // namespace motcua
