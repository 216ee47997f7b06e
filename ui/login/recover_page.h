// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/login_page.h"

namespace motcua::ui {

/// The password is forgotten: a new one by the recovery code of the envelope.
class RecoverPage : public QWidget {
public:
    RecoverPage(Workspace& workspace, QString folder, QWidget* parent = nullptr);

    void onEnded(std::function<void(bool changed)> call) { m_ended = std::move(call); }
    void enter(const QString& login);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void recover();
    void retranslate();

    Workspace& m_workspace;
    QString m_folder;
    std::function<void(bool)> m_ended;
    QLabel *m_title, *m_sentence;
    QLineEdit *m_login, *m_code, *m_password;
    Field *m_loginField, *m_codeField, *m_passwordField;
    QPushButton *m_change, *m_back;
};

} // namespace motcua::ui
