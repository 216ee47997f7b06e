// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/rule.h"
#include "ui/widgets/field.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

/// A supervisor lets one step pass a rule of law: a reason, and the password where the login is not fresh.
/// It is recorded as an action of its own.
class OverridePanel : public QWidget {
public:
    explicit OverridePanel(Workspace& workspace);

    /// Asks for the rule that has refused a step on this dossier.
    void ask(dossier::Rule rule, const QString& code);
    /// The rule is lifted for the next step.
    void onLifted(std::function<void()> call) { m_lifted = std::move(call); }
    QLineEdit* reason() const { return m_reason; }
    QLineEdit* password() const { return m_password; }

private:
    void decide();
    void failed(const Error& error);

    Workspace& m_workspace;
    std::function<void()> m_lifted;
    dossier::Rule m_rule{};
    QString m_code;
    QLabel* m_text;
    QLineEdit *m_reason, *m_password;
    Field *m_reasonField, *m_passwordField;
    QPushButton* m_do;
};

} // namespace motcua::ui
