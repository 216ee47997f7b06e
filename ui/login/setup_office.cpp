// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/agency_code.h"
#include "ui/login/setup_step.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tokens.h"
#include "ui/workspace/preferences.h"

namespace motcua::ui {
namespace {

constexpr int kMostDesks = 99;

QVBoxLayout* columnOf(QWidget* step) {
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins({});
    column->setSpacing(2 * kSpacing);
    return column;
}

} // namespace

WelcomeStep::WelcomeStep(std::function<void()> training)
    : m_language(new QComboBox), m_field(new Field({}, m_language)), m_note(textLabel()),
      m_training(new QPushButton) {
    m_language->addItems({QStringLiteral("Tiếng Việt"), QStringLiteral("English")});
    m_note->setWordWrap(true);
    setRole(m_note, "secondary");
    QVBoxLayout* column = columnOf(this);
    column->addWidget(m_field);
    column->addSpacing(kSpacing);
    column->addWidget(m_note);
    column->addWidget(m_training, 0, Qt::AlignLeft);
    column->addStretch();
    m_training->setIcon(icon("graduation-cap"));
    m_training->setVisible(training != nullptr);
    m_note->setVisible(training != nullptr);
    QObject::connect(m_training, &QPushButton::clicked, this,
                     [training = std::move(training)] { training(); });
    QObject::connect(m_language, &QComboBox::activated, this, [](int place) {
        Preferences changed = preferences();
        changed.language = place == 1 ? Language::english : Language::vietnamese;
        setPreferences(changed);
    });
}

QString WelcomeStep::name() const { return QCoreApplication::translate("FirstRun", "Welcome"); }
QString WelcomeStep::title() const { return QCoreApplication::translate("FirstRun", "Welcome to MotCua"); }
QString WelcomeStep::sentence() const {
    return QCoreApplication::translate(
        "FirstRun", "A few questions, then the desk is ready. All records stay encrypted on this machine.");
}

void WelcomeStep::enter() {
    m_language->setCurrentIndex(language() == Language::english ? 1 : 0);
    m_language->setFocus();
}

void WelcomeStep::retranslate() {
    m_field->setLabel(QCoreApplication::translate("FirstRun", "&Language"));
    m_note->setText(QCoreApplication::translate(
        "FirstRun",
        "Only want to practise? The training office has made-up citizens, cards and dossiers, and "
        "keeps away from real records."));
    m_training->setText(QCoreApplication::translate("FirstRun", "Open the &training office"));
}

OfficeStep::OfficeStep(SetupAnswers& answers)
    : m_answers(answers), m_name(new QLineEdit), m_code(new QLineEdit), m_desk(new QSpinBox),
      m_nameField(new Field({}, m_name)), m_codeField(new Field({}, m_code)),
      m_deskField(new Field({}, m_desk)) {
    m_desk->setRange(1, kMostDesks);
    QVBoxLayout* column = columnOf(this);
    column->addWidget(m_nameField);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kSpacing);
    row->addWidget(m_codeField, 2);
    row->addWidget(m_deskField, 1);
    column->addLayout(row);
    column->addStretch();
}

QString OfficeStep::name() const { return QCoreApplication::translate("FirstRun", "Office"); }
QString OfficeStep::title() const { return QCoreApplication::translate("FirstRun", "Your office and desk"); }
QString OfficeStep::sentence() const {
    return QCoreApplication::translate("FirstRun", "As they stand on slips and in dossier codes.");
}
void OfficeStep::enter() { m_name->setFocus(); }

bool OfficeStep::check() {
    const auto code = dossier::AgencyCode::parse(m_code->text());
    const bool hasName = !m_name->text().trimmed().isEmpty();
    m_nameField->setError(hasName ? QString()
                                  : QCoreApplication::translate("FirstRun", "Write the name of the office."));
    m_codeField->setError(code ? QString() : errorMessage({code.error().code, {}}).text);
    if (!hasName) m_name->setFocus();
    if (hasName && !code) m_code->setFocus();
    if (!hasName || !code) return false;
    m_answers.station.officeName = m_name->text().trimmed();
    m_answers.station.officeCode = code->text();
    m_answers.station.desk = m_desk->value();
    return true;
}

void OfficeStep::retranslate() {
    m_nameField->setLabel(QCoreApplication::translate("FirstRun", "&Name of the office"));
    m_nameField->setHint(QCoreApplication::translate("FirstRun", "For example: UBND xã Hòa Bình"));
    m_codeField->setLabel(QCoreApplication::translate("FirstRun", "&Identification code"));
    m_codeField->setHint(QCoreApplication::translate("FirstRun", "For example: H34.05"));
    m_deskField->setLabel(QCoreApplication::translate("FirstRun", "Number of this &desk"));
}

} // namespace motcua::ui
