// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report_print.h"

#include "core/desk/report_export.h"
#include "core/desk/report_pages.h"
#include "ui/printing/form_pages.h"
#include "ui/printing/printing.h"
#include "ui/printing/private_files.h"

#include <QDesktopServices>
#include <QPdfWriter>
#include <QPrinter>
#include <QUrl>

namespace motcua::ui {
namespace {

struct Made {
    report::Table table;
    report::ReportHead head;
};

Result<PrintOutcome> send(const Made& made, const QString& name) {
    const QStringList printers = printerNames();
    if (printers.isEmpty()) {
        PrintOutcome outcome{.pdf = privateFile(name + QStringLiteral(".pdf")), .printer = {}, .copies = 0};
        if (outcome.pdf.isEmpty()) return fail(Code::FILE_UNWRITABLE);
        QPdfWriter writer(outcome.pdf);
        MOTCUA_CHECK(desk::paintReport(made.table, made.head, writer));
        return outcome;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(printers.front());
    printer.setDocName(name);
    printer.setCreator(QStringLiteral("MotCua"));
    MOTCUA_CHECK(desk::paintReport(made.table, made.head, printer));
    if (printer.printerState() == QPrinter::Error) return fail(Code::DOCUMENT_PRINT_FAILED);
    return PrintOutcome{.pdf = {}, .printer = printers.front(), .copies = 1};
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

void printReport(Workspace& workspace, const QString& name,
                 std::function<Result<report::Table>(desk::Workplace&)> make) {
    workspace.run(
        &workspace,
        [make = std::move(make)](desk::Workplace& workplace) -> Result<Made> {
            Made made;
            MOTCUA_TRY(made.table, make(workplace));
            MOTCUA_TRY(made.head, desk::headForPrint(workplace, made.table));
            return made;
        },
        [&workspace, name, session = workspace.session()](Made made) {
            if (session != workspace.session()) return;
            besideTheWindow(
                &workspace, [made = std::move(made), name] { return send(made, name); },
                [&workspace, session](const Result<PrintOutcome>& outcome) {
                    if (session == workspace.session()) tell(workspace, outcome);
                });
        });
}

} // namespace motcua::ui
