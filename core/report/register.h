// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/line.h"
#include "core/report/table.h"

namespace motcua::report {

/// Form 07, the register (Sổ theo dõi hồ sơ): a row for each dossier received in the period, in the order of
/// receipt. It holds names and addresses. Errors: STORE_…, REPORT_PERIOD.
Result<Table> registerReport(store::Database& database, const Scope& scope);

} // namespace motcua::report
