// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/form.h"
#include "ui/admin/background.h"
#include "ui/admin/form_section.h"
#include "ui/admin/sections.h"
#include "ui/printing/test_page.h"
#include "ui/printing/trays.h"

#include <QPrinterInfo>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>

namespace motcua::ui {
namespace {

using desk::PaperSize;

enum Column { formColumn, printerColumn, paperColumn, copiesColumn, columns };

Text paperName(PaperSize paper) {
    switch (paper) {
    case PaperSize::a4:
        return translate("PrintSection", "A4");
    case PaperSize::thermal80:
        return translate("PrintSection", "80 mm roll");
    case PaperSize::a5:
        break;
    }
    return translate("PrintSection", "A5");
}

/// How each form is printed: the forms in a list, the chosen one's printer below it.
class PrintSection final : public FormSection {
public:
    explicit PrintSection(Workspace& workspace)
        : FormSection(workspace, QStringLiteral("print"), "printer"), m_forms(new QTableWidget(0, columns)),
          m_printer(new QComboBox), m_tray(new QComboBox), m_paper(new QComboBox), m_copies(new QSpinBox) {
        addForms();
        addChoice();
        addStretch();
        finish();
    }

    QString title() const override { return translate("PrintSection", "Printing"); }
    QString sentence() const override {
        return translate("PrintSection", "Choose a form, then where and how it is printed.");
    }

    void enter() override {
        FormSection::enter();
        // The system may ask a print server for its printers.
        inBackground(
            this,
            [] {
                QStringList names = QPrinterInfo::availablePrinterNames();
                const QString preferred = QPrinterInfo::defaultPrinterName();
                if (names.removeOne(preferred)) names.prepend(preferred);
                return names;
            },
            [this](const QStringList& names) { setPrinters(names); });
    }

private:
    void addForms() {
        Card* card = addCard(translate("PrintSection", "Forms"));
        prepareList(*m_forms, formColumn);
        m_forms->setRowCount(document::kFormKinds);
        for (int row = 0; row < document::kFormKinds; ++row)
            for (int column = 0; column < columns; ++column) {
                auto* cell = new QTableWidgetItem;
                if (column == copiesColumn) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                if (column == formColumn)
                    cell->setText(document::vietnameseTitle(static_cast<document::FormKind>(row)));
                m_forms->setItem(row, column, cell);
            }
        words([this] {
            m_forms->setAccessibleName(translate("PrintSection", "Forms"));
            m_forms->setHorizontalHeaderLabels(
                {translate("PrintSection", "Form"), translate("PrintSection", "Printer"),
                 translate("PrintSection", "Paper"), translate("PrintSection", "Copies")});
            showRows();
        });
        m_forms->setMinimumHeight(scaled(180));
        card->column()->addWidget(m_forms);
        QObject::connect(m_forms, &QTableWidget::currentCellChanged, this, [this] { showChoice(); });
    }

    void addChoice() {
        Card* card = addCard({});
        m_chosen = addText(card->column(), {}, "section");
        m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_printer->setMinimumContentsLength(24);
        addField(card->column(), translate("PrintSection", "Printer"), m_printer);
        auto* row = new QHBoxLayout;
        row->setSpacing(scaled(16));
        card->column()->addLayout(row);
        addField(row, translate("PrintSection", "Tray"), m_tray);
        m_tray->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_tray->setMinimumContentsLength(10);
        addField(row, translate("PrintSection", "Paper"), m_paper);
        addField(row, translate("PrintSection", "Copies"), m_copies);
        row->setStretch(0, 1);
        m_copies->setRange(1, 9);
        words([this] {
            const QSignalBlocker quiet(m_paper);
            const int current = m_paper->currentIndex();
            m_paper->clear();
            for (const PaperSize paper : {PaperSize::a4, PaperSize::a5, PaperSize::thermal80})
                m_paper->addItem(paperName(paper));
            m_paper->setCurrentIndex(current);
        });
        QObject::connect(m_printer, &QComboBox::currentIndexChanged, this, [this] { choiceEdited(); });
        QObject::connect(m_tray, &QComboBox::currentIndexChanged, this, [this] { choiceEdited(); });
        QObject::connect(m_paper, &QComboBox::currentIndexChanged, this, [this] { choiceEdited(); });
        QObject::connect(m_copies, &QSpinBox::valueChanged, this, [this] { choiceEdited(); });
        auto* actions = addRow(card->column());
        m_test = addButton(actions, translate("PrintSection", "Print a &test page"), [this] { printTest(); });
        m_busy = new Busy;
        actions->addWidget(m_busy);
        actions->addStretch();
        auto* forAll = addRow(card->column());
        addButton(forAll, translate("PrintSection", "Use this printer for &all forms"),
                  [this] { useForAll(); });
        forAll->addStretch();
        words([this] { setPrinters(m_names); });
    }

    void setPrinters(const QStringList& names) {
        m_names = names;
        const QSignalBlocker quiet(m_printer);
        m_printer->clear();
        m_printer->addItem(names.isEmpty() ? translate("PrintSection", "No printer: saved as PDF")()
                                           : translate("PrintSection", "The system's default printer")(),
                           QString());
        for (const QString& name : names)
            m_printer->addItem(name, name);
        showChoice();
    }

