// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/setup_step.h"
#include "ui/printing/form_pages.h"
#include "ui/printing/printing.h"
#include "ui/printing/test_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QSignalBlocker>

namespace motcua::ui {
namespace {

/// All forms go to that printer; the rest stays as the forms have it.
void setPrinter(desk::Settings& settings, const QString& printer) {
    std::vector<desk::PrintSetting> prints;
    for (int kind = 0; kind < document::kFormKinds; ++kind) {
        desk::PrintSetting each = settings.printOf(document::name(static_cast<document::FormKind>(kind)));
        each.printer = printer;
        prints.push_back(std::move(each));
    }
    settings.setPrints(prints);
}

} // namespace

PrinterChoice::PrinterChoice(Workspace& workspace)
    : m_workspace(workspace), m_name(textLabel()), m_note(textLabel()), m_badge(new Badge),
      m_printer(new QComboBox), m_test(new QPushButton) {
    setRole(m_name, "section");
    setRole(m_note, "secondary");
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kSpacing);
    auto* line = new QHBoxLayout;
    line->addWidget(m_name);
    line->addStretch();
    line->addWidget(m_badge);
    column->addLayout(line);
    column->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printer->setMinimumContentsLength(16);
    row->addWidget(m_printer, 1);
    row->addWidget(m_test);
    column->addLayout(row);
    QObject::connect(m_printer, &QComboBox::activated, this, [this] { choose(); });
    QObject::connect(m_test, &QPushButton::clicked, this, [this] { printTest(); });
}

void PrinterChoice::enter() {
    // the print system may take its time
    besideTheWindow(
        this, [] { return printerNames(); }, [this](const QStringList& names) { setPrinters(names); });
}

void PrinterChoice::setPrinters(const QStringList& names) {
    m_names = names;
    {
        const QSignalBlocker quiet(m_printer);
        m_printer->clear();
        m_printer->addItems(names);
        const QString wanted = m_workspace.settings().printOf(QStringLiteral("form01")).printer;
        m_printer->setCurrentIndex(std::max(0, m_printer->findText(wanted)));
    }
    retranslate();
}

void PrinterChoice::choose() {
    m_tested.reset();
    desk::Settings settings = m_workspace.settings();
    setPrinter(settings, m_printer->currentText());
    m_workspace.saveSettings(settings);
    retranslate();
}

void PrinterChoice::printTest() {
    const desk::PrintSetting setting{.form = {}, .printer = m_printer->currentText(), .tray = {}};
    const TestPage page = testPage(m_workspace, setting.printer, setting.paper);
    m_test->setEnabled(false);
    besideTheWindow(
        this, [page, setting] { return printTestPage(page, setting); },
        [this](const Result<>& printed) {
            m_test->setEnabled(true);
            if (printed) choose(); // who has tried it wants it
            m_tested = printed;
            retranslate();
        });
}

void PrinterChoice::retranslate() {
    m_name->setText(QCoreApplication::translate("FirstRun", "Printer"));
    m_printer->setAccessibleName(QCoreApplication::translate("FirstRun", "Printer of all forms"));
    m_test->setText(QCoreApplication::translate("FirstRun", "Print a test &page"));
    const bool any = m_names && !m_names->isEmpty();
    m_printer->setVisible(any);
    m_test->setVisible(any);
    const BadgeLook good{Shape::circle, tokens().good, QStringLiteral("✔")},
        open{Shape::diamond, tokens().secondary, QStringLiteral("?")};
    if (m_tested && !*m_tested) {
        m_badge->setBadge({Shape::triangle, tokens().warning, QStringLiteral("!")},
                          QCoreApplication::translate("FirstRun", "Did not print"));
        m_note->setText(errorMessage(m_tested->error()).text);
    } else if (m_tested) {
        m_badge->setBadge(good, QCoreApplication::translate("FirstRun", "Test page sent"));
        m_note->setText(QCoreApplication::translate(
            "FirstRun", "Look whether the page is whole. All forms are printed here."));
    } else if (any) {
        m_badge->setBadge(good, QCoreApplication::translate("FirstRun", "Found"));
        m_note->setText(
            QCoreApplication::translate("FirstRun", "Choose the printer of the forms, and try it."));
    } else {
        m_badge->setBadge(open, m_names ? QCoreApplication::translate("FirstRun", "Not found")
                                        : QCoreApplication::translate("FirstRun", "Looking …"));
        m_note->setText(QCoreApplication::translate(
            "FirstRun", "Slips are kept as PDF files until the system has a printer."));
    }
}

} // namespace motcua::ui
