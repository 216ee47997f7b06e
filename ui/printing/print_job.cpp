// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/print_job.h"

#include <QPrinter>
#include <QPrinterInfo>
#include <array>

namespace motcua::ui {
namespace {

struct Tray {
    const char* name;
    QPrinter::PaperSource source;
};
/// What printers commonly call them; another name is left to the printer's own setting.
constexpr std::array kTrays{
    Tray{"1", QPrinter::Upper},       Tray{"upper", QPrinter::Upper}, Tray{"2", QPrinter::Lower},
    Tray{"lower", QPrinter::Lower},   Tray{"3", QPrinter::Middle},    Tray{"middle", QPrinter::Middle},
    Tray{"manual", QPrinter::Manual}, Tray{"auto", QPrinter::Auto},   Tray{"cassette", QPrinter::Cassette}};

void setTray(QPrinter& printer, const QString& name) {
    for (const Tray& tray : kTrays)
        if (name.compare(QLatin1StringView(tray.name), Qt::CaseInsensitive) == 0)
            printer.setPaperSource(tray.source);
}

} // namespace

Result<PrintOutcome> savePdf(const document::Pages& pages, const QString& fileName) {
    PrintOutcome outcome{.pdf = privateFile(fileName)};
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
    return PrintOutcome{};
}

} // namespace motcua::ui
