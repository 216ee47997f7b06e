// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <vector>

namespace motcua::report {

/// An Office Open XML workbook by its first bytes.
bool isWorkbook(const QByteArray& bytes);

/// The cells of the first sheet of a workbook somebody typed, as readCsv() gives them: a merged cell's text
/// stands in all its places, numbers have a decimal comma, shares are in percent (a cell shown as `99,82%`
/// holds 0.9982). At most 16 MiB, 64 MiB unpacked, 200,000 rows, 200 columns, 32,768 characters a cell.
/// Errors: REPORT_FIGURES with the part of the workbook, or the line.
Result<std::vector<QStringList>> readWorkbook(const QByteArray& bytes);

} // namespace motcua::report
