// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/line.h"
#include "core/report/table.h"

namespace motcua::report {

/// What the catalogue knows of a service's procedure.
struct ServiceFacts {
    QString agency;
    bool isConnected = false; ///< may be filed on the national portal
};

/// The annex tables of the essential services, one group of rows a list (facts/one-stop.md §6.3). Online and
/// direct finished ones are counted by how they were received. `factsOf`: of a procedure code, nothing when
/// it is not in the catalogue. Errors: STORE_…, REPORT_PERIOD, JSON_INVALID.
Result<Table> annexReport(store::Database& database, const Scope& scope,
                          const std::function<std::optional<ServiceFacts>(const QString&)>& factsOf);

} // namespace motcua::report
