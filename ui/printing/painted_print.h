// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"
#include "ui/workspace/workspace.h"

class QPagedPaintDevice;

namespace motcua::ui {

/// Pages that paint themselves; on the printing thread.
using PaintPages = std::function<Result<>(QPagedPaintDevice&)>;

/// Prints what `make` prepares on the desk's thread (and writes into the audit log there). `form` has its
/// printer in the settings, else the system's serves; without any printer it is a PDF file in the private
/// folder that goes with the officer. Errors are messages.
void printPainted(Workspace& workspace, const QString& form,
                  std::function<Result<PaintPages>(desk::Workplace&)> make);

/// A report, on A4.
void printReport(Workspace& workspace, const QString& name,
                 std::function<Result<report::Table>(desk::Workplace&)> make);
/// A number of the waiting line, on a roll of 80 mm.
void printTicket(Workspace& workspace, const QString& number);

} // namespace motcua::ui
