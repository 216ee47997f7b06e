// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/daily_desk.h"

#include "core/desk/settings.h"
#include "core/sync/account.h"

namespace motcua::desk {
namespace {

Result<report::DailyDay> dayOf(Workplace& workplace) {
    MOTCUA_TRY(const auto* holidays, workplace.holidays());
    const std::chrono::days one{1};
    report::DailyDay day;
    day.now = workplace.clock().now();
    const Date today = dateOf(toLocal(day.now));
    Date next = today + one;
    // a calendar without working days must not hang the screen
    for (int i = 0; i < 30 && !holidays->calendar.isWorkingDay(next); ++i)
        next += one;
    const auto midnight = [](Date date) { return toInstant(LocalTime{date}); };
    day.begin = midnight(today);
    day.end = midnight(today + one);
    day.nextBegin = midnight(next);
    day.nextEnd = midnight(next + one);
    MOTCUA_TRY(const auto account, sync::loadAccount(workplace.database()));
    day.hasService = account.has_value();
    return day;
}

bool fits(const report::DailyLine& line, const DailyFilter& filter) {
    const auto is = [](const QString& wanted, const QString& value) {
        return wanted.isEmpty() || wanted == value;
    };
    return (!filter.desk || *filter.desk == line.desk) && is(filter.officer, line.officer) &&
           is(filter.field, line.field) && is(filter.procedure, line.procedure) && is(filter.unit, line.unit);
}

} // namespace

Result<report::Daily> dailyOf(Workplace& workplace) {
    MOTCUA_TRY(const auto day, dayOf(workplace));
    return report::dailyLines(workplace.database(), day);
}

Result<report::Daily> daily(Workplace& workplace, const DailyFilter& filter) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    MOTCUA_TRY(auto daily, dailyOf(workplace));
    if (filter != DailyFilter())
        std::erase_if(daily.lines, [&](const report::DailyLine& line) { return !fits(line, filter); });
    return daily;
}

Result<report::Table> dailyTable(Workplace& workplace, report::DailyBy by, const DailyFilter& filter) {
    MOTCUA_TRY(const auto today, daily(workplace, filter));
    MOTCUA_TRY(const auto nameOf, reportNames(workplace));
    return report::dailyReport(
        today, by, {QStringLiteral("Cơ quan báo cáo: %1").arg(workplace.station().officeName)}, nameOf);
}

Result<std::function<QString(const QString&)>> reportNames(Workplace& workplace) {
    MOTCUA_TRY(const auto officers, officer::Accounts(workplace.database()).list());
    MOTCUA_TRY(const Settings settings, loadSettings(workplace));
    QHash<QString, QString> names;
    for (const officer::Officer& officer : officers)
        names.insert(officer.id.toString(), officer.fullName + QStringLiteral(" (") + officer.login + u')');
    const auto agency = [&](const QString& code, const QString& name) {
        names.insert(code, code + QStringLiteral(" ") + name);
    };
    for (const AgencyContact& contact : settings.contacts)
        agency(contact.agency, contact.name);
    agency(workplace.station().officeCode, workplace.station().officeName);
    return [names = std::move(names)](const QString& text) { return names.value(text, text); };
}

} // namespace motcua::desk
