// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

#include <array>

namespace motcua {
namespace {

using namespace std::chrono;

constexpr Date kFirstDay = makeDate(1950, 1, 1);
constexpr Date kEndOfTime = makeDate(2200, 1, 1);

/// Reads exactly `digits` ASCII digits at `at` and moves it on; -1 when there are fewer.
int readNumber(QStringView text, qsizetype& at, int digits) {
    if (text.size() < at + digits) return -1;
    int value = 0;
    for (int i = 0; i < digits; ++i) {
        const char16_t c = text[at + i].unicode();
        if (c < u'0' || c > u'9') return -1;
        value = value * 10 + (c - u'0');
    }
    at += digits;
    return value;
}

bool readChar(QStringView text, qsizetype& at, char16_t wanted) {
    if (at >= text.size() || text[at] != wanted) return false;
    ++at;
    return true;
}

std::optional<Date> readDate(QStringView text, qsizetype& at) {
    const int y = readNumber(text, at, 4);
    if (y < 1 || !readChar(text, at, u'-')) return {};
    const int m = readNumber(text, at, 2);
    if (m < 1 || !readChar(text, at, u'-')) return {};
    const int d = readNumber(text, at, 2);
    if (d < 1) return {};
    const year_month_day day{year{y}, month{static_cast<unsigned>(m)},
                             std::chrono::day{static_cast<unsigned>(d)}};
    if (!day.ok()) return {};
    return local_days{day};
}

std::optional<milliseconds> readClock(QStringView text, qsizetype& at) {
    const int h = readNumber(text, at, 2);
    if (h < 0 || h > 23 || !readChar(text, at, u':')) return {};
    const int m = readNumber(text, at, 2);
    if (m < 0 || m > 59) return {};
    milliseconds time = hours{h} + minutes{m};
    if (!readChar(text, at, u':')) return time;
    const int s = readNumber(text, at, 2);
    if (s < 0 || s > 59) return {};
    time += seconds{s};
    if (!readChar(text, at, u'.')) return time;
    int scale = 100, digits = 0;
    for (; at < text.size() && text[at] >= u'0' && text[at] <= u'9'; ++at, ++digits, scale /= 10)
        time += milliseconds{(text[at].unicode() - u'0') * scale};
    if (digits == 0 || digits > 9) return {};
    return time;
}

std::optional<minutes> readOffset(QStringView text, qsizetype& at) {
    if (readChar(text, at, u'Z') || readChar(text, at, u'z')) return minutes{0};
    const bool west = readChar(text, at, u'-');
    if (!west && !readChar(text, at, u'+')) return {};
    const int h = readNumber(text, at, 2);
    if (h < 0 || h > 14) return {};
    readChar(text, at, u':');
    const int m = readNumber(text, at, 2);
    if (m < 0 || m > 59) return {};
    const minutes offset = hours{h} + minutes{m};
    return west ? -offset : offset;
}

} // namespace

LocalTime toLocal(Instant instant) {
    return LocalTime{floor<seconds>(instant.time_since_epoch() + kVietnamOffset)};
}

Instant toInstant(LocalTime time) { return Instant{time.time_since_epoch() - kVietnamOffset}; }

Date dateOf(LocalTime time) { return floor<days>(time); }

seconds timeOfDay(LocalTime time) { return time - dateOf(time); }

QString formatDate(Date date) {
    const year_month_day day{date};
    return QString::asprintf("%04d-%02u-%02u", static_cast<int>(day.year()),
                             static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

Result<Date> parseDate(QStringView text) {
    qsizetype at = 0;
    const auto date = readDate(text, at);
    if (!date || at != text.size()) return fail(Code::TIME_INVALID);
    return *date;
}

QString formatLocal(LocalTime time) {
    const hh_mm_ss clock{timeOfDay(time)};
    return formatDate(dateOf(time)) + QString::asprintf("T%02d:%02d:%02d+07:00",
                                                        static_cast<int>(clock.hours().count()),
                                                        static_cast<int>(clock.minutes().count()),
                                                        static_cast<int>(clock.seconds().count()));
}

QString formatInstant(Instant instant) { return formatLocal(toLocal(instant)); }

Result<Instant> parseInstant(QStringView text) {
    qsizetype at = 0;
    const auto date = readDate(text, at);
    if (!date || !(readChar(text, at, u'T') || readChar(text, at, u' '))) return fail(Code::TIME_INVALID);
    const auto clock = readClock(text, at);
    if (!clock) return fail(Code::TIME_INVALID);
    const auto offset = readOffset(text, at);
    if (!offset || at != text.size()) return fail(Code::TIME_INVALID);
    const Instant instant{milliseconds{date->time_since_epoch()} + *clock - *offset};
    // What is read must be written in four digits of year wherever its offset puts it; and dossier codes
    // carry two.
    if (instant < toInstant(LocalTime{kFirstDay}) || instant >= toInstant(LocalTime{kEndOfTime}))
        return fail(Code::TIME_INVALID);
    return instant;
}

QString vietnameseWeekday(Date date) {
    static constexpr std::array kNames{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư",
                                       "thứ Năm",  "thứ Sáu", "thứ Bảy"};
    return QString::fromUtf8(kNames[weekday{date}.c_encoding()]);
}

QString vietnameseDate(Date date) {
    const year_month_day day{date};
    return QString::asprintf("%02u/%02u/%04d", static_cast<unsigned>(day.day()),
                             static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
}

QString vietnameseTime(LocalTime time) {
    const hh_mm_ss clock{timeOfDay(time)};
    return QString::asprintf("%02d:%02d ", static_cast<int>(clock.hours().count()),
                             static_cast<int>(clock.minutes().count())) +
           vietnameseWeekday(dateOf(time)) + u' ' + vietnameseDate(dateOf(time));
}

} // namespace motcua
