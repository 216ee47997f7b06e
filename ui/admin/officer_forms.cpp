// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/officer_forms.h"

#include "ui/admin/section.h"

namespace motcua::ui {
namespace {

constexpr officer::Role kRoles[] = {officer::Role::clerk, officer::Role::supervisor,
                                    officer::Role::administrator};

Text roleWord(officer::Role role) {
    switch (role) {
    case officer::Role::supervisor:
        return translate("OfficerForms", "supervises");
    case officer::Role::administrator:
        return translate("OfficerForms", "administers");
    case officer::Role::clerk:
        break;
    }
    return translate("OfficerForms", "receives");
}

constexpr qsizetype kShortestPassword = 8; // as officer::requireStrong has it

} // namespace

QString roleWords(officer::Roles roles) {
    QStringList words;
    for (const officer::Role role : kRoles)
        if (roles.testFlag(role)) words << roleWord(role);
    return words.join(QStringLiteral(", "));
}

RoleChoice::RoleChoice(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(16));
    for (QCheckBox*& box : m_boxes) {
        box = new QCheckBox;
        row->addWidget(box);
    }
    row->addStretch();
    setFocusProxy(m_boxes[0]);
    m_boxes[0]->setChecked(true);
    retranslate();
}

officer::Roles RoleChoice::roles() const {
    officer::Roles roles;
    for (size_t i = 0; i < m_boxes.size(); ++i)
        roles.setFlag(kRoles[i], m_boxes[i]->isChecked());
    return roles;
}

void RoleChoice::setRoles(officer::Roles roles) {
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(roles.testFlag(kRoles[i]));
}

void RoleChoice::retranslate() {
    m_boxes[0]->setText(translate("OfficerForms", "Receives dossiers"));
    m_boxes[1]->setText(translate("OfficerForms", "Supervises"));
    m_boxes[2]->setText(translate("OfficerForms", "Administers"));
}

void RoleChoice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

NewPassword::NewPassword(QWidget* parent) : QWidget(parent), m_first(new QLineEdit), m_second(new QLineEdit) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(16));
    for (QLineEdit* edit : {m_first, m_second}) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    m_firstField = new Field(QString(), m_first);
    m_secondField = new Field(QString(), m_second);
    row->addWidget(m_firstField, 1, Qt::AlignTop);
    row->addWidget(m_secondField, 1, Qt::AlignTop);
    setFocusProxy(m_first);
    retranslate();
}

std::optional<Secret> NewPassword::take() {
    m_firstField->setError({});
    m_secondField->setError({});
    if (m_first->text().size() < kShortestPassword) {
        m_firstField->setError(translate("OfficerForms", "At least 8 characters."));
        m_first->setFocus();
        return {};
    }
    if (m_first->text() != m_second->text()) {
        m_secondField->setError(translate("OfficerForms", "The two passwords differ."));
        m_second->setFocus();
        return {};
    }
    QByteArray bytes = m_first->text().toUtf8();
    clear();
    return Secret::take(bytes);
}

void NewPassword::clear() {
    m_first->clear();
    m_second->clear();
}

void NewPassword::retranslate() {
    m_firstField->setLabel(translate("OfficerForms", "New password"));
    m_firstField->setHint(translate("OfficerForms", "At least 8 characters."));
    m_secondField->setLabel(translate("OfficerForms", "Once more"));
}

void NewPassword::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace motcua::ui
