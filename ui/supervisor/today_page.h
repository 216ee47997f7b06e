// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/daily_desk.h"
#include "core/desk/tickets.h"
#include "ui/dossiers/dossier_list_model.h"
#include "ui/reports/report_buttons.h"
#include "ui/supervisor/daily_charts.h"
#include "ui/supervisor/daily_lists.h"
#include "ui/supervisor/reassign_panel.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/table.h"
#include "ui/workspace/page.h"

#include <QComboBox>

namespace motcua::ui {

/// Today: what is received, in work, due, late, waiting; the dossiers behind each figure; who and where, by a
/// filter. The dossiers of a list can be handed over to others and taken out as a file or on paper.
class TodayPage : public Page {
public:
    static constexpr std::chrono::seconds kRenew{5};

    explicit TodayPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Look {
        report::Daily all;
        std::vector<report::DayShare> shares;
        std::array<std::optional<int>, 24> waits; ///< minutes, by the hour
        QHash<QString, QString> names;            ///< of officers, by their ids
    };
    void build();
    void renew();
    void take(Look look);
    void fillFilter();
    report::Daily narrowed() const;
    void showLists();
    void showDossiers();
    void openLine(const QModelIndex& index);
    QStringList chosenCodes() const;
    void apologise();
    void askReassign();
    void retranslate();

    Workspace& m_workspace;
    DossierListModel m_model;
    report::Daily m_all;
    QHash<QString, QString> m_names; ///< of officers, by their ids
    std::vector<qint64> m_shown;
    bool m_isRenewing = false;
    QTimer m_timer;
    QComboBox *m_by, *m_which;
    DailyLists* m_lists;
    DailyCharts* m_charts;
    QLabel* m_listTitle;
    QPushButton *m_apology, *m_reassign;
    Busy* m_busy;
    ReportButtons* m_buttons;
    ReassignPanel* m_panel;
    TableView* m_table;
};

} // namespace motcua::ui
