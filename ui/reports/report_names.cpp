// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_names.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

using desk::ReportKind;
using namespace std::chrono;

report::Period months(year_month first, int count) {
    const year_month last = first + std::chrono::months{count - 1};
    return {local_days{first / day{1}}, local_days{last / std::chrono::last}};
}

} // namespace

QString reportTitle(ReportKind kind) {
    switch (kind) {
    case ReportKind::form06a:
        return ReportText::tr("06a: by field");
    case ReportKind::form06b:
        return ReportText::tr("06b: by agency");
    case ReportKind::procedures:
        return ReportText::tr("By procedure");
    case ReportKind::officers:
        return ReportText::tr("By officer");
    case ReportKind::desks:
        return ReportText::tr("By desk");
    case ReportKind::residences:
        return ReportText::tr("By residence");
    case ReportKind::annex:
        return ReportText::tr("Essential services");
    case ReportKind::index766:
        return ReportText::tr("Index of Decision 766");
    case ReportKind::registerBook:
        return ReportText::tr("Register (form 07)");
    case ReportKind::daily:
        return ReportText::tr("Today");
    case ReportKind::fees:
        return ReportText::tr("Fees");
    case ReportKind::late:
        return ReportText::tr("Lateness and causes");
    case ReportKind::notOnline:
        return ReportText::tr("Why not online");
    case ReportKind::lookups:
        return ReportText::tr("Look-ups by officer");
    }
    return {};
}

QString periodName(PeriodChoice choice) {
    switch (choice) {
    case PeriodChoice::thisMonth:
        return ReportText::tr("This month");
    case PeriodChoice::lastMonth:
        return ReportText::tr("Last month");
    case PeriodChoice::thisQuarter:
        return ReportText::tr("This quarter");
    case PeriodChoice::lastQuarter:
        return ReportText::tr("Last quarter");
    case PeriodChoice::thisYear:
        return ReportText::tr("This year");
    case PeriodChoice::own:
        return ReportText::tr("From … to …");
    }
    return {};
}

std::optional<report::Period> periodOf(PeriodChoice choice, Date today) {
    const year_month_day date{today};
    const year_month month = date.year() / date.month();
    const unsigned inQuarter = (static_cast<unsigned>(date.month()) - 1) % 3;
    const year_month quarter = month - std::chrono::months{inQuarter};
    switch (choice) {
    case PeriodChoice::thisMonth:
        return months(month, 1);
    case PeriodChoice::lastMonth:
        return months(month - std::chrono::months{1}, 1);
    case PeriodChoice::thisQuarter:
        return months(quarter, 3);
    case PeriodChoice::lastQuarter:
        return months(quarter - std::chrono::months{3}, 3);
    case PeriodChoice::thisYear:
        return months(date.year() / January, 12);
    case PeriodChoice::own:
        break;
    }
    return {};
}

} // namespace motcua::ui
