// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/report/daily.h"

namespace motcua::desk {

/// Empty or none: all.
struct DailyFilter {
    std::optional<int> desk{};
    QString officer{}; ///< id in text
    QString field{};
    QString procedure{};
    QString unit{};
    bool operator==(const DailyFilter&) const = default;
};

/// The supervisor's day. For a supervisor; no audit entry, as it names nobody. Errors: OFFICER_NOT_PERMITTED,
/// STORE_…, CALENDAR_….
Result<report::Daily> daily(Workplace& workplace, const DailyFilter& filter = {});

/// The same without asking who works here: for use cases that have.
Result<report::Daily> dailyOf(Workplace& workplace);

/// The daily figures as a report.
Result<report::Table> dailyTable(Workplace& workplace, report::DailyBy by, const DailyFilter& filter = {});

/// Names in place of officers' ids and agencies' codes, as far as this counter knows them.
Result<std::function<QString(const QString&)>> reportNames(Workplace& workplace);

} // namespace motcua::desk
