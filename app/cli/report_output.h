// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/context.h"
#include "core/desk/report_export.h"

namespace motcua::cli {

/// `{form, title, basis, period, scope[], columns[{key, name, groups[]}], rows[{row, key: value, …}],
/// balance[{equation, ok}], findings[{row, column, kind, text, text_en}], notes[]}`; not ok where a figure
/// cannot be.
Answer reportAnswer(const report::Table& table);

/// The files `--csv`, `--xlsx` and `--pdf` name, opened before the work.
class ReportFiles {
public:
    /// Errors: FILE_UNWRITABLE.
    static Result<ReportFiles> open(const QCommandLineParser& given, const QString& dataFolder);
    /// Errors: those of desk::exportReport.
    Result<> write(desk::Workplace& workplace, const report::Table& table);

private:
    std::vector<std::pair<desk::ReportFormat, OutputFile>> m_files;
};

} // namespace motcua::cli
