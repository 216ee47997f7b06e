// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/password_form.h"

#include "ui/widgets/edits.h"
#include "ui/workspace/workspace.h"

#include <QEvent>

namespace motcua::ui {

PasswordEdit::PasswordEdit(QWidget* parent) : QLineEdit(parent) {
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase |
                        Qt::ImhNoPredictiveText);
}

void PasswordEdit::keyPressEvent(QKeyEvent* event) {
    // No system tells of Caps Lock alike: a capital without Shift, or a small letter with it, gives it away.
    const QString typed = event->text();
    if (m_capsLock && typed.size() == 1 && typed[0].isLetter())
        m_capsLock(typed[0].isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    QLineEdit::keyPressEvent(event);
}

PasswordForm::PasswordForm(QWidget* parent)
    : QWidget(parent), m_edit(new PasswordEdit), m_field(new Field({}, m_edit)), m_button(new QPushButton) {
    setRole(m_button, "primary");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * kSpacing);
    column->addWidget(m_field);
    column->addWidget(m_button);
    m_edit->onCapsLock([this](bool on) {
        m_capsLock = on;
        show();
    });
    QObject::connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (m_secondsToWait > 0) return;
        m_error.reset();
        m_isMissing = false;
        show();
    });
    QObject::connect(m_edit, &QLineEdit::returnPressed, this, [this] { enter(); });
    QObject::connect(m_button, &QPushButton::clicked, this, [this] { enter(); });
    QObject::connect(&m_wait, &QTimer::timeout, this, [this] { countDown(); });
    m_wait.setInterval(1000);
    show();
}

void PasswordForm::setButtonText(const QString& text) { m_button->setText(text); }

void PasswordForm::setHint(const QString& hint) {
    m_hint = hint;
    show();
}

void PasswordForm::setBusy(bool busy) {
    m_busy = busy;
    m_button->setEnabled(mayTry());
}

void PasswordForm::reset() {
    m_edit->clear();
    m_error.reset();
    m_capsLock = m_isMissing = false;
    if (m_secondsToWait > 0) return; // the wait goes on
    show();
}

void PasswordForm::enter() {
    if (!mayTry()) return;
    m_isMissing = m_edit->text().isEmpty();
    m_error.reset();
    show();
    if (!m_isMissing && m_entered) m_entered(takePassword(*m_edit));
}

void PasswordForm::showError(const Error& error) {
    m_error = error;
    if (error.code == Code::OFFICER_WAIT) {
        m_secondsToWait = std::max(1, error.detail.toInt());
        m_wait.start();
    }
    m_button->setEnabled(mayTry());
    show();
    m_edit->setFocus();
}

void PasswordForm::countDown() {
    if (--m_secondsToWait <= 0) {
        m_wait.stop();
        m_error.reset();
    }
    m_button->setEnabled(mayTry());
    show();
}

void PasswordForm::show() {
    m_field->setLabel(QCoreApplication::translate("PasswordForm", "&Password"));
    m_field->setHint(m_capsLock ? QCoreApplication::translate("PasswordForm", "Caps Lock seems to be on.")
                                : m_hint);
    if (m_secondsToWait > 0)
        m_field->setError(
            QCoreApplication::translate("PasswordForm", "Too many wrong passwords. Try again in %1 s.")
                .arg(m_secondsToWait));
    else if (m_isMissing)
        m_field->setError(QCoreApplication::translate("PasswordForm", "Type your password."));
    else
        m_field->setError(m_error ? errorWords() : QString());
}

/// The remedy of a wrong log-in asks for both; here only the password is typed.
QString PasswordForm::errorWords() const {
    return m_isAlone && m_error->code == Code::OFFICER_PASSWORD_WRONG
               ? QCoreApplication::translate("PasswordForm", "The password is not right. Type it again.")
               : errorMessage(*m_error).text;
}

void PasswordForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) show();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
