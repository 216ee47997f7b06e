// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/table.h"

/// The forms whose columns the law gives (facts/one-stop.md §6.2, §6.3), for what is counted here and for
/// tables that come back typed by hand.
namespace motcua::report {

/// Received = in the period (online, direct with post) + carried over; finished; open. The four equations of
/// Circular 01/2020/TT-VPCP.
Layout flowLayout(const QString& form, const QString& title, const QString& nameColumn);
Layout layout06a(); ///< by field
Layout layout06b(); ///< by agency
Layout layoutAnnex();

/// Those a typed table can be checked against. Errors: FIELD_INVALID.
Result<Layout> layoutOfForm(QStringView form);

} // namespace motcua::report
