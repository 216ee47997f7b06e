// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/painted_print.h"

#include "core/desk/report_export.h"
#include "core/desk/report_pages.h"
#include "core/desk/ticket_paper.h"
#include "ui/printing/form_pages.h"
#include "ui/printing/printing.h"
#include "ui/printing/private_files.h"

#include <QDesktopServices>
#include <QPdfWriter>
#include <QPrinter>
#include <QUrl>

namespace motcua::ui {
namespace {

Result<PrintOutcome> send(const PaintPages& paint, const QString& name, const QString& wanted) {
    const QStringList printers = printerNames();
    if (printers.isEmpty()) {
        PrintOutcome outcome{.pdf = privateFile(name + QStringLiteral(".pdf")), .printer = {}, .copies = 0};
        if (outcome.pdf.isEmpty()) return fail(Code::FILE_UNWRITABLE);
        QPdfWriter writer(outcome.pdf);
        MOTCUA_CHECK(paint(writer));
        return outcome;
    }
    const QString printerName = wanted.isEmpty() ? printers.front() : wanted;
    if (!printers.contains(printerName)) return fail(Code::DOCUMENT_PRINTER_MISSING, printerName);
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(printerName);
    printer.setDocName(name);
    printer.setCreator(QStringLiteral("MotCua"));
    MOTCUA_CHECK(paint(printer));
    if (printer.printerState() == QPrinter::Error) return fail(Code::DOCUMENT_PRINT_FAILED);
    return PrintOutcome{.pdf = {}, .printer = printerName, .copies = 1};
}

void tell(Workspace& workspace, const Result<PrintOutcome>& outcome) {
    if (!outcome) return workspace.say(errorMessage(outcome.error()));
    Message message;
    if (!outcome->pdf.isEmpty()) {
        message.kind = Message::Kind::warning;
        message.text = QCoreApplication::translate(
            "Printing", "There is no printer: the pages are kept as a PDF file until you log out.");
        message.actionText = QCoreApplication::translate("Printing", "Open file");
        message.action = [file = outcome->pdf] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); };
    } else {
        message.kind = Message::Kind::success;
        message.text = QCoreApplication::translate("Printing", "Sent to %1.").arg(outcome->printer);
    }
    workspace.say(message);
}

} // namespace

void printPainted(Workspace& workspace, const QString& form,
                  std::function<Result<PaintPages>(desk::Workplace&)> make) {
    const QString printer = workspace.settings().printOf(form).printer;
    workspace.run(&workspace, std::move(make),
                  [&workspace, form, printer, session = workspace.session()](PaintPages paint) {
                      if (session != workspace.session()) return;
                      besideTheWindow(
                          &workspace,
                          [paint = std::move(paint), form, printer] { return send(paint, form, printer); },
                          [&workspace, session](const Result<PrintOutcome>& outcome) {
                              if (session == workspace.session()) tell(workspace, outcome);
                          });
                  });
}

void printReport(Workspace& workspace, const QString& name,
                 std::function<Result<report::Table>(desk::Workplace&)> make) {
    printPainted(workspace, name, [make = std::move(make)](desk::Workplace& workplace) -> Result<PaintPages> {
        MOTCUA_TRY(report::Table table, make(workplace));
        MOTCUA_TRY(report::ReportHead head, desk::headForPrint(workplace, table));
        return [table = std::move(table), head = std::move(head)](QPagedPaintDevice& device) {
            return desk::paintReport(table, head, device);
        };
    });
}

void printTicket(Workspace& workspace, const QString& number) {
    printPainted(workspace, QStringLiteral("ticket"),
                 [number](desk::Workplace& workplace) -> Result<PaintPages> {
                     MOTCUA_TRY(desk::TicketPaper paper, desk::ticketPaper(workplace, number));
                     return [paper = std::move(paper)](QPagedPaintDevice& device) {
                         return desk::paintTicket(paper, device);
                     };
                 });
}

} // namespace motcua::ui
