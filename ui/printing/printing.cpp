// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printing.h"

#include "ui/printing/form_pages.h"
#include "ui/printing/print_job.h"

#include <QDesktopServices>
#include <QPrinterInfo>
#include <QUrl>

namespace motcua::ui {
namespace {

QString fileNameOf(document::FormKind kind, const QString& code) {
    QString name = document::name(kind) + QStringLiteral("-") + code;
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-' && c != u'_') c = u'-';
    return name.left(120) + QStringLiteral(".pdf");
}

struct Job {
    document::FormKind kind{};
    document::FormData data;
    desk::PrintSetting setting;
    QString folder, file;
};

void tellOfPdf(Workspace& workspace, const Job& job, const QString& file) {
    Message message;
    message.kind = Message::Kind::warning;
    message.text =
        QCoreApplication::translate(
            "Printing", "“%1” is not on paper: it is kept as a PDF file until the program is closed.")
            .arg(document::vietnameseTitle(job.kind));
    message.actionText = QCoreApplication::translate("Printing", "Open file");
    message.action = [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); };
    workspace.say(message);
}

/// Beside the window: pages, then the printer, or with `asPdf` a file.
void start(Workspace& workspace, const std::shared_ptr<const Job>& job, bool asPdf,
           const std::function<void(const PrintOutcome&)>& then) {
    const auto work = [job, asPdf]() -> Result<PrintOutcome> {
        MOTCUA_TRY(const auto pages, pagesOf(job->data, job->setting.paper, job->folder));
        return asPdf ? savePdf(pages, job->file) : sendToPrinter(pages, job->setting, job->file);
    };
    besideTheWindow(&workspace, work, [&workspace, job, then](const Result<PrintOutcome>& outcome) {
        if (!outcome) {
            Message message = printErrorMessage(workspace, outcome.error());
            const Code code = outcome.error().code;
            if (code == Code::DOCUMENT_PRINTER_MISSING || code == Code::DOCUMENT_PRINT_FAILED) {
                message.actionText = QCoreApplication::translate("Printing", "Make a PDF file");
                message.action = [&workspace, job, then] { start(workspace, job, true, then); };
            }
            return workspace.say(message);
        }
        if (!outcome->pdf.isEmpty()) tellOfPdf(workspace, *job, outcome->pdf);
        if (then) then(*outcome);
    });
}

} // namespace

QStringList printerNames() {
    QStringList names = QPrinterInfo::availablePrinterNames();
    const qsizetype standard = names.indexOf(QPrinterInfo::defaultPrinterName());
    if (standard > 0) names.move(standard, 0);
    return names;
}

void printForm(Workspace& workspace, document::FormKind kind, const QString& code,
               std::function<void(const PrintOutcome&)> then) {
    const desk::PrintSetting setting = workspace.settings().printOf(QString(document::name(kind)));
    const QString folder = templateFolder(workspace);
    const auto values = [kind, code, setting,
                         folder](desk::Workplace& workplace) -> Result<document::FormData> {
        MOTCUA_TRY(auto data, desk::formData(workplace, kind, code));
        // what cannot be printed is not counted
        MOTCUA_CHECK(pagesOf(data, setting.paper, folder));
        MOTCUA_TRY(data.reprint, desk::countPrint(workplace, kind, code, setting.copies));
        return data;
    };
    workspace.desk().run(
        &workspace, values,
        [&workspace, setting, folder, kind, code, then = std::move(then)](Result<document::FormData> data) {
            if (!data) return workspace.say(printErrorMessage(workspace, data.error()));
            start(workspace,
                  std::make_shared<const Job>(
                      Job{kind, std::move(*data), setting, folder, fileNameOf(kind, code)}),
                  false, then);
        });
}

} // namespace motcua::ui
