// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/identify_panels.h"

#include "ui/reception/person_words.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/theme.h"

#include <QSignalBlocker>

namespace motcua::ui {
namespace {

void put(QLineEdit* edit, const QString& text) {
    if (edit->text() == text) return;
    const QSignalBlocker quiet(edit);
    edit->setText(text);
}

} // namespace

bool isFromCard(const desk::Identified& person) {
    return std::ranges::any_of(person.sources,
                               [](const auto& each) { return each.source != citizen::Source::typed; });
}

// ---- another person's card

OtherPanel::OtherPanel(Identification& identification, QWidget* parent)
    : Card(parent), m_identification(identification), m_text(wrapped("section")) {
    auto* buttons = new QVBoxLayout;
    const auto add = [&](std::function<void()> call) {
        auto* button = callButton("plain", nullptr, this, std::move(call));
        buttons->addWidget(button, 0, Qt::AlignLeft);
        return button;
    };
    m_next = add([this] { m_identification.otherIsNext(); });
    m_proxy = add([this] { m_identification.otherIsProxy(); });
    m_drop = add([this] { m_identification.dropOther(); });
    column()->addWidget(m_text);
    column()->addLayout(buttons);
    refresh();
}

void OtherPanel::refresh() {
    const auto& other = m_identification.other();
    setVisible(other.has_value());
    if (!other) return;
    const citizen::Citizen& who = other->told.citizen;
    const QString number = who.number ? groupedNumber(*who.number) : QString();
    m_text->setText(QCoreApplication::translate("OtherPanel", "This card is another person's: %1")
                        .arg(who.name.isEmpty() ? number : QStringLiteral("%1, %2").arg(who.name, number)));
    m_next->setText(QCoreApplication::translate("OtherPanel", "The &next citizen (this visit is set aside)"));
    m_proxy->setText(QCoreApplication::translate("OtherPanel", "Hands the dossier in for the app&licant"));
    m_drop->setText(QCoreApplication::translate("OtherPanel", "A &mistake: leave everything as it was"));
}

void OtherPanel::focusFirst() { m_next->setFocus(); }

void OtherPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    Card::changeEvent(event);
}

// ---- organisation

OrganisationForm::OrganisationForm(VisitModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_kind(new QComboBox), m_name(new QLineEdit), m_number(new QLineEdit),
      m_kindField(new Field({}, m_kind)), m_nameField(new Field({}, m_name)),
      m_numberField(new Field({}, m_number)) {
    for (const auto kind : {dossier::ApplicantKind::enterprise, dossier::ApplicantKind::agency,
                            dossier::ApplicantKind::organisation})
        m_kind->addItem({}, static_cast<int>(kind));
    m_name->setMaxLength(300);
    m_number->setMaxLength(40);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing * 2);
    row->addWidget(m_kindField, 1);
    row->addWidget(m_numberField, 1);
    column->addWidget(m_nameField);
    column->addLayout(row);
    QObject::connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_model.edit([&](desk::Visit& visit) { visit.organisation = text; }, QStringLiteral("organisation"));
    });
    QObject::connect(m_number, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_model.edit([&](desk::Visit& visit) { visit.organisationNumber = text; },
                     QStringLiteral("organisation-number"));
    });
    QObject::connect(m_kind, &QComboBox::activated, this, [this](int row_) {
        const auto kind = static_cast<dossier::ApplicantKind>(m_kind->itemData(row_).toInt());
        m_model.edit([kind](desk::Visit& visit) { visit.kind = kind; });
    });
    retranslate();
    refresh();
}

void OrganisationForm::refresh() {
    const desk::Visit& visit = m_model.visit();
    setVisible(visit.kind != dossier::ApplicantKind::citizen);
    put(m_name, visit.organisation);
    put(m_number, visit.organisationNumber);
    const int row = m_kind->findData(static_cast<int>(visit.kind));
    if (row >= 0) m_kind->setCurrentIndex(row);
}

