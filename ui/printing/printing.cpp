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

/// What was asked for, by whom.
struct Order {
    document::FormKind kind{};
    QString code;
    std::function<void(const PrintOutcome&)> then;
    quint64 session = 0;
    bool asPdf = false;
    bool isAgain = false; ///< it did not come out before
};
struct Job {
    Order order;
    document::FormData data;
    desk::PrintSetting setting;
    QString folder, file;
};

void carryOut(Workspace& workspace, Order order);

void tellOfPdf(Workspace& workspace, const Order& order, const QString& file) {
    Message message;
    message.kind = Message::Kind::warning;
    message.text = QCoreApplication::translate(
                       "Printing", "“%1” of %2 is not on paper: it is kept as a PDF file until you log out.")
                       .arg(document::vietnameseTitle(order.kind),
                            Uuid::parse(order.code)
                                ? QCoreApplication::translate("Printing", "the dossier without a code")
                                : order.code);
    message.actionText = QCoreApplication::translate("Printing", "Open file");
    message.action = [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); };
    workspace.say(message);
}

/// A printer that only ran out of paper is tried again; where it stays dumb, or is not there, a file serves.
void tellOfFailure(Workspace& workspace, const Order& order, const Error& error) {
    Message message = printErrorMessage(workspace, error);
    if (error.code == Code::DOCUMENT_PRINTER_MISSING || error.code == Code::DOCUMENT_PRINT_FAILED) {
        Order next = order;
        next.asPdf = order.isAgain || error.code == Code::DOCUMENT_PRINTER_MISSING;
        next.isAgain = true;
        message.actionText = next.asPdf ? QCoreApplication::translate("Printing", "Make a PDF file")
                                        : QCoreApplication::translate("Printing", "Print again");
        message.action = [&workspace, next] { carryOut(workspace, next); };
    }
    workspace.say(message);
}

/// It was counted before the printer had it, so that no paper leaves without an entry: what did not come out
/// must not make the next one a reprint.
void ended(Workspace& workspace, const Job& job, const Result<PrintOutcome>& outcome) {
    const Order& order = job.order;
    // another officer's desk by now, or none: this one's citizens are no business of theirs
    if (order.session != workspace.session()) return;
    if (outcome) {
        if (!outcome->pdf.isEmpty()) tellOfPdf(workspace, order, outcome->pdf);
        if (order.then) order.then(*outcome);
        return;
    }
    workspace.run(
        &workspace,
        [kind = order.kind, code = order.code](desk::Workplace& workplace) {
            return desk::uncountPrint(workplace, kind, code);
        },
        [] {});
    tellOfFailure(workspace, order, outcome.error());
}

/// Beside the window: pages, then the printer or a file.
void start(Workspace& workspace, const std::shared_ptr<const Job>& job) {
    const auto work = [job]() -> Result<PrintOutcome> {
        MOTCUA_TRY(const auto pages, pagesOf(job->data, job->setting.paper, job->folder));
        return job->order.asPdf ? savePdf(pages, job->file) : sendToPrinter(pages, job->setting, job->file);
    };
    besideTheWindow(&workspace, work, [&workspace, job](const Result<PrintOutcome>& outcome) {
        ended(workspace, *job, outcome);
    });
}

void carryOut(Workspace& workspace, Order order) {
    const desk::PrintSetting setting = workspace.settings().printOf(QString(document::name(order.kind)));
    const QString folder = templateFolder(workspace);
    const auto values = [kind = order.kind, code = order.code, setting,
                         folder](desk::Workplace& workplace) -> Result<document::FormData> {
        MOTCUA_TRY(auto data, desk::formData(workplace, kind, code));
        // what cannot be printed is not counted
        MOTCUA_CHECK(pagesOf(data, setting.paper, folder));
        MOTCUA_TRY(data.reprint, desk::countPrint(workplace, kind, code, setting.copies));
        return data;
    };
    workspace.desk().run(
        &workspace, values,
        [&workspace, setting, folder, order = std::move(order)](Result<document::FormData> data) {
            if (order.session != workspace.session()) return;
            if (!data) return workspace.say(printErrorMessage(workspace, data.error()));
            const QString file = fileNameOf(order.kind, order.code);
            start(workspace,
                  std::make_shared<const Job>(Job{order, std::move(*data), setting, folder, file}));
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
    carryOut(workspace, {kind, code, std::move(then), workspace.session()});
}

} // namespace motcua::ui
