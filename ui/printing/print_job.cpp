// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/print_job.h"

#include "ui/printing/private_files.h"
#include "ui/printing/trays.h"

#include <QPrinter>
#include <QPrinterInfo>

namespace motcua::ui {

Result<PrintOutcome> savePdf(const document::Pages& pages, const QString& fileName) {
    PrintOutcome outcome{.pdf = privateFile(fileName), .printer = {}, .copies = 0};
    if (outcome.pdf.isEmpty()) return fail(Code::FILE_UNWRITABLE);
    MOTCUA_CHECK(pages.writePdf(outcome.pdf));
    return outcome;
}

Result<PrintOutcome> sendToPrinter(const document::Pages& pages, const desk::PrintSetting& setting,
                                   const QString& fileName) {
    const QStringList names = QPrinterInfo::availablePrinterNames();
    if (names.isEmpty()) return savePdf(pages, fileName);
    QString name = setting.printer.isEmpty() ? QPrinterInfo::defaultPrinterName() : setting.printer;
    if (name.isEmpty()) name = names.front();
    if (!names.contains(name)) return fail(Code::DOCUMENT_PRINTER_MISSING, name);
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(name);
    printer.setDocName(fileName);
    printer.setCreator(QStringLiteral("MotCua"));
    setTray(printer, setting.tray);
    MOTCUA_CHECK(pages.print(printer, setting.copies));
    if (printer.printerState() == QPrinter::Error) return fail(Code::DOCUMENT_PRINT_FAILED);
    return PrintOutcome{.pdf = {}, .printer = name, .copies = setting.copies};
}

} // namespace motcua::ui
