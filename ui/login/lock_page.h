// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/login_page.h"

namespace motcua::ui {

/// Stands in place of everything while nobody is at the desk: the office, the time, whose desk it is. Store
/// and synchronisation stay open behind it.
class LockPage : public QWidget {
public:
    explicit LockPage(Workspace& workspace, QWidget* parent = nullptr);

    void onUnlocked(std::function<void()> call) { m_unlocked = std::move(call); }
    void onOtherOfficer(std::function<void()> call) { m_otherOfficer = std::move(call); }
    void enter();
    void setTime(const QString& time) { m_clock->setText(time); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void unlock(Secret password);
    void setBusy(bool busy);
    void retranslate();

    Workspace& m_workspace;
    std::function<void()> m_unlocked, m_otherOfficer;
    QLabel *m_emblem, *m_clock, *m_office, *m_title, *m_note;
    PasswordForm* m_password;
    QPushButton* m_other;
};

} // namespace motcua::ui
