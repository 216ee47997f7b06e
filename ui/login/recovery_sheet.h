// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace motcua::ui {

/// What stands on the sheet beside the code, in the program's language.
struct RecoverySheet {
    QString office; ///< name and code
    QString desk;
    QString when;
};

/// The recovery code on one page A4, for the envelope in the safe. It goes to the printer (empty: the
/// system's default one) or into `pdfFile`, and nowhere else. May wait for the printer: not for the GUI
/// thread. Errors: DOCUMENT_PRINTER_MISSING, DOCUMENT_PRINT_FAILED, FILE_UNWRITABLE.
Result<> printRecoverySheet(const RecoverySheet& sheet, const Secret& code, const QString& printer,
                            const QString& pdfFile = {});

/// Whether a file there would lie in the folder: where the records are, their key must not be.
bool isInside(const QString& file, const QString& folder);

} // namespace motcua::ui
