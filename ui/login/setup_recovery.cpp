// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/recovery_sheet.h"
#include "ui/login/setup_step.h"
#include "ui/printing/form_pages.h"
#include "ui/printing/printing.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileDialog>

namespace motcua::ui {
namespace {

constexpr int kCodeSize = 15;

} // namespace

RecoveryStep::RecoveryStep(SetupAnswers& answers, Workspace& workspace)
    : m_answers(answers), m_workspace(workspace), m_code(textLabel()), m_told(textLabel()),
      m_printer(new QComboBox), m_print(new QPushButton), m_save(new QPushButton), m_typed(new QLineEdit),
      m_field(new Field({}, m_typed)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * kSpacing);
    setRole(m_code, "number");
    m_code->setWordWrap(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    column->addWidget(m_code);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printer->setMinimumContentsLength(12);
    row->addWidget(m_printer, 1);
    row->addWidget(m_print);
    row->addWidget(m_save);
    row->addStretch();
    column->addLayout(row);
    m_told->setWordWrap(true);
    m_told->hide();
    column->addWidget(m_told);
    column->addWidget(m_field);
    column->addStretch();
    for (QWidget* each : std::initializer_list<QWidget*>{m_printer, m_print})
        each->hide(); // until a printer is found
    QObject::connect(m_print, &QPushButton::clicked, this, [this] { print({}); });
    QObject::connect(m_save, &QPushButton::clicked, this, [this] { askWhere(); });
}

QString RecoveryStep::name() const { return QCoreApplication::translate("FirstRun", "Recovery code"); }
QString RecoveryStep::title() const {
    return QCoreApplication::translate("FirstRun", "Put the recovery code on paper");
}
QString RecoveryStep::sentence() const {
    return QCoreApplication::translate(
        "FirstRun",
        "It is shown this once and kept nowhere. It opens the records when all passwords are lost: "
        "print it or write it down, put it into an envelope, lock it away.");
}

void RecoveryStep::enter() {
    QFont font = m_code->font();
    font.setPointSizeF(kCodeSize * textScale());
    font.setWeight(QFont::DemiBold);
    m_code->setFont(font);
    m_code->setText(QString::fromUtf8(m_answers.recoveryCode.view()));
    m_typed->setFocus();
    // the print system may take its time
    besideTheWindow(
        this, [] { return printerNames(); },
        [this](const QStringList& printers) {
            m_printer->clear();
            m_printer->addItems(printers);
            m_printer->setVisible(printers.size() > 1);
            m_print->setVisible(!printers.isEmpty());
        });
}

/// Not where the records are: their key beside them opens them to whoever takes the machine away.
void RecoveryStep::askWhere() {
    auto* dialog =
        new QFileDialog(this, QCoreApplication::translate("FirstRun", "Save the sheet on a USB stick"),
                        QDir::homePath(), QStringLiteral("*.pdf"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("motcua-%1.pdf").arg(m_answers.station.officeCode));
    QObject::connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        if (isInside(file, m_answers.station.folder))
            return tell(
                QCoreApplication::translate(
                    "FirstRun", "Not into the folder of the records: their key must not lie beside them."),
                true);
        print(file);
    });
    dialog->open();
}

void RecoveryStep::print(const QString& pdfFile) {
    const desk::StationRequest& station = m_answers.station;
    const RecoverySheet sheet{QStringLiteral("%1 (%2)").arg(station.officeName, station.officeCode),
                              QCoreApplication::translate("FirstRun", "Desk %1").arg(station.desk),
                              vietnameseDate(dateOf(toLocal(m_workspace.clock().now())))};
    const auto code = std::make_shared<const Secret>(m_answers.recoveryCode.clone());
    for (QPushButton* button : {m_print, m_save})
        button->setEnabled(false);
    besideTheWindow(
        this,
        [sheet, code, printer = m_printer->currentText(), pdfFile] {
            return printRecoverySheet(sheet, *code, printer, pdfFile);
        },
        [this, isFile = !pdfFile.isEmpty()](const Result<>& printed) {
            for (QPushButton* button : {m_print, m_save})
                button->setEnabled(true);
            m_typed->setFocus();
            if (!printed) return tell(errorMessage(printed.error()).text, true);
            tell(isFile
                     ? QCoreApplication::translate(
                           "FirstRun",
                           "Saved. Whoever has that file can open the records: lock the stick away, or print "
                           "the file elsewhere and delete it.")
                     : QCoreApplication::translate(
                           "FirstRun", "Handed to the printer. Look whether the sheet is there and whole."),
                 false);
        });
}

void RecoveryStep::tell(const QString& text, bool isTrouble) {
    m_told->setText(text);
    setRole(m_told, isTrouble ? "error" : "secondary");
    m_told->show();
}

/// With the check symbol, which stands alone.
QString RecoveryStep::lastGroup() const { return m_code->text().section(u'-', -2).remove(u'-'); }

bool RecoveryStep::check() {
    const QString typed = m_typed->text().toUpper().remove(u'-').remove(u' ');
    const bool isGood = !lastGroup().isEmpty() && typed.endsWith(lastGroup());
    m_field->setError(isGood ? QString()
                             : QCoreApplication::translate(
                                   "FirstRun", "That is not the end of the code. Look at your paper."));
    if (!isGood) {
        m_typed->setFocus();
        return false;
    }
    m_code->clear();
    m_typed->clear();
    m_answers.recoveryCode = {};
    return true;
}

void RecoveryStep::retranslate() {
    m_code->setAccessibleName(QCoreApplication::translate("FirstRun", "Recovery code"));
    m_printer->setAccessibleName(QCoreApplication::translate("FirstRun", "Printer"));
    m_print->setText(QCoreApplication::translate("FirstRun", "&Print it"));
    m_save->setText(QCoreApplication::translate("FirstRun", "Save as &PDF …"));
    m_field->setLabel(QCoreApplication::translate("FirstRun", "&Type the last 5 signs back from your paper"));
    m_told->hide(); // said in the other language
}

} // namespace motcua::ui
