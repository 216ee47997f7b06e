// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_page.h"

#include "core/officer/session.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace/aside.h"
#include "ui/workspace/preferences.h"

#include <QEvent>

namespace motcua::ui {
namespace {

constexpr int kCardWidth = 400, kPicture = 40;

} // namespace

Result<QStringList> loginsOf(const QString& path) {
    MOTCUA_TRY(const auto folder, store::Folder::open(path));
    MOTCUA_TRY(const auto slots, officer::readKeySlots(folder));
    return slots.logins();
}

LoginPage::LoginPage(Workspace& workspace, QString folder, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_folder(std::move(folder)), m_picture(textLabel()),
      m_title(textLabel()), m_trouble(textLabel()), m_logins(new QComboBox),
      m_loginField(new Field({}, m_logins)), m_password(new PasswordForm), m_again(new QPushButton),
      m_forgot(new QPushButton), m_busy(new Busy) {
    auto* card = new CentredCard(*this, kCardWidth);
    setRole(m_title, "title");
    setRole(m_trouble, "error");
    setRole(m_forgot, "quiet");
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_again->hide();
    QVBoxLayout* column = card->column();
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_trouble);
    column->addWidget(m_again);
    column->addWidget(m_loginField);
    column->addWidget(m_password);
    column->addWidget(m_forgot, 0, Qt::AlignLeft);
    column->addWidget(m_busy);
    m_password->onEntered([this](Secret password) { logIn(m_logins->currentText(), std::move(password)); });
    QObject::connect(m_again, &QPushButton::clicked, this, [this] { enter(); });
    QObject::connect(m_forgot, &QPushButton::clicked, this, [this] {
        if (m_forgotten) m_forgotten();
    });
    QObject::connect(m_logins, &QComboBox::activated, this, [this] { m_password->focus(); });
    letEnterPress(*this);
    retranslate();
}

void LoginPage::enter() {
    m_password->reset();
    m_password->focus();
    m_logins->clear(); // they may have changed
    runAside(
        this, [folder = m_folder] { return loginsOf(folder); },
        [this](const Result<QStringList>& logins) { showLogins(logins); });
}

void LoginPage::expect(const QString& words) {
    m_password->reset();
    m_logins->clear();
    showWork(words);
}

QStringList LoginPage::logins() const {
    QStringList all;
    for (int i = 0; i < m_logins->count(); ++i)
        all << m_logins->itemText(i);
    return all;
}

void LoginPage::showLogins(const Result<QStringList>& logins) {
    if (!logins) {
        if (logins.error().code == Code::STORE_MISSING && m_noStation) return m_noStation();
        return showTrouble(logins.error());
    }
    m_error.reset();
    m_logins->clear();
    m_logins->addItems(*logins);
    m_logins->setCurrentText(preferences().lastLogin);
    setBusy(false);
    retranslate();
    m_password->focus();
}

void LoginPage::logIn(const QString& login, Secret password) {
    setBusy(true);
    m_workspace.open(m_folder, login, std::move(password), [this, login](const Result<>& opened) {
        setBusy(false);
        if (!opened) {
            const bool isPassword = opened.error().code == Code::OFFICER_PASSWORD_WRONG ||
                                    opened.error().code == Code::OFFICER_WAIT;
            return isPassword ? m_password->showError(opened.error()) : showTrouble(opened.error());
        }
        Preferences changed = preferences();
        changed.lastLogin = login;
        setPreferences(changed);
        if (m_loggedIn) m_loggedIn();
    });
}

void LoginPage::showWork(const QString& words) {
    m_password->setBusy(!words.isEmpty());
    m_busy->setText(words);
}

void LoginPage::showTrouble(const Error& error) {
    m_error = error;
    showWork({});
    retranslate();
    m_again->setFocus();
}

void LoginPage::setBusy(bool busy) {
    m_logins->setEnabled(!busy);
    showWork(busy ? QCoreApplication::translate("LoginPage", "Opening the office's records …") : QString());
}

void LoginPage::retranslate() {
    m_picture->setPixmap(icon("stamp", Tint::accent).pixmap(scaled(kPicture), scaled(kPicture)));
    m_title->setText(QCoreApplication::translate("LoginPage", "Log in"));
    m_loginField->setLabel(QCoreApplication::translate("LoginPage", "&Officer"));
    m_password->setButtonText(QCoreApplication::translate("LoginPage", "&Log in"));
    m_again->setText(QCoreApplication::translate("LoginPage", "&Try again"));
    m_forgot->setText(QCoreApplication::translate("LoginPage", "&Forgotten the password?"));
    m_trouble->setText(m_error ? errorMessage(*m_error).text : QString());
    m_trouble->setVisible(m_error.has_value());
    m_again->setVisible(m_error.has_value());
    for (QWidget* part : std::initializer_list<QWidget*>{m_password, m_forgot})
        part->setVisible(!m_error);
    m_loginField->setVisible(!m_error && m_logins->count() > 1);
}

void LoginPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
