// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/person_form.h"

#include "core/citizen/warning.h"
#include "ui/reception/identification.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QSignalBlocker>

namespace motcua::ui {
namespace {

/// What the form shows and edits: what was typed, or where nothing was, what is known.
citizen::Citizen shownOf(const desk::Identified& person) {
    for (const auto& each : person.sources)
        if (each.source == citizen::Source::typed) return each.citizen;
    return person.citizen;
}

constexpr int kOldestYear = 1900;

void put(QLineEdit* edit, const QString& text) {
    if (edit->text() == text) return;
    const QSignalBlocker quiet(edit);
    edit->setText(text);
}

} // namespace

PaperKind paperKindOf(const citizen::Citizen& citizen) {
    for (const PaperKind kind : {PaperKind::birthCertificate, PaperKind::passport, PaperKind::none})
        if (citizen.documentType == paperName(kind)) return kind;
    return PaperKind::card;
}

QString paperName(PaperKind kind) {
    switch (kind) {
    case PaperKind::card:
        return {};
    case PaperKind::birthCertificate:
        return QStringLiteral("Giấy khai sinh");
    case PaperKind::passport:
        return QStringLiteral("Hộ chiếu");
    case PaperKind::none:
        return QStringLiteral("Không có giấy tờ");
    }
    return {};
}

PersonForm::PersonForm(VisitModel& model, bool proxy, QWidget* parent)
    : QWidget(parent), m_model(model), m_proxy(proxy), m_number(new QLineEdit), m_name(new QLineEdit),
      m_paper(new QLineEdit), m_nationality(new QLineEdit), m_birth(new DateEdit),
      m_numberField(new Field({}, m_number)), m_nameField(new Field({}, m_name)),
      m_birthField(new Field({}, m_birth)), m_paperField(new Field({}, m_paper)),
      m_nationalityField(new Field({}, m_nationality)) {
    m_nationality->setMaxLength(60);
    m_number->setInputMethodHints(Qt::ImhDigitsOnly);
    m_number->setMaxLength(20); // pasted with blanks
    m_name->setMaxLength(200);
    m_paper->setMaxLength(100);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing * 2);
    row->addWidget(m_numberField, 3);
    row->addWidget(m_paperField, 3);
    row->addWidget(m_birthField, 2);
    column->addLayout(row);
    auto* names = new QHBoxLayout;
    names->setSpacing(kSpacing * 2);
    names->addWidget(m_nameField, 3);
    names->addWidget(m_nationalityField, 2);
    column->addLayout(names);
    QWidget::setTabOrder(m_number, m_paper);
    QWidget::setTabOrder(m_paper, m_birth);
    QWidget::setTabOrder(m_birth, m_name);
    QWidget::setTabOrder(m_name, m_nationality);
    QObject::connect(m_number, &QLineEdit::textEdited, this, [this] { numberTyped(); });
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_name, m_paper, m_birth, m_nationality})
        QObject::connect(edit, &QLineEdit::textEdited, this, [this] { typed(); });
    retranslate();
    refresh();
}

void PersonForm::numberTyped() {
    QString digits;
    for (const QChar c : m_number->text())
        if (c >= u'0' && c <= u'9') digits.append(c);
    m_numberField->setError({});
    const auto number = citizen::CitizenNumber::parse(digits);
    m_numberField->setHint(
        number || digits.isEmpty()
            ? QString()
            : QCoreApplication::translate("PersonForm", "%1 of 12 digits").arg(digits.size()));
    typed();
}

citizen::Citizen PersonForm::typedCitizen() const {
    citizen::Citizen told;
    QString digits = m_number->text();
    digits.remove(u' ');
    if (const auto number = citizen::CitizenNumber::parse(digits); number && !m_numberField->isHidden()) {
        told.number = *number;
        told.sex = number->sex();
    }
    told.name = m_name->text().trimmed().normalized(QString::NormalizationForm_C);
    told.birthDate = m_birth->date().value_or(citizen::PartialDate{});
    const desk::Identified* person = personOf(m_model.visit(), m_proxy);
    told.documentType = person ? person->citizen.documentType : QString();
    const PaperKind kind = paperKindOf(told);
    if (kind == PaperKind::birthCertificate || kind == PaperKind::passport)
        told.documentNumber = m_paper->text().trimmed();
    if (kind == PaperKind::passport)
        told.nationality = m_nationality->text().trimmed().normalized(QString::NormalizationForm_C);
    return told;
}

void PersonForm::typed() {
    for (Field* field : {m_nameField, m_paperField, m_birthField, m_nationalityField})
        field->setError({});
    const citizen::Citizen told = typedCitizen();
    const QString reason = m_paper->text().trimmed();
    m_model.edit(
        [&](desk::Visit& visit) {
            if (m_proxy && !visit.proxy) visit.proxy.emplace();
            desk::Identified& person = m_proxy ? *visit.proxy : visit.applicant;
            // Typed over, so what was typed before is gone, also where a field is empty now.
            auto sources = std::exchange(person.sources, {});
            std::erase_if(sources, [](const auto& each) { return each.source == citizen::Source::typed; });
            person.citizen = {};
            for (auto& each : sources)
                desk::addSource(person, std::move(each));
            if (told != citizen::Citizen{}) desk::addSource(person, {citizen::Source::typed, told, false});
            if (paperKindOf(told) == PaperKind::none) person.decision = reason;
        },
        m_proxy ? QStringLiteral("typed-proxy") : QStringLiteral("typed"));
}

