// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/confirm_login.h"

#include "core/desk/officers.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QKeyEvent>

namespace motcua::ui {

ConfirmLogin::ConfirmLogin(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_text(textLabel()), m_password(new PasswordForm) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kSpacing);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_password);
    m_password->setMaximumWidth(scaled(360));
    m_password->onEntered([this](Secret password) { take(std::move(password)); });
    retranslate();
    hide();
}

void ConfirmLogin::ask(Ask how, std::function<void()> then) {
    m_then = std::move(then);
    m_focusBefore = QApplication::focusWidget();
    if (how == Ask::always) return open();
    m_workspace.desk().run(
        this, [](desk::Workplace& workplace) { return workplace.session().requireFresh(workplace.clock()); },
        [this](const Result<>& fresh) { fresh ? go() : open(); });
}

void ConfirmLogin::open() {
    if (!m_then) return;
    m_password->reset();
    m_password->setBusy(false);
    show();
    m_password->focus();
}

void ConfirmLogin::take(Secret password) {
    m_password->setBusy(true);
    m_workspace.desk().run(
        this,
        [password = std::move(password)](desk::Workplace& workplace) {
            return desk::confirmLogin(workplace, password);
        },
        [this](const Result<>& confirmed) {
            m_password->setBusy(false);
            if (confirmed) return go();
            m_password->showError(confirmed.error());
        });
}

void ConfirmLogin::go() {
    const auto then = std::exchange(m_then, nullptr);
    hide();
    if (m_focusBefore) m_focusBefore->setFocus();
    if (then) then();
}

void ConfirmLogin::cancel() {
    m_then = nullptr;
    m_password->reset();
    hide();
}

void ConfirmLogin::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
    cancel();
    if (m_focusBefore) m_focusBefore->setFocus();
}

void ConfirmLogin::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ConfirmLogin::retranslate() {
    m_text->setText(QCoreApplication::translate(
        "ConfirmLogin", "Type your own password, the one you log in with, so that it is you who does this."));
    m_password->setButtonText(QCoreApplication::translate("ConfirmLogin", "&Go on"));
}

} // namespace motcua::ui
