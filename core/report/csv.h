// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/table.h"

#include <QIODevice>

namespace motcua::report {

/// UTF-8 with a byte order mark, RFC 4180, one line of headings (groups and name joined by ` - `). Plain
/// numbers, percent with a point, dates ISO 8601. A text that a spreadsheet would take for a formula is led
/// by an apostrophe. Errors: FILE_UNWRITABLE.
Result<> writeCsv(const Table& table, QIODevice& to);

/// A text cell as it is safe in a spreadsheet.
QString defused(const QString& text);

/// The cells of a table somebody typed: comma, semicolon or tab, UTF-8 or UTF-16 with a mark. At most 16 MiB,
/// 200,000 rows, 200 columns, 32,768 characters a cell. Errors: REPORT_FIGURES with the line.
Result<std::vector<QStringList>> readCsv(const QByteArray& bytes);

} // namespace motcua::report