void PersonForm::refresh() {
    const desk::Identified* known = personOf(m_model.visit(), m_proxy);
    static const desk::Identified kNobody;
    const desk::Identified& person = known ? *known : kNobody;
    const citizen::Citizen shown = shownOf(person);
    const PaperKind kind = paperKindOf(person.citizen);
    m_numberField->setVisible(kind != PaperKind::none);
    m_nationalityField->setVisible(kind == PaperKind::passport);
    m_paperField->setVisible(kind != PaperKind::card);
    // A number that is not whole yet is not in the visit: it is not wiped while it is typed.
    if (shown.number)
        put(m_number, shown.number->text());
    else if (m_shownVisit != m_model.visit().id || (m_hadSources && person.sources.empty()))
        put(m_number, {});
    if (m_shownVisit != m_model.visit().id)
        for (Field* field : {m_numberField, m_nameField, m_paperField, m_birthField, m_nationalityField}) {
            field->setError({}); // was the one's before
            field->setHint({});
        }
    m_shownVisit = m_model.visit().id;
    m_hadSources = !person.sources.empty();
    put(m_name, m_name->text().trimmed() == shown.name ? m_name->text() : shown.name);
    const QString paper = kind == PaperKind::none ? person.decision : shown.documentNumber;
    put(m_paper, m_paper->text().trimmed() == paper ? m_paper->text() : paper);
    put(m_nationality,
        m_nationality->text().trimmed() == shown.nationality ? m_nationality->text() : shown.nationality);
    if (m_birth->date().value_or(citizen::PartialDate{}) != shown.birthDate && !m_birth->hasFocus()) {
        const QSignalBlocker quiet(m_birth);
        m_birth->setDate(shown.birthDate);
    }
    retranslate();
}

void PersonForm::focusFirst() {
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_number, m_paper, m_name, m_birth})
        if (!edit->isHidden() && !edit->parentWidget()->isHidden() && edit->text().isEmpty() &&
            !(edit == m_number && !m_nationalityField->isHidden())) // few foreigners have one
            return edit->setFocus();
    m_name->setFocus();
}

/// The paper's number, or why there is none. A child registered since 2016 has its citizen's number, which
/// stands on the birth certificate.
bool PersonForm::isNeeded(PaperKind kind) const {
    return kind != PaperKind::card && !(kind == PaperKind::birthCertificate && typedCitizen().number);
}

bool PersonForm::check() {
    const citizen::Citizen told = typedCitizen();
    const bool badNumber = !m_numberField->isHidden() && !m_number->text().isEmpty() && !told.number;
    m_numberField->setError(badNumber ? messageOf(Code::CITIZEN_NUMBER_INVALID) : QString());
    const bool badBirth = !m_birth->text().isEmpty() && !m_birth->date();
    m_birthField->setError(
        badBirth ? QCoreApplication::translate("PersonForm", "Not a date: type 15/1/1996, 1/1996 or 1996")
                 : QString());
    const citizen::PartialDate& birth = told.birthDate;
    const auto today = citizen::PartialDate::from(dateOf(toLocal(m_model.workspace().clock().now())));
    const bool impossible = birth.isKnown() && (birth.year < kOldestYear || birth > today);
    if (impossible)
        m_birthField->setError(QCoreApplication::translate("PersonForm", "Nobody can be born then"));
    const bool noCountry = !m_nationalityField->isHidden() && told.nationality.isEmpty();
    m_nationalityField->setError(noCountry ? QCoreApplication::translate("PersonForm", "This is needed")
                                           : QString());
    const bool noName = told.name.isEmpty();
    m_nameField->setError(noName ? QCoreApplication::translate("PersonForm", "Type the name") : QString());
    const bool noPaper = isNeeded(paperKindOf(told)) && m_paper->text().trimmed().isEmpty();
    m_paperField->setError(noPaper ? QCoreApplication::translate("PersonForm", "This is needed") : QString());
    if (badNumber)
        m_number->setFocus();
    else if (noPaper)
        m_paper->setFocus();
    else if (badBirth || impossible)
        m_birth->setFocus();
    else if (noName)
        m_name->setFocus();
    else if (noCountry)
        m_nationality->setFocus();
    return !badNumber && !noPaper && !badBirth && !impossible && !noName && !noCountry;
}

void PersonForm::propose(const QString& name) {
    if (!m_name->text().isEmpty() || name.isEmpty()) return;
    m_name->setText(name);
    m_name->selectAll();
    m_nameField->setHint(QCoreApplication::translate(
        "PersonForm", "Put together from the scanner's keys: compare it with the card"));
}

void PersonForm::retranslate() {
    const bool stands = !m_proxy && m_model.visit().kind != dossier::ApplicantKind::citizen;
    m_numberField->setLabel(stands ? QCoreApplication::translate("PersonForm", "Representative's number")
                                   : QCoreApplication::translate("PersonForm", "Citizen's number"));
    m_nameField->setLabel(stands ? QCoreApplication::translate("PersonForm", "Representative's full name")
                                 : QCoreApplication::translate("PersonForm", "Full name"));
    m_nameField->setRequired(true);
    m_birthField->setLabel(QCoreApplication::translate("PersonForm", "Born"));
    const desk::Identified* person = personOf(m_model.visit(), m_proxy);
    const PaperKind kind = person ? paperKindOf(person->citizen) : PaperKind::card;
    m_numberField->setRequired(kind == PaperKind::card);
    m_paperField->setRequired(isNeeded(kind));
    m_nationalityField->setLabel(QCoreApplication::translate("PersonForm", "Nationality"));
    m_nationalityField->setRequired(true);
    switch (kind) {
    case PaperKind::birthCertificate:
        m_paperField->setLabel(QCoreApplication::translate("PersonForm", "Number of the birth certificate"));
        break;
    case PaperKind::passport:
        m_paperField->setLabel(QCoreApplication::translate("PersonForm", "Passport number"));
        break;
    default:
        m_paperField->setLabel(QCoreApplication::translate("PersonForm", "Why there is no paper"));
    }
}

void PersonForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
