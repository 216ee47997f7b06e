// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printing.h"

#include "ui/printing/form_pages.h"
#include "ui/printing/print_job.h"

#include <QDesktopServices>
#include <QPrinterInfo>
#include <QUrl>

namespace motcua::ui {
namespace {

QString translate(const char* text) { return QCoreApplication::translate("Printing", text); }

QString fileNameOf(document::FormKind kind, const QString& code) {
    QString name = document::name(kind) + QStringLiteral("-") + code;
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-' && c != u'_') c = u'-';
    return name.left(120) + QStringLiteral(".pdf");
}

void tellOfPdf(Workspace& workspace, document::FormKind kind, const QString& file) {
    Message message;
    message.kind = Message::Kind::warning;
    message.text = translate("No printer was found. “%1” is kept as a PDF file until the program is closed.")
                       .arg(document::vietnameseTitle(kind));
    message.actionText = translate("Open file");
    message.action = [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); };
    workspace.say(message);
}

} // namespace

QStringList printerNames() {
    QStringList names = QPrinterInfo::availablePrinterNames();
    const qsizetype standard = names.indexOf(QPrinterInfo::defaultPrinterName());
    if (standard > 0) names.move(standard, 0);
    return names;
}

void printForm(Workspace& workspace, document::FormKind kind, const QString& code,
               std::function<void()> then) {
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
    const auto told = [&workspace, kind, then](const Result<PrintOutcome>& outcome) {
        if (!outcome) return workspace.say(printErrorMessage(workspace, outcome.error()));
        if (!outcome->pdf.isEmpty()) tellOfPdf(workspace, kind, outcome->pdf);
        if (then) then();
    };
    workspace.desk().run(&workspace, values,
                         [&workspace, setting, folder, kind, code, told](Result<document::FormData> data) {
                             if (!data) return workspace.say(printErrorMessage(workspace, data.error()));
                             besideTheWindow(
                                 &workspace,
                                 [data = std::move(*data), setting, folder,
                                  file = fileNameOf(kind, code)]() -> Result<PrintOutcome> {
                                     MOTCUA_TRY(const auto pages, pagesOf(data, setting.paper, folder));
                                     return sendToPrinter(pages, setting, file);
                                 },
                                 told);
                         });
}

} // namespace motcua::ui
