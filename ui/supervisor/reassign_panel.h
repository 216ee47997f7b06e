// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reassign.h"
#include "ui/login/confirm_login.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLineEdit>

namespace motcua::ui {

/// To whom the chosen dossiers go, and why. Asks for the password first where the login is not fresh.
class ReassignPanel : public Card {
public:
    explicit ReassignPanel(Workspace& workspace);

    void ask(const QStringList& codes, const QStringList& units, const QStringList& officers);
    /// False when it was not open.
    bool close();
    void onDone(std::function<void()> call) { m_done = std::move(call); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void go();
    void tell(const desk::Reassigned& outcome);
    void retranslate();

    Workspace& m_workspace;
    std::function<void()> m_done;
    QStringList m_codes;
    QLabel* m_title;
    QComboBox *m_unit, *m_officer;
    QLineEdit* m_reason;
    Field *m_unitField, *m_officerField, *m_reasonField;
    QPushButton *m_go, *m_cancel;
    ConfirmLogin* m_confirm;
};

} // namespace motcua::ui
