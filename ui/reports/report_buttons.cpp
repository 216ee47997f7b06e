// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_buttons.h"

#include "core/desk/report_export.h"
#include "ui/printing/painted_print.h"
#include "ui/widgets/ask_file.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QSaveFile>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct ReportsText {
    Q_DECLARE_TR_FUNCTIONS(ReportsText)
};

desk::ReportFormat formatOf(const QString& path) {
    if (path.endsWith(u".csv", Qt::CaseInsensitive)) return desk::ReportFormat::csv;
    return path.endsWith(u".xlsx", Qt::CaseInsensitive) ? desk::ReportFormat::xlsx : desk::ReportFormat::pdf;
}

Result<> writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(Code::FILE_UNWRITABLE);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // a register names people
    if (file.write(bytes) != bytes.size() || !file.commit()) return fail(Code::FILE_UNWRITABLE);
    return {};
}

} // namespace

ReportButtons::ReportButtons(Workspace& workspace, Busy& busy)
    : m_workspace(workspace), m_busy(busy), m_csv(new QPushButton), m_xlsx(new QPushButton),
      m_pdf(new QPushButton), m_print(new QPushButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing);
    for (QPushButton* button : {m_csv, m_xlsx, m_pdf, m_print})
        row->addWidget(button);
    QObject::connect(m_csv, &QPushButton::clicked, this, [this] { ask("csv"); });
    QObject::connect(m_xlsx, &QPushButton::clicked, this, [this] { ask("xlsx"); });
    QObject::connect(m_pdf, &QPushButton::clicked, this, [this] { ask("pdf"); });
    QObject::connect(m_print, &QPushButton::clicked, this, [this] { print(); });
    m_print->setIcon(icon("printer"));
    retranslate();
}

void ReportButtons::set(QString name, Make make) {
    m_name = std::move(name);
    m_make = std::move(make);
    for (QPushButton* button : {m_csv, m_xlsx, m_pdf, m_print})
        button->setEnabled(isSet());
}

void ReportButtons::ask(const char* ending) {
    if (!isSet()) return;
    const QString name = u"%1-%2.%3"_s.arg(m_name, formatDate(dateOf(toLocal(m_workspace.clock().now()))),
                                           QLatin1StringView(ending));
    askForNewFile(this, ReportsText::tr("Save the report"), name,
                  [this](const QString& path) { exportTo(path); });
}

void ReportButtons::exportTo(const QString& path) {
    m_busy.setText(ReportsText::tr("Writing…"));
    m_workspace.desk().run(
        this,
        [make = m_make, path](desk::Workplace& workplace) -> Result<> {
            MOTCUA_TRY(const report::Table table, make(workplace));
            MOTCUA_TRY(const QByteArray bytes, desk::exportReport(workplace, table, formatOf(path)));
            return writeFile(path, bytes);
        },
        [this, path](const Result<>& written) {
            m_busy.setText({});
            if (!written) return m_workspace.say(errorMessage(written.error()));
            m_workspace.say({Message::Kind::success, ReportsText::tr("Saved: %1").arg(path), {}, {}});
        });
}

void ReportButtons::print() {
    if (isSet()) printReport(m_workspace, m_name, m_make);
}

void ReportButtons::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ReportButtons::retranslate() {
    m_csv->setText(ReportsText::tr("CSV"));
    m_xlsx->setText(ReportsText::tr("Excel"));
    m_pdf->setText(ReportsText::tr("PDF"));
    m_print->setText(ReportsText::tr("Print"));
    set(std::move(m_name), std::move(m_make));
}

} // namespace motcua::ui
