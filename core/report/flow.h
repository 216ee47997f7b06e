// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/line.h"
#include "core/report/table.h"

namespace motcua::report {

/// What a row of 06a and its relatives counts (Circular 01/2020/TT-VPCP; facts/one-stop.md §6.2).
struct Flow {
    qint64 online = 0, direct = 0, carriedOver = 0; ///< direct: at the counter and by post
    qint64 early = 0, onTime = 0, late = 0;
    qint64 openInTime = 0, openLate = 0;

    void add(const Line& line);
    qint64 received() const { return online + direct + carriedOver; }
    qint64 finished() const { return early + onTime + late; }
    qint64 open() const { return openInTime + openLate; }
    bool operator==(const Flow&) const = default;
};

/// What the rows are.
enum class FlowBy { field, agency, procedure, officer, desk, residence };

/// 06a by field, 06b by agency, and the same columns by procedure, officer, desk, residence. `nameOf`: the
/// name of an officer's id or an agency's code; the text itself where it is not known. Errors: STORE_…,
/// REPORT_PERIOD.
Result<Table> flowReport(store::Database& database, const Scope& scope, FlowBy by,
                         const std::function<QString(const QString&)>& nameOf);

} // namespace motcua::report
