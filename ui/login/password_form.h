// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "ui/widgets/field.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tokens.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace motcua::ui {

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

/// A password, its button and what went wrong; after several wrong ones it counts the wait down.
class PasswordForm : public QWidget {
public:
    explicit PasswordForm(QWidget* parent = nullptr);

    /// Enter or the button, when something was typed and no wait is on.
    void onEntered(std::function<void(Secret)> call) { m_entered = std::move(call); }
    void setButtonText(const QString& text);
    /// Below the field while nothing is wrong.
    void setHint(const QString& hint);
    void showError(const Error& error);
    void setBusy(bool busy);
    /// Nothing else is asked for beside the password: an error must not speak of a log-in name.
    void setAlone() { m_isAlone = true; }
    void reset();
    void focus() { m_edit->setFocus(); }
    bool mayTry() const { return !m_busy && m_secondsToWait == 0; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void enter();
    void countDown();
    void show();
    QString errorWords() const;

    std::function<void(Secret)> m_entered;
    PasswordEdit* m_edit;
    Field* m_field;
    QPushButton* m_button;
    QString m_hint;
    std::optional<Error> m_error;
    bool m_busy = false, m_capsLock = false, m_isMissing = false, m_isAlone = false;
    int m_secondsToWait = 0;
    QTimer m_wait;
};

} // namespace motcua::ui