void OrganisationForm::retranslate() {
    m_kindField->setLabel(QCoreApplication::translate("OrganisationForm", "Kind"));
    m_nameField->setLabel(QCoreApplication::translate("OrganisationForm", "Name of the organisation"));
    m_nameField->setRequired(true);
    m_numberField->setLabel(QCoreApplication::translate("OrganisationForm", "Tax or enterprise number"));
    const QString kinds[] = {QCoreApplication::translate("OrganisationForm", "Enterprise"),
                             QCoreApplication::translate("OrganisationForm", "Agency"),
                             QCoreApplication::translate("OrganisationForm", "Other organisation")};
    for (int i = 0; i < 3; ++i)
        m_kind->setItemText(i, kinds[i]);
}

void OrganisationForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

// ---- proxy

ProxyBlock::ProxyBlock(VisitModel& model, Identification& identification, QWidget* parent)
    : Card(parent), m_model(model), m_identification(identification), m_title(wrapped("section")),
      m_who(wrapped()), m_authorisation(new QLineEdit), m_authorisationField(new Field({}, m_authorisation)),
      m_form(new PersonForm(model, true)), m_differences(new DifferencePanel(model, true)) {
    m_authorisation->setMaxLength(200);
    m_swap = callButton("quiet", nullptr, this, [this] {
        m_model.edit([](desk::Visit& visit) { std::swap(visit.applicant, *visit.proxy); });
    });
    QObject::connect(m_authorisation, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_model.edit([&](desk::Visit& visit) { visit.authorisation = text; },
                     QStringLiteral("authorisation"));
    });
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_swap);
    column()->addLayout(head);
    column()->addWidget(m_who);
    column()->addWidget(m_form);
    column()->addWidget(m_differences);
    column()->addWidget(m_authorisationField);
    refresh();
}

void ProxyBlock::refresh() {
    const auto& proxy = m_model.visit().proxy;
    setVisible(proxy.has_value());
    if (!proxy) return;
    m_title->setText(QCoreApplication::translate("ProxyBlock", "Handed in by"));
    m_swap->setText(QCoreApplication::translate("ProxyBlock", "E&xchange with the applicant"));
    m_swap->setVisible(isFromCard(m_model.visit().applicant) || isFromCard(*proxy));
    const citizen::Citizen& who = proxy->citizen;
    const bool fromCard = isFromCard(*proxy) && !who.name.isEmpty();
    m_form->setVisible(!fromCard);
    m_form->refresh();
    if (!fromCard)
        m_who->setText(
            m_identification.expectsProxy()
                ? QCoreApplication::translate("ProxyBlock", "Scan or lay their card now, or type:")
                : QCoreApplication::translate("ProxyBlock", "First the applicant, then their card."));
    else
        m_who->setText(who.number ? QStringLiteral("%1 · %2").arg(who.name, groupedNumber(*who.number))
                                  : who.name);
    m_differences->refresh();
    m_authorisationField->setLabel(
        QCoreApplication::translate("ProxyBlock", "Authorisation (number, date, by whom)"));
    m_authorisationField->setRequired(true);
    put(m_authorisation, m_model.visit().authorisation);
}

bool ProxyBlock::focusFirst() {
    const auto& proxy = m_model.visit().proxy;
    if (!proxy) return false;
    if (m_differences->isOpenQuestion())
        m_differences->focusFirst();
    else if (proxy->citizen.name.isEmpty())
        m_form->focusFirst();
    else if (m_model.visit().authorisation.isEmpty())
        m_authorisation->setFocus();
    else
        return false;
    return true;
}

bool ProxyBlock::check() {
    if (!m_model.visit().proxy) return true;
    if (!m_form->isHidden() && !m_form->check()) return false;
    const bool empty = m_model.visit().authorisation.trimmed().isEmpty();
    m_authorisationField->setError(
        empty ? QCoreApplication::translate("ProxyBlock", "Type the number of the authorisation")
              : QString());
    if (empty) m_authorisation->setFocus();
    return !empty;
}

void ProxyBlock::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    Card::changeEvent(event);
}

} // namespace motcua::ui
