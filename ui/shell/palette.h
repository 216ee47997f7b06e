// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/edits.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

#include <QFrame>
#include <QStandardItemModel>

class QListView;

namespace motcua::ui {

/// Ctrl+K: one box over the window that finds pages and commands at once, and dossiers and procedures as they
/// come from the records. Typing, arrows, Enter; Esc gives the focus back.
class Palette : public QFrame {
public:
    struct Actions {
        /// Pages and all that works now, in the order to be shown.
        std::function<std::vector<KeyHint>()> commands;
        std::function<void(const QString& code)> dossier;
        std::function<void(const QString& code)> procedure;
    };
    Palette(Workspace& workspace, Actions actions, QWidget* parent);

    void open();
    /// With the telephone numbers of the agencies the office has noted.
    void openContacts();
    void close();
    bool isOpen() const { return isVisible(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* receiver, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        QString words, second, key;
        const char* icon = "";
        std::function<void()> run;
    };
    void place();
    void search(const QString& typed);
    void showCommands(const QString& typed);
    void addContacts(std::vector<Entry>& entries, const QStringList& typed);
    void show(std::vector<Entry> entries);
    void run(const QModelIndex& index);
    void retranslate();

    Workspace& m_workspace;
    Actions m_actions;
    SearchEdit* m_edit;
    QListView* m_list;
    QLabel* m_empty;
    QStandardItemModel m_model;
    std::vector<KeyHint> m_commands;
    bool m_onlyContacts = false;
    std::vector<Entry> m_entries;
    quint64 m_asked = 0; ///< an answer to an older question is dropped
    QPointer<QWidget> m_focusBefore;
};

} // namespace motcua::ui
