// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/lookup_form.h"

#include "ui/reception/person_words.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct LookupFormText {
    Q_DECLARE_TR_FUNCTIONS(LookupFormText)
};

constexpr int kLongestPurpose = 200;

} // namespace

LookupForm::LookupForm()
    : m_dossier(new QLineEdit), m_procedure(new QLineEdit), m_purpose(new QLineEdit), m_person(new QComboBox),
      m_dossierField(new Field({}, m_dossier)), m_procedureField(new Field({}, m_procedure)),
      m_personField(new Field({}, m_person)), m_purposeField(new Field({}, m_purpose)), m_who(textLabel()),
      m_by(textLabel()), m_ask(new QPushButton), m_busy(new Busy) {
    setRole(m_ask, "primary");
    setRole(m_by, "secondary");
    for (QLabel* label : {m_who, m_by})
        label->setWordWrap(true);
    m_who->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ask->setAutoDefault(true);
    m_purpose->setMaxLength(kLongestPurpose);
    m_purposeField->setRequired(true);
    for (QLineEdit* edit : {m_dossier, m_procedure, m_purpose})
        edit->setMaximumWidth(QWIDGETSIZE_MAX);
    column()->setSpacing(kSpacing + kSpacing / 2);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_dossierField, m_who, m_personField,
                                                           m_procedureField, m_purposeField, m_by})
        column()->addWidget(widget);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_ask);
    foot->addWidget(m_busy);
    foot->addStretch(1);
    column()->addLayout(foot);
    QObject::connect(m_dossier, &QLineEdit::textEdited, this, [this] { m_dossierField->setError({}); });
    QObject::connect(m_dossier, &QLineEdit::returnPressed, this, [this] {
        if (m_dossierGiven) m_dossierGiven();
    });
    QObject::connect(m_purpose, &QLineEdit::textEdited, this, [this] { m_purposeField->setError({}); });
    QObject::connect(m_procedure, &QLineEdit::textEdited, this, [this] { m_procedureField->setError({}); });
    QObject::connect(m_procedure, &QLineEdit::returnPressed, m_purpose, [this] { m_purpose->setFocus(); });
    const auto ask = [this] {
        if (m_lookUp) m_lookUp();
    };
    QObject::connect(m_purpose, &QLineEdit::returnPressed, this, ask);
    QObject::connect(m_ask, &QPushButton::clicked, this, ask);
    QObject::connect(m_person, &QComboBox::activated, this, [this](int index) {
        if (m_personChosen) m_personChosen(index == 0 ? dossier::Person::applicant : dossier::Person::proxy);
    });
    retranslate();
    show({});
}

void LookupForm::setOfficer(const QString& text) {
    m_officer = text;
    m_by->setText(LookupFormText::tr("Looked up by %1. Every look-up is recorded.").arg(m_officer));
}

void LookupForm::show(const LookupSubject& subject) {
    m_subject = subject;
    if (!subject.reference.isEmpty())
        m_dossier->setText(subject.code.isEmpty() ? subject.reference : subject.code);
    m_dossierField->setError({});
    m_procedureField->setVisible(subject.reference.isEmpty());
    m_personField->setVisible(subject.hasProxy);
    const QSignalBlocker blocker(m_person);
    m_person->setCurrentIndex(subject.person == dossier::Person::proxy ? 1 : 0);
    showWho();
}

void LookupForm::showWho() {
    const citizen::Citizen& person = m_subject.citizen;
    QStringList lines;
    if (!person.name.isEmpty()) lines << person.name;
    QStringList facts;
    if (person.number) facts << groupedNumber(*person.number);
    if (person.birthDate.isKnown()) facts << person.birthDate.toVietnamese();
    if (!facts.isEmpty()) lines << facts.join(u" · "_s);
    if (!m_subject.reference.isEmpty()) lines << m_subject.procedureName;
    m_who->setText(lines.isEmpty() ? LookupFormText::tr("Type a dossier's code, or scan the citizen's card.")
                                   : lines.join(u'\n'));
}

bool LookupForm::check() {
    const bool hasDossier = !m_subject.reference.isEmpty();
    const bool hasPerson = hasDossier || m_subject.citizen.number || !m_subject.citizen.name.isEmpty();
    if (!hasPerson) {
        m_dossierField->setError(LookupFormText::tr("A look-up needs a dossier, or the citizen's card."));
        m_dossier->setFocus();
        return false;
    }
    if (!hasDossier && procedureText().isEmpty()) {
        m_procedureField->setError(LookupFormText::tr("Without a dossier, please say for which procedure."));
        m_procedure->setFocus();
        return false;
    }
    if (purpose().isEmpty()) {
        showPurposeError(LookupFormText::tr("Please say what the data are needed for."));
        return false;
    }
    return true;
}

void LookupForm::showPurposeError(const QString& text) {
    m_purposeField->setError(text);
    m_purpose->setFocus();
}

void LookupForm::showDossierError(const QString& text) {
    m_dossierField->setError(text);
    m_dossier->setFocus();
    m_dossier->selectAll();
}

void LookupForm::setBusy(const QString& text) {
    m_busy->setText(text);
    for (QLineEdit* edit : {m_dossier, m_procedure, m_purpose})
        edit->setReadOnly(!text.isEmpty());
}

void LookupForm::focusFirst() { m_dossier->setFocus(); }
void LookupForm::focusPurpose() {
    const bool isProcedureNext = m_subject.reference.isEmpty() && procedureText().isEmpty();
    (isProcedureNext ? m_procedure : m_purpose)->setFocus();
}
QString LookupForm::dossierText() const { return m_dossier->text().trimmed(); }
QString LookupForm::procedureText() const { return m_procedure->text().trimmed(); }
QString LookupForm::purpose() const { return m_purpose->text().simplified(); }

void LookupForm::clear() {
    for (QLineEdit* edit : {m_dossier, m_procedure, m_purpose})
        edit->clear();
    for (Field* field : {m_dossierField, m_procedureField, m_purposeField})
        field->setError({});
    show({});
}

void LookupForm::retranslate() {
    m_dossierField->setLabel(LookupFormText::tr("&Dossier"));
    m_procedureField->setLabel(LookupFormText::tr("P&rocedure, where there is no dossier yet"));
    m_procedureField->setHint(LookupFormText::tr("Its code, as 1.004873"));
    m_personField->setLabel(LookupFormText::tr("P&erson"));
    m_purposeField->setLabel(LookupFormText::tr("Pur&pose"));
    m_purposeField->setHint(LookupFormText::tr("What the data are needed for; it stays in the record."));
    const int chosen = m_person->currentIndex();
    const QSignalBlocker blocker(m_person);
    m_person->clear();
    m_person->addItems({LookupFormText::tr("Applicant"), LookupFormText::tr("Who hands it in")});
    m_person->setCurrentIndex(std::max(0, chosen));
    m_ask->setText(LookupFormText::tr("&Look up"));
    m_ask->setIcon(icon("search", Tint::onAccent));
    setOfficer(m_officer);
    showWho();
}

} // namespace motcua::ui
