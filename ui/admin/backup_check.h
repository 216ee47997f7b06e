// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/backup_look.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

namespace motcua::ui {

/// Looks into a backup file that lies somewhere: whether it opens with the password of its day or the
/// recovery code, what it holds, and whether it is whole. Beside the window: the desk goes on.
class BackupCheck : public QWidget {
public:
    explicit BackupCheck(Workspace& workspace);
    /// The folder the file dialog begins in.
    void setFolder(const QString& folder) { m_folder = folder; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void look();
    void told(const Result<desk::BackupContents>& found);
    void retranslate();
    bool isComplete();

    Workspace& m_workspace;
    QString m_folder;
    std::optional<Result<desk::BackupContents>> m_found;
    QLineEdit *m_file, *m_login, *m_password;
    Field *m_fileField, *m_loginField, *m_passwordField;
    QCheckBox* m_byCode;
    QPushButton *m_browse, *m_look;
    Busy* m_busy;
    QLabel *m_verdict, *m_contents;
};

} // namespace motcua::ui
