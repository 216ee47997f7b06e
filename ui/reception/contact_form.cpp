// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/flow_layout.h"
#include "ui/reception/identify_panels.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

void put(QLineEdit* edit, const QString& text) {
    if (edit->text() == text) return;
    const QSignalBlocker quiet(edit);
    edit->setText(text);
}

} // namespace

ContactForm::ContactForm(VisitModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_phone(new QLineEdit), m_email(new QLineEdit),
      m_address(new QLineEdit), m_sms(new QCheckBox), m_zalo(new QCheckBox), m_mail(new QCheckBox),
      m_eid(new QComboBox), m_consent(wrapped("secondary")), m_phoneField(new Field({}, m_phone)),
      m_emailField(new Field({}, m_email)), m_addressField(new Field({}, m_address)),
      m_eidField(new Field({}, m_eid)) {
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phone->setMaxLength(25);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setMaxLength(200);
    m_address->setMaxLength(500);
    for (const auto level : {dossier::EidLevel::none, dossier::EidLevel::level1, dossier::EidLevel::level2})
        m_eid->addItem({}, static_cast<int>(level));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing * 2);
    row->addWidget(m_phoneField, 2);
    row->addWidget(m_emailField, 3);
    column->addLayout(row);
    auto* flow = new FlowLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{m_consent, m_sms, m_zalo, m_mail})
        flow->addWidget(each);
    m_consent->setWordWrap(false);
    column->addLayout(flow);
    auto* more = new QWidget;
    auto* moreColumn = new QVBoxLayout(more);
    moreColumn->setContentsMargins(0, 0, 0, 0);
    moreColumn->addWidget(m_addressField);
    moreColumn->addWidget(m_eidField);
    m_more = new Folded({}, more);
    column->addWidget(m_more);

    const auto bind = [this](QLineEdit* edit, QString desk::Visit::* member, const QString& key) {
        QObject::connect(edit, &QLineEdit::textEdited, this, [this, member, key](const QString& text) {
            m_model.edit([&](desk::Visit& visit) { visit.*member = text; }, key);
        });
    };
    bind(m_phone, &desk::Visit::phone, QStringLiteral("phone"));
    bind(m_email, &desk::Visit::email, QStringLiteral("email"));
    bind(m_address, &desk::Visit::address, QStringLiteral("address"));
    const auto consent = [this](QCheckBox* box, bool dossier::Consents::* member) {
        QObject::connect(box, &QCheckBox::clicked, this, [this, member](bool on) {
            m_model.edit([&](desk::Visit& visit) { visit.consents.*member = on; });
        });
    };
    consent(m_sms, &dossier::Consents::sms);
    consent(m_zalo, &dossier::Consents::zalo);
    consent(m_mail, &dossier::Consents::email);
    QObject::connect(m_eid, &QComboBox::activated, this, [this](int at) {
        const auto level = static_cast<dossier::EidLevel>(m_eid->itemData(at).toInt());
        m_model.edit([level](desk::Visit& visit) { visit.eid = level; });
    });
    retranslate();
    refresh();
}

void ContactForm::refresh() {
    const desk::Visit& visit = m_model.visit();
    put(m_phone, visit.phone);
    put(m_email, visit.email);
    put(m_address, visit.address);
    // what was wrong is right now, or was the one's before
    if (phoneTrouble(visit).isEmpty()) m_phoneField->setError({});
    if (emailTrouble(visit).isEmpty()) m_emailField->setError({});
    m_sms->setChecked(visit.consents.sms);
    m_zalo->setChecked(visit.consents.zalo);
    m_mail->setChecked(visit.consents.email);
    m_eid->setCurrentIndex(m_eid->findData(static_cast<int>(visit.eid)));
    m_address->setPlaceholderText(visit.applicant.citizen.residence);
}

bool ContactForm::check() {
    const QString phone = phoneTrouble(m_model.visit()), email = emailTrouble(m_model.visit());
    m_phoneField->setError(phone);
    m_emailField->setError(email);
    if (!phone.isEmpty())
        m_phone->setFocus();
    else if (!email.isEmpty())
        m_email->setFocus();
    return phone.isEmpty() && email.isEmpty();
}

void ContactForm::retranslate() {
    m_phoneField->setLabel(QCoreApplication::translate("ContactForm", "Telephone"));
    m_emailField->setLabel(QCoreApplication::translate("ContactForm", "E-mail"));
    m_addressField->setLabel(QCoreApplication::translate("ContactForm", "Address for letters"));
    m_eidField->setLabel(QCoreApplication::translate("ContactForm", "Electronic identity (VNeID)"));
    m_consent->setText(QCoreApplication::translate("ContactForm", "Agrees to be told by"));
    m_sms->setText(QCoreApplication::translate("ContactForm", "SMS"));
    m_zalo->setText(QCoreApplication::translate("ContactForm", "Zalo"));
    m_mail->setText(QCoreApplication::translate("ContactForm", "E-mail"));
    const auto agrees = [](QCheckBox* box) {
        box->setAccessibleName(
            QCoreApplication::translate("ContactForm", "Agrees to be told by %1").arg(box->text()));
    };
    agrees(m_sms);
    agrees(m_zalo);
    agrees(m_mail);
    m_more->setTitle(QCoreApplication::translate("ContactForm", "Address for letters, electronic identity"));
    const QString levels[] = {QCoreApplication::translate("ContactForm", "None, or not asked"),
                              QCoreApplication::translate("ContactForm", "Level 1"),
                              QCoreApplication::translate("ContactForm", "Level 2")};
    for (int i = 0; i < 3; ++i)
        m_eid->setItemText(i, levels[i]);
}

void ContactForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
