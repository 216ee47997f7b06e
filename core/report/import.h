// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/table.h"

namespace motcua::report {

/// A table somebody typed, as CSV (readCsv) or a workbook (readWorkbook), for a form whose columns are known:
/// to be checked. Columns are found by their headings, with or without diacritics and groups, or by their
/// keys; where no line is a heading, by their order. Numbers as Vietnamese offices write them (`1.234`,
/// `99,82%`) or plain. An empty cell and a dash are not known; a line whose name begins with `Tổng` is the
/// total; one that numbers the columns, `(1)`, `(2)`, is left out. Errors: REPORT_FIGURES with line and
/// column.
Result<Table> importTable(const QByteArray& file, const Layout& layout);

/// One figure: a whole number of `count` and `money`, else a share. Nothing when it is none. `1.5` as a count
/// is a figure that cannot be, and comes back as a double for check() to say so.
std::optional<Cell> parseFigure(const QString& text, CellKind kind);

} // namespace motcua::report
