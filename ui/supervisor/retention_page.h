// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/retention.h"
#include "ui/login/confirm_login.h"
#include "ui/reports/report_table.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/page.h"

namespace motcua::ui {

/// What has been kept longer than the law asks: first what a run would do, then, on a word and a password,
/// the run.
class RetentionPage : public Page {
public:
    explicit RetentionPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;

    void run();

protected:
    void changeEvent(QEvent* event) override;

private:
    void dryRun();
    void take(const std::vector<desk::RetentionLine>& lines);
    qint64 due() const;
    void retranslate();

    Workspace& m_workspace;
    std::vector<desk::RetentionLine> m_lines;
    QLabel* m_sentence;
    Busy* m_busy;
    ReportTable* m_table;
    QPushButton* m_run;
    ConfirmLogin* m_confirm;
};

} // namespace motcua::ui