    desk::PrintSetting* chosen() {
        const int row = m_forms->currentRow();
        return row < 0 || row >= std::ssize(m_settings) ? nullptr : &m_settings[static_cast<size_t>(row)];
    }

    void showChoice() {
        const desk::PrintSetting* setting = chosen();
        if (!setting) return;
        const QSignalBlocker a(m_printer), b(m_tray), c(m_paper), d(m_copies);
        m_chosen->setText(m_forms->item(m_forms->currentRow(), formColumn)->text());
        if (m_printer->findData(setting->printer) < 0) // not there now, but set
            m_printer->addItem(setting->printer, setting->printer);
        m_printer->setCurrentIndex(m_printer->findData(setting->printer));
        showTrays(*setting);
        m_paper->setCurrentIndex(static_cast<int>(setting->paper));
        m_copies->setValue(setting->copies);
    }

    /// The printer's own names; the print system is asked once for each.
    void showTrays(const desk::PrintSetting& setting) {
        const QSignalBlocker quiet(m_tray);
        const QString printer = setting.printer.isEmpty() ? m_names.value(0) : setting.printer;
        m_tray->clear();
        m_tray->addItem(translate("PrintSection", "as usual"), QString());
        const auto known = m_trays.find(printer);
        if (known != m_trays.end())
            for (const QString& tray : known->second)
                m_tray->addItem(tray, tray);
        else if (!printer.isEmpty())
            askTrays(printer);
        if (m_tray->findData(setting.tray) < 0) m_tray->addItem(setting.tray, setting.tray);
        m_tray->setCurrentIndex(m_tray->findData(setting.tray));
    }

    void askTrays(const QString& printer) {
        m_trays[printer]; // asked
        inBackground(
            this, [printer] { return traysOf(printer); },
            [this, printer](const QStringList& trays) {
                m_trays[printer] = trays;
                if (const auto* setting = chosen()) showTrays(*setting);
            });
    }

    void choiceEdited() {
        desk::PrintSetting* setting = chosen();
        if (!setting) return;
        const QString printer = m_printer->currentData().toString();
        const bool isOther = setting->printer != printer;
        setting->printer = printer;
        setting->tray = m_tray->currentData().toString();
        setting->paper = static_cast<PaperSize>(std::max(0, m_paper->currentIndex()));
        setting->copies = m_copies->value();
        if (isOther) { // its trays have other names
            setting->tray.clear();
            showTrays(*setting);
        }
        showRows();
        edited();
    }

    void useForAll() {
        const desk::PrintSetting* from = chosen();
        if (!from) return;
        for (desk::PrintSetting& each : m_settings) {
            each.printer = from->printer;
            each.tray = from->tray;
        }
        showRows();
        edited();
    }

    void showRows() {
        for (int row = 0; row < std::ssize(m_settings); ++row) {
            const desk::PrintSetting& each = m_settings[static_cast<size_t>(row)];
            m_forms->item(row, printerColumn)
                ->setText(each.printer.isEmpty() ? translate("PrintSection", "Default")() : each.printer);
            m_forms->item(row, paperColumn)->setText(paperName(each.paper));
            m_forms->item(row, copiesColumn)->setText(QString::number(each.copies));
        }
    }

    void printTest() {
        const desk::PrintSetting* setting = chosen();
        if (!setting) return;
        const QString printer = setting->printer.isEmpty() ? m_names.value(0) : setting->printer;
        if (printer.isEmpty()) return workspace().say(errorMessage({Code::DOCUMENT_PRINTER_MISSING, {}}));
        const TestPage page = testPage(
            workspace(), QStringLiteral("%1 · %2").arg(printer, paperName(setting->paper)()), setting->paper);
        m_test->setEnabled(false);
        m_busy->setText(translate("PrintSection", "Printing…"));
        inBackground(
            this, [page, copy = *setting] { return printTestPage(page, copy); },
            [this](const Result<>& printed) {
                m_test->setEnabled(true);
                m_busy->setText({});
                if (!printed) return workspace().say(errorMessage(printed.error()));
                workspace().say(
                    {.kind = Message::Kind::success,
                     .text = translate("PrintSection", "The test page was handed to the printer."),
                     .actionText = {},
                     .action = {}});
            });
    }

    void fill(const desk::Settings& settings) override {
        m_settings.clear();
        for (int kind = 0; kind < document::kFormKinds; ++kind)
            m_settings.push_back(settings.printOf(document::name(static_cast<document::FormKind>(kind))));
        showRows();
        if (m_forms->currentRow() < 0) m_forms->setCurrentCell(0, 0);
        showChoice();
    }

    bool read(desk::Settings& settings, bool) override {
        settings.setPrints(m_settings);
        return true;
    }

    QTableWidget* m_forms;
    QComboBox* m_printer;
    QComboBox* m_tray;
    std::map<QString, QStringList> m_trays; ///< by printer, as far as asked
    QComboBox* m_paper;
    QSpinBox* m_copies;
    QLabel* m_chosen = nullptr;
    QPushButton* m_test = nullptr;
    Busy* m_busy = nullptr;
    QStringList m_names;
    std::vector<desk::PrintSetting> m_settings; ///< by form
};

} // namespace

std::unique_ptr<SettingsSection> makePrintSection(Workspace& workspace) {
    return std::make_unique<PrintSection>(workspace);
}

} // namespace motcua::ui
