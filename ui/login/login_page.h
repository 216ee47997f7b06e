// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace motcua::ui {

/// Takes what was typed out of the field, wiped there as far as Qt lets us.
Secret takePassword(QLineEdit& edit);

/// A password field that says when Caps Lock seems to be on.
class PasswordEdit : public QLineEdit {
public:
    explicit PasswordEdit(QWidget* parent = nullptr);
    void onCapsLock(std::function<void(bool)> call) { m_capsLock = std::move(call); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::function<void(bool)> m_capsLock;
};

/// Who works here? A list of the officers who have a key, and the password.
class LoginPage : public QWidget {
public:
    LoginPage(Workspace& workspace, QString folder, QWidget* parent = nullptr);

    /// The folder is open, the officer known.
    void onLoggedIn(std::function<void()> call) { m_loggedIn = std::move(call); }
    /// There is no station in the folder.
    void onNoStation(std::function<void()> call) { m_noStation = std::move(call); }
    void setFolder(const QString& folder) { m_folder = folder; }
    /// Below the password: of a training office, how to get in.
    void setHint(const QString& hint);
    /// Reads who there is; the focus goes where typing begins.
    void enter();
    void logIn();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showLogins(const Result<QStringList>& logins);
    void showError(const Error& error);
    void setBusy(bool busy);
    void countDown();

    Workspace& m_workspace;
    QString m_folder, m_hint;
    std::function<void()> m_loggedIn, m_noStation;
    QLabel* m_title;
    QComboBox* m_logins;
    PasswordEdit* m_password;
    Field *m_loginField, *m_passwordField;
    QPushButton* m_button;
    Busy* m_busy;
    std::optional<Error> m_error;
    int m_secondsToWait = 0;
    bool m_isBusy = false;
    QTimer m_wait;
};

/// Who has a key to the folder. Not for the GUI thread. Errors: STORE_MISSING, STORE_BUSY, ….
Result<QStringList> loginsOf(const QString& folder);

} // namespace motcua::ui
