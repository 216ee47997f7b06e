// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/dossier_list_model.h"
#include "ui/dossiers/queue_list.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/table.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

class QStackedWidget;

namespace motcua::ui {

class DossierView;

/// All dossiers of the office: one search box, the saved lists, and the page of one dossier with everything
/// that can be done with it.
class DossiersPage : public Page {
public:
    explicit DossiersPage(Workspace& workspace);
    ~DossiersPage() override;

    /// F8: the saved lists, with the focus in them.
    void openQueues();
    /// F10: the search box.
    void openSearch();
    /// A dossier's own page, by its code or id; unknown ones are a message.
    void openDossier(const QString& code, std::optional<dossier::ActionType> step = {});
    /// The code (or id, where it has none) of the dossier whose page is open; empty: the list is.
    QString openCode() const;

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    bool back() override;
    bool takeScan(const desk::ScanTarget& target) override;
    bool takeStep(const QString& code, dossier::ActionType step) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildTable();
    void showOrder();
    void showQueue(std::optional<records::Queue> queue);
    void showTyped(const QString& typed);
    void listChanged();
    void refreshList();
    void showList();
    void openLine(const QModelIndex& index);
    void remember() const;
    void retranslate();

    Workspace& m_workspace;
    DossierListModel m_model;
    QStackedWidget* m_stack;
    PageHead* m_head;
    SearchEdit* m_search;
    QueueList* m_queues;
    TableView* m_table;
    QLabel* m_sum;
    DossierView* m_dossier;
    QTimer m_recount;
    QString m_lastOpened;
};

} // namespace motcua::ui
