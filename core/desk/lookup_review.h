// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/report/table.h"

namespace motcua::desk {

/// Every officer's look-ups of the days: how many, what is striking, whether the undertaking was given, and
/// whether each month in it was reviewed after its last look-up. For a supervisor. Errors:
/// OFFICER_NOT_PERMITTED, REPORT_PERIOD, STORE_….
Result<report::Table> lookupsReport(Workplace& workplace, Date from, Date to);

/// A supervisor has looked at another officer's look-ups of a month, and says what came of it. Needs a fresh
/// login; with an audit entry. Errors: OFFICER_NOT_PERMITTED (also for one's own), OFFICER_LOGIN_NOT_FRESH,
/// OFFICER_UNKNOWN, DOSSIER_REASON_SHORT (ten characters), STORE_….
Result<> reviewLookups(Workplace& workplace, const QString& login, std::chrono::year_month month,
                       const QString& remark);

} // namespace motcua::desk
