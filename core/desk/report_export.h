// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/report/heading.h"

namespace motcua::desk {

enum class ReportFormat { csv, xlsx, pdf };

/// The head of reports of this office.
Result<report::ReportHead> reportHead(Workplace& workplace);

/// The same for a report that goes on paper, with an audit entry. Errors: also OFFICER_NOT_PERMITTED.
Result<report::ReportHead> headForPrint(Workplace& workplace, const report::Table& table);

/// The bytes of a file, with an audit entry: what leaves the store is written down before it leaves.
/// For a supervisor. Errors: OFFICER_NOT_PERMITTED, FILE_UNWRITABLE, DOCUMENT_PRINT_FAILED, STORE_….
Result<QByteArray> exportReport(Workplace& workplace, const report::Table& table, ReportFormat format);

} // namespace motcua::desk
