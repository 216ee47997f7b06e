// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/heading.h"

#include <QByteArray>

namespace motcua::report {

/// An Excel workbook set like the form: national heading, title, merged headings, borders, numbers as
/// numbers, the heading repeated on every printed page. Rows are written as they come, so that a register of
/// a year fits. Errors: FILE_UNWRITABLE (no room for temporary files).
Result<QByteArray> xlsx(const Table& table, const ReportHead& head);

} // namespace motcua::report
