// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/line.h"
#include "core/report/table.h"

namespace motcua::report {

/// An indicator of Decision 766/QĐ-TTg as the portal computed it in 2026 (facts/one-stop.md §6.1). Of those
/// the counter's record cannot tell, only names and the points there are to get.
struct Indicator {
    const char* metric; ///< the portal's code: `PROCESSED_ON_TIME`
    const char* group;
    const char* name;
    double points;       ///< the most
    double fullAt = 100; ///< percent that gives all points
    bool isKnown = false;
    bool isOfProcedures = false; ///< counts procedures, not dossiers
};
const std::vector<Indicator>& indicators();
/// Errors: FIELD_INVALID.
Result<const Indicator*> findIndicator(QStringView metric);

Result<Table> index766Report(store::Database& database, const Scope& scope);

/// A dossier an indicator counts, and whether it counts for it.
struct Behind {
    qint64 no = 0;
    bool isMet = false;
};
/// The dossiers received in the period behind an indicator's figure, those that miss it first. Errors:
/// STORE_…, REPORT_PERIOD, FIELD_INVALID for one the counter cannot tell.
Result<std::vector<Behind>> dossiersBehind(store::Database& database, const Scope& scope, QStringView metric);

} // namespace motcua::report
