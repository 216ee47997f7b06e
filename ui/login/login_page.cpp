// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_page.h"

#include "core/officer/session.h"
#include "ui/workspace/aside.h"
#include "ui/workspace/preferences.h"

#include <QEvent>

namespace motcua::ui {
namespace {

constexpr int kCardWidth = 400;

} // namespace

Secret takePassword(QLineEdit& edit) {
    QString text = edit.text();
    edit.clear();
    QByteArray bytes = text.toUtf8();
    text.fill(u'\0');
    return Secret::take(bytes);
}

Result<QStringList> loginsOf(const QString& path) {
    MOTCUA_TRY(const auto folder, store::Folder::open(path));
    MOTCUA_TRY(const auto slots, officer::readKeySlots(folder));
    return slots.logins();
}

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

LoginPage::LoginPage(Workspace& workspace, QString folder, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_folder(std::move(folder)), m_title(new QLabel),
      m_logins(new QComboBox), m_password(new PasswordEdit), m_loginField(new Field({}, m_logins)),
      m_passwordField(new Field({}, m_password)), m_button(new QPushButton), m_busy(new Busy) {
    auto* card = new Card;
    card->setFixedWidth(scaled(kCardWidth));
    setRole(m_title, "title");
    setRole(m_button, "primary");
    auto* column = card->column();
    column->setSpacing(2 * kSpacing);
    column->addWidget(m_title);
    column->addWidget(m_loginField);
    column->addWidget(m_passwordField);
    column->addWidget(m_button);
    column->addWidget(m_busy);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    m_password->onCapsLock([this](bool on) {
        m_passwordField->setHint(on ? QCoreApplication::translate("LoginPage", "Caps Lock seems to be on.")
                                    : m_hint);
    });
    QObject::connect(m_password, &QLineEdit::textEdited, this, [this] {
        if (m_secondsToWait == 0) m_passwordField->setError({});
    });
    QObject::connect(m_password, &QLineEdit::returnPressed, this, [this] { logIn(); });
    QObject::connect(m_button, &QPushButton::clicked, this, [this] { logIn(); });
    QObject::connect(&m_wait, &QTimer::timeout, this, [this] { countDown(); });
    m_wait.setInterval(1000);
    retranslate();
}

void LoginPage::setHint(const QString& hint) {
    m_hint = hint;
    m_passwordField->setHint(hint);
}

void LoginPage::enter() {
    m_password->clear();
    m_password->setFocus();
    runAside(
        this, [folder = m_folder] { return loginsOf(folder); },
        [this](const Result<QStringList>& logins) { showLogins(logins); });
}

void LoginPage::showLogins(const Result<QStringList>& logins) {
    if (!logins) {
        if (logins.error().code == Code::STORE_MISSING && m_noStation) return m_noStation();
        return showError(logins.error());
    }
    m_logins->clear();
    m_logins->addItems(*logins);
    m_logins->setCurrentText(preferences().lastLogin);
    m_loginField->setVisible(logins->size() > 1);
    m_error.reset();
    m_passwordField->setError({});
    setBusy(false);
}

void LoginPage::logIn() {
    if (m_isBusy || m_secondsToWait > 0) return;
    if (m_logins->count() == 0) return enter(); // the folder was busy: look again
    if (m_password->text().isEmpty())
        return m_passwordField->setError(QCoreApplication::translate("LoginPage", "Type your password."));
    setBusy(true);
    const QString login = m_logins->currentText();
    m_workspace.open(m_folder, login, takePassword(*m_password), [this, login](const Result<>& opened) {
        setBusy(false);
        if (!opened) return showError(opened.error());
        Preferences changed = preferences();
        changed.lastLogin = login;
        setPreferences(changed);
        if (m_loggedIn) m_loggedIn();
    });
}

void LoginPage::setBusy(bool busy) {
    m_isBusy = busy;
    m_button->setEnabled(!busy && m_secondsToWait == 0);
    m_logins->setEnabled(!busy);
    m_busy->setText(busy ? QCoreApplication::translate("LoginPage", "Opening …") : QString());
}

void LoginPage::showError(const Error& error) {
    m_error = error;
    m_passwordField->setError(errorMessage(error).text);
    m_password->setFocus();
    if (error.code != Code::OFFICER_WAIT) return;
    m_secondsToWait = std::max(1, error.detail.toInt());
    m_button->setEnabled(false);
    m_wait.start();
    ++m_secondsToWait;
    countDown();
}

void LoginPage::countDown() {
    if (--m_secondsToWait > 0) {
        m_passwordField->setError(
            QCoreApplication::translate("LoginPage", "Too many wrong passwords. Try again in %1 s.")
                .arg(m_secondsToWait));
        return;
    }
    m_wait.stop();
    m_button->setEnabled(true);
    m_passwordField->setError({});
}

void LoginPage::retranslate() {
    m_title->setText(QCoreApplication::translate("LoginPage", "Log in"));
    m_loginField->setLabel(QCoreApplication::translate("LoginPage", "&Officer"));
    m_passwordField->setLabel(QCoreApplication::translate("LoginPage", "&Password"));
    m_button->setText(QCoreApplication::translate("LoginPage", "&Log in"));
    m_passwordField->setError(m_error ? errorMessage(*m_error).text : QString());
}

void LoginPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
