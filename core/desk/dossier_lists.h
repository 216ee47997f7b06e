// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reports.h"
#include "core/report/daily.h"

/// Lists of dossiers as tables that can leave the store. They name citizens: each with an audit entry.
namespace motcua::desk {

/// The columns of such a list. `note`: the heading of the last, free one.
report::Layout dossierLayout(const QString& form, const QString& title, const QString& note);
/// The next line of it.
report::Row& addDossier(report::Table& table, const records::DossierRow& dossier, qint64 number);

/// One list of the supervisor's day, with these dossiers (DailyLine::no) in this order, as they stand on the
/// screen. For a supervisor. Errors: OFFICER_NOT_PERMITTED, STORE_….
Result<report::Table> dailyListTable(Workplace& workplace, report::DailyList list,
                                     std::span<const qint64> numbers);

/// The dossiers behind one indicator of Decision 766 (indicatorDossiers()). Errors: of that.
Result<report::Table> indicatorTable(Workplace& workplace, const ReportRequest& request, QStringView metric);

} // namespace motcua::desk
