// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/password_form.h"
#include "ui/workspace/workspace.h"

#include <QLabel>

namespace motcua::ui {

/// Asks in the page for the password of who works here, before what gives power over the record: an unlocked
/// window must not be enough. Hidden until it asks.
class ConfirmLogin : public QWidget {
public:
    explicit ConfirmLogin(Workspace& workspace, QWidget* parent = nullptr);

    enum class Ask { whenNotFresh, always };
    /// `then` comes when the password was given within the last minutes, or now; never after cancel().
    void ask(Ask how, std::function<void()> then);
    /// What was asked for is not done.
    void cancel();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open();
    void take(Secret password);
    void go();
    void retranslate();

    Workspace& m_workspace;
    std::function<void()> m_then;
    QPointer<QWidget> m_focusBefore;
    QLabel* m_text;
    PasswordForm* m_password;
};

} // namespace motcua::ui
