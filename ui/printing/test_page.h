// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/workspace.h"

#include <QPainter>

namespace motcua::ui {

/// What a test page says; personal data are not among it.
struct TestPage {
    QString title;   ///< `Trang in thử`
    QString office;  ///< whose it is
    QString printer; ///< with tray and paper, as it was chosen
    QString when;
    QString hint; ///< what to look for
    QSizeF sizeMm{148, 210};
};

/// Of this station, now. `printer` as in TestPage.
TestPage testPage(const Workspace& workspace, const QString& printer, desk::PaperSize paper);

/// Every Vietnamese letter, a frame 5 mm from the edge, a ruler, a QR code: shows margins, fonts and
/// sharpness. One unit of the painter is a millimetre.
void paintTestPage(QPainter& painter, const TestPage& page);

QSizeF sizeOf(desk::PaperSize paper);

/// Waits for the printer: not for the GUI thread. Errors: DOCUMENT_PRINTER_MISSING, DOCUMENT_PRINT_FAILED.
/// `pdfFile` non-empty: into that file.
Result<> printTestPage(const TestPage& page, const desk::PrintSetting& setting, const QString& pdfFile = {});

} // namespace motcua::ui
