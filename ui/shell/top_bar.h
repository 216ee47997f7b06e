// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/device_dot.h"
#include "ui/shell/sync_button.h"
#include "ui/workspace/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QMenu;

namespace motcua::ui {

/// Where and who at the left, the search in the middle, devices, synchronisation and clock at the right.
class TopBar : public QWidget {
public:
    explicit TopBar(Workspace& workspace, QWidget* parent = nullptr);

    struct Actions {
        std::function<void()> search, lock, changeOfficer, quit, devices, sync;
    };
    void setActions(Actions actions);
    /// Station and officer as the workspace has them.
    void refresh();
    void setTime(const QString& time) { m_clock->setText(time); }

    DeviceDot& reader() { return *m_reader; }
    DeviceDot& scanner() { return *m_scanner; }
    DeviceDot& printer() { return *m_printer; }
    SyncButton& sync() { return *m_sync; }
    QToolButton& officerButton() { return *m_officer; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void buildMenu();

    Workspace& m_workspace;
    Actions m_actions;
    QLabel *m_place, *m_clock;
    SyncButton* m_sync;
    QToolButton* m_officer;
    QPushButton* m_search;
    DeviceDot *m_reader, *m_scanner, *m_printer;
    QMenu* m_menu;
};

/// Language, look and text size, as a menu offers them.
void addPreferences(QMenu& menu);

} // namespace motcua::ui
