// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/rule.h"
#include "ui/widgets/field.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

/// A supervisor lets one step pass a rule of law: a reason, and the password where the login is not fresh. At
/// the desk of a clerk who is none, a supervisor types name and password; the clerk stays logged in. It is
/// recorded as an action of its own, with both.
class OverridePanel : public QWidget {
public:
    explicit OverridePanel(Workspace& workspace);

    /// Asks for the rule that has refused a step on this dossier.
    void ask(dossier::Rule rule, const QString& code);
    /// The rule is lifted for the next step.
    void onLifted(std::function<void()> call) { m_lifted = std::move(call); }
    QLineEdit* login() const { return m_login; }
    QLineEdit* reason() const { return m_reason; }
    QLineEdit* password() const { return m_password; }

private:
    void decide();
    void failed(const Error& error);
    bool isComplete();
    bool byAnother() const { return !m_loginField->isHidden(); }

    Workspace& m_workspace;
    std::function<void()> m_lifted;
    dossier::Rule m_rule{};
    QString m_code;
    QLabel* m_text;
    QLineEdit *m_login, *m_reason, *m_password;
    Field *m_loginField, *m_reasonField, *m_passwordField;
    QPushButton* m_do;
};

} // namespace motcua::ui
