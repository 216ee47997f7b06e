// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

/// Prints a report on A4, made on the desk's thread, with an entry in the audit log; without a printer it is
/// a PDF file in the private folder that goes with the officer. Errors are messages.
void printReport(Workspace& workspace, const QString& name,
                 std::function<Result<report::Table>(desk::Workplace&)> make);

} // namespace motcua::ui
