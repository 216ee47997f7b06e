// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/settings.h"
#include "core/document/render.h"
#include "ui/printing/printing.h"
#include "ui/printing/private_files.h"

namespace motcua::ui {

/// Sends the pages to the printer of the setting, or the system's; without any printer into a PDF of
/// privateFile(). May wait for the printer: not for the GUI thread. Errors: DOCUMENT_PRINTER_MISSING (the
/// setting's is not there, others are), DOCUMENT_PRINT_FAILED, FILE_UNWRITABLE.
Result<PrintOutcome> sendToPrinter(const document::Pages& pages, const desk::PrintSetting& setting,
                                   const QString& fileName);

/// Into a PDF of privateFile(). Errors: FILE_UNWRITABLE.
Result<PrintOutcome> savePdf(const document::Pages& pages, const QString& fileName);

} // namespace motcua::ui
