// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/daily_desk.h"
#include "ui/dossiers/dossier_list_model.h"
#include "ui/supervisor/daily_charts.h"
#include "ui/supervisor/daily_lists.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/table.h"
#include "ui/workspace/page.h"

#include <QComboBox>

namespace motcua::ui {

/// Today, for the supervisor: what is received, in work, due, late, waiting; the dossiers behind each figure;
/// who and where, by a filter. To others it says whose it is.
class SupervisorPage : public Page {
public:
    static constexpr std::chrono::seconds kRenew{5};

    explicit SupervisorPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Look {
        report::Daily all;
        std::vector<report::DayShare> shares;
        QHash<QString, QString> names; ///< of officers, by their ids
    };
    void build();
    bool maySee() const;
    void renew();
    void take(Look look);
    void fillFilter();
    report::Daily narrowed() const;
    void showLists();
    void showDossiers();
    void openLine(const QModelIndex& index);
    void retranslate();

    Workspace& m_workspace;
    DossierListModel m_model;
    report::Daily m_all;
    QHash<QString, QString> m_names; ///< of officers, by their ids
    std::vector<qint64> m_shown;
    bool m_isRenewing = false;
    QTimer m_timer;
    PageHead* m_head;
    QComboBox *m_by, *m_which;
    DailyLists* m_lists;
    DailyCharts* m_charts;
    QLabel* m_listTitle;
    TableView* m_table;
    QWidget* m_content;
    EmptyState* m_others;
};

} // namespace motcua::ui
