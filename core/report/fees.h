// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/line.h"
#include "core/report/table.h"

namespace motcua::report {

/// Money taken and given back in the period, by field: cash, transfer, online, refunds, what is left. Counted
/// by the moves themselves, so also of dossiers received earlier, or deleted since. Errors: STORE_…,
/// REPORT_PERIOD.
Result<Table> feeReport(store::Database& database, const Scope& scope);

} // namespace motcua::report
