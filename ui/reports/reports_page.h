// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dossier_lists.h"
#include "ui/reports/report_buttons.h"
#include "ui/reports/report_names.h"
#include "ui/reports/report_table.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>

namespace motcua::ui {

/// The reports of law: chosen, counted on the desk's thread, shown with what does not add up, written out.
class ReportsPage : public Page {
public:
    explicit ReportsPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;

    /// Counts what is chosen.
    void make();
    ReportButtons& buttons() { return *m_buttons; }
    const ReportModel& model() const { return m_table->model(); }
    void choose(desk::ReportKind kind, PeriodChoice period);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    bool maySee() const;
    desk::ReportRequest request() const;
    void showPeriod();
    void show(report::Table table);
    void showFindings();
    void openBehind();
    bool hasBehind() const;
    void retranslate();

    Workspace& m_workspace;
    quint64 m_question = 0;
    bool m_hasReport = false;
    PageHead* m_head;
    QComboBox *m_kind, *m_period, *m_level;
    DateEdit *m_from, *m_to;
    QLineEdit* m_unit;
    Field *m_kindField, *m_periodField, *m_fromField, *m_toField, *m_levelField, *m_unitField;
    QPushButton* m_make;
    Busy* m_busy;
    ReportButtons* m_buttons;
    QLabel *m_title, *m_findings;
    ReportTable* m_table;
    QWidget* m_content;
    EmptyState *m_empty, *m_others;
};

} // namespace motcua::ui
