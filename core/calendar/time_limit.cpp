// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/time_limit.h"

namespace motcua::calendar {

using namespace Qt::StringLiterals;

namespace {
struct Name {
    Unit unit;
    QLatin1StringView name;
    QString vietnamese;
};
const std::array<Name, 7>& names() {
    static const std::array<Name, 7> kNames{{{Unit::hour, "hour"_L1, u"giờ làm việc"_s},
                                             {Unit::clockHour, "clock_hour"_L1, u"giờ"_s},
                                             {Unit::halfWorkingDay, "half_working_day"_L1, u"nửa ngày làm việc"_s},
                                             {Unit::workingDay, "working_day"_L1, u"ngày làm việc"_s},
                                             {Unit::calendarDay, "calendar_day"_L1, u"ngày"_s},
                                             {Unit::month, "month"_L1, u"tháng"_s},
                                             {Unit::sameDay, "same_day"_L1, u"trong ngày"_s}}};
    return kNames;
}
} // namespace

QLatin1StringView unitName(Unit unit) {
    for (const Name& one : names())
        if (one.unit == unit) return one.name;
    return {};
}
Result<Unit> parseUnit(QStringView name) {
    for (const Name& one : names())
        if (one.name == name) return one.unit;
    return fail(Code::FIELD_INVALID, u"unit"_s);
}
QString vietnameseUnit(int value, Unit unit) {
    for (const Name& one : names())
        if (one.unit == unit) return unit == Unit::sameDay ? one.vietnamese : QString::number(value) + u' ' + one.vietnamese;
    return {};
}

} // namespace motcua::calendar
