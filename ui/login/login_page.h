// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/centred_card.h"
#include "ui/login/password_form.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>

namespace motcua::ui {

/// Who works here? A list of the officers who have a key, and the password.
class LoginPage : public QWidget {
public:
    LoginPage(Workspace& workspace, QString folder, QWidget* parent = nullptr);

    /// The folder is open, the officer known.
    void onLoggedIn(std::function<void()> call) { m_loggedIn = std::move(call); }
    /// There is no station in the folder.
    void onNoStation(std::function<void()> call) { m_noStation = std::move(call); }
    void onForgotten(std::function<void()> call) { m_forgotten = std::move(call); }
    /// Below the password: of a training office, how to get in.
    void setHint(const QString& hint) { m_password->setHint(hint); }
    /// Reads who there is; the focus goes where typing begins.
    void enter();
    void logIn(const QString& login, Secret password);
    /// Nobody can log in until the next enter(); `words` say why.
    void expect(const QString& words);
    /// Something under way before there is anybody to log in; empty: it is over.
    void showWork(const QString& words);
    /// What no password mends: the folder is in use elsewhere, or damaged.
    void showTrouble(const Error& error);
    QStringList logins() const;
    QString chosenLogin() const { return m_logins->currentText(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showLogins(const Result<QStringList>& logins);
    void setBusy(bool busy);

    Workspace& m_workspace;
    QString m_folder;
    std::function<void()> m_loggedIn, m_noStation, m_forgotten;
    QLabel *m_picture, *m_title, *m_trouble;
    QComboBox* m_logins;
    Field* m_loginField;
    PasswordForm* m_password;
    QPushButton *m_again, *m_forgot;
    Busy* m_busy;
    std::optional<Error> m_error;
};

/// Who has a key to the folder. Not for the GUI thread. Errors: STORE_MISSING, STORE_BUSY, ….
Result<QStringList> loginsOf(const QString& folder);

} // namespace motcua::ui
