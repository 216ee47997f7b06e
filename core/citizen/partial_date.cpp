// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/partial_date.h"

namespace motcua::citizen {
namespace {

using namespace std::chrono;

/// The number written by ASCII digits only (QStringView::toInt takes signs and other scripts' digits); -1 for
/// others.
int digits(QStringView text) {
    int value = text.isEmpty() ? -1 : 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

Result<PartialDate> make(int year, int month, int day) {
    if (year < 1 || month < 0 || month > 12 || day < 0 || day > 31) return fail(Code::TIME_INVALID);
    if (month == 0) return PartialDate{year};
    if (day != 0 && !year_month_day{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                                    std::chrono::day(static_cast<unsigned>(day))}
                         .ok())
        return fail(Code::TIME_INVALID);
    return PartialDate{year, month, day};
}

} // namespace

std::optional<Date> PartialDate::toDate() const {
    if (!isFull()) return {};
    return makeDate(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

QString PartialDate::toString() const {
    if (!isKnown()) return {};
    if (month == 0) return QString::asprintf("%04d", year);
    if (day == 0) return QString::asprintf("%04d-%02d", year, month);
    return QString::asprintf("%04d-%02d-%02d", year, month, day);
}

QString PartialDate::toVietnamese() const {
    if (!isKnown()) return {};
    if (month == 0) return QString::asprintf("%04d", year);
    if (day == 0) return QString::asprintf("%02d/%04d", month, year);
    return QString::asprintf("%02d/%02d/%04d", day, month, year);
}

PartialDate PartialDate::from(Date date) {
    const year_month_day value{date};
    return {static_cast<int>(value.year()), static_cast<int>(static_cast<unsigned>(value.month())),
            static_cast<int>(static_cast<unsigned>(value.day()))};
}

Result<PartialDate> PartialDate::parse(QStringView text) {
    const auto wellFormed = [&] {
        if (text.size() == 4) return true;
        if (text.size() == 7) return text[4] == u'-';
        return text.size() == 10 && text[4] == u'-' && text[7] == u'-';
    };
    if (!wellFormed()) return fail(Code::TIME_INVALID);
    const int month = text.size() >= 7 ? digits(text.sliced(5, 2)) : 0;
    const int day = text.size() == 10 ? digits(text.sliced(8, 2)) : 0;
    if ((text.size() >= 7 && month == 0) || (text.size() == 10 && day == 0)) return fail(Code::TIME_INVALID);
    return make(digits(text.first(4)), month, day);
}

Result<PartialDate> PartialDate::parseCardText(QStringView text) {
    switch (text.size()) {
    case 4:
        return make(digits(text), 0, 0);
    case 7:
        if (text[2] != u'/') break;
        return make(digits(text.sliced(3)), digits(text.first(2)), 0);
    case 8:
        return make(digits(text.sliced(4)), digits(text.sliced(2, 2)), digits(text.first(2)));
    case 10:
        if (text[2] != u'/' || text[5] != u'/') break;
        return make(digits(text.sliced(6)), digits(text.sliced(3, 2)), digits(text.first(2)));
    default:
        break;
    }
    return fail(Code::TIME_INVALID);
}

} // namespace motcua::citizen
