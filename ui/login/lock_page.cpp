// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/lock_page.h"

#include "core/desk/officers.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace/emblem.h"

#include <QEvent>

namespace motcua::ui {
namespace {

constexpr int kCardWidth = 400;

} // namespace

LockPage::LockPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_emblem(textLabel()), m_clock(textLabel()),
      m_office(textLabel()), m_title(textLabel()), m_note(textLabel()), m_password(new PasswordForm),
      m_other(new QPushButton) {
    auto* card = new CentredCard(*this, kCardWidth);
    setRole(m_clock, "title");
    setRole(m_office, "secondary");
    setRole(m_title, "section");
    setRole(m_note, "secondary");
    setRole(m_other, "quiet");
    for (QLabel* label : {m_office, m_title, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    QVBoxLayout* column = card->column();
    column->addWidget(m_emblem);
    column->addWidget(m_clock);
    column->addWidget(m_office);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_password);
    column->addWidget(m_other, 0, Qt::AlignLeft);
    m_password->setAlone();
    m_password->onEntered([this](Secret password) { unlock(std::move(password)); });
    QObject::connect(m_other, &QPushButton::clicked, this, [this] {
        if (m_otherOfficer) m_otherOfficer();
    });
    letEnterPress(*this);
    retranslate();
}

void LockPage::enter() {
    m_password->reset();
    setBusy(false);
    retranslate();
    m_password->focus();
}

/// While a password is being checked nobody else may take the desk: the answer would come to a closed one.
void LockPage::setBusy(bool busy) {
    m_password->setBusy(busy);
    m_other->setEnabled(!busy);
}

void LockPage::unlock(Secret password) {
    setBusy(true);
    m_workspace.desk().run(
        this,
        [password = std::move(password)](desk::Workplace& workplace) {
            return desk::confirmLogin(workplace, password);
        },
        [this](const Result<>& checked) {
            setBusy(false);
            if (!checked) return m_password->showError(checked.error());
            if (m_unlocked) m_unlocked();
        });
}

void LockPage::retranslate() {
    m_clock->setAccessibleName(QCoreApplication::translate("LockPage", "Time"));
    m_emblem->setPixmap(emblemPixmap(m_workspace.settings().emblem, scaled(64), devicePixelRatioF()));
    m_emblem->setVisible(!m_workspace.settings().emblem.isEmpty());
    m_emblem->setAccessibleName(QCoreApplication::translate("LockPage", "Emblem of the office"));
    m_office->setText(m_workspace.station().officeName);
    m_title->setText(
        QCoreApplication::translate("LockPage", "Locked: %1").arg(m_workspace.officer().fullName));
    m_note->setText(
        QCoreApplication::translate("LockPage", "What was begun is kept. Type your password to go on."));
    m_password->setButtonText(QCoreApplication::translate("LockPage", "&Unlock"));
    m_other->setText(QCoreApplication::translate("LockPage", "&Another officer"));
}

void LockPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
