// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/heading.h"

#include <QPagedPaintDevice>

namespace motcua::desk {

/// A report on A4: national heading, title, the table with its headings on every page, notes and places for
/// signatures at the end. Rows are as high as their texts. Needs a QGuiApplication (fonts). `device` gets its
/// page size here. Errors: DOCUMENT_PRINT_FAILED.
Result<> paintReport(const report::Table& table, const report::ReportHead& head, QPagedPaintDevice& device);

/// The same as PDF bytes.
Result<QByteArray> reportPdf(const report::Table& table, const report::ReportHead& head);

} // namespace motcua::desk
