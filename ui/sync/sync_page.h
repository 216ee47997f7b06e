// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/sync_list.h"
#include "ui/sync/sync_work.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/table.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

class QBoxLayout;
class QScrollArea;

namespace motcua::ui {

class ConnectPanel;
class MediumPanel;
class StatusCard;
class TaskCard;

/// What waits to be sent and why, and what a person has to decide. Everything here goes by itself but the
/// decisions; a clerk who never opens it loses nothing.
class SyncPage : public Page {
public:
    explicit SyncPage(Workspace& workspace, SyncWorkSource source = {});
    ~SyncPage() override;

    /// The step whose decision is asked for; null: none is chosen.
    const SyncTask* chosen() const;

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void layOut();
    QWidget* buildWaiting();
    QWidget* buildTasks();
    void statusChanged();
    void loadSoon();
    void load();
    void showWork(SyncWork work);
    void showLists();
    void showTask();
    void decide(SyncDecision decision);
    void openDossier(const QString& reference);
    void tryNow();
    void addTaskKeys(std::vector<KeyHint>& keys, const SyncTask& task);
    void retranslate();

    Workspace& m_workspace;
    SyncWorkSource m_source;
    SyncWork m_work;
    SyncList m_waiting, m_tasks;
    bool m_isInFront = false, m_isDeciding = false, m_isLoading = false;
    bool m_isFirstLook = false; ///< since it came to the front; the lists are still on their way
    QTimer m_loadSoon, m_clock;
    PageHead* m_head;
    QPushButton* m_try;
    QScrollArea *m_lists, *m_alone;
    QBoxLayout* m_columns;
    ConnectPanel* m_connect;
    StatusCard* m_status;
    MediumPanel* m_medium;
    TaskCard* m_task;
    QLabel *m_waitingTitle, *m_tasksTitle;
    TableView *m_waitingTable, *m_tasksTable;
    EmptyState* m_nothing;
};

} // namespace motcua::ui
