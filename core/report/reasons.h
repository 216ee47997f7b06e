// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/line.h"
#include "core/report/table.h"

namespace motcua::report {

/// Why a dossier is late, as far as the record tells; the first that fits.
enum class LateCause {
    recordedLate,    ///< finished in time, entered after the due date: no lateness of the work
    supplementTwice, ///< papers were asked for more than once
    forwardedLate,   ///< reached the unit after its hour (art. 18.2)
    otherAgency,     ///< decided elsewhere
    noApology,       ///< neither done nor put off, although an apology was due a day before (art. 19.6)
    afterApology,    ///< late against the second appointment
};
inline constexpr int kLateCauseCount = 6;
LateCause lateCauseOf(const Line& line);

/// Late dossiers of the period by field and cause, finished ones and open ones; those that only their late
/// closing in the system makes look late stand apart. Errors: STORE_…, REPORT_PERIOD.
Result<Table> lateReport(store::Database& database, const Scope& scope);

/// Reasons why dossiers of the period came to the counter although they could be filed online.
Result<Table> notOnlineReport(store::Database& database, const Scope& scope);

} // namespace motcua::report
