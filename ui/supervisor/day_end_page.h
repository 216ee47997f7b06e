// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/day_close.h"
#include "ui/login/confirm_login.h"
#include "ui/reports/report_buttons.h"
#include "ui/supervisor/paper_finish_panel.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/page.h"

namespace motcua::ui {

/// The end of the day: the hand-over list, the till, what is finished on paper but open, the closing sheet.
class DayEndPage : public Page {
public:
    explicit DayEndPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;

    void closeDay();
    MoneyEdit& counted() { return *m_counted; }
    QLineEdit& reason() { return *m_reason; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Look {
        desk::DayCash cash;
        std::optional<desk::DaySheet> sheet;
    };
    void build();
    void renew();
    void showLook();
    void retranslate();

    Workspace& m_workspace;
    Look m_look;
    QLabel *m_tillTitle, *m_handOverTitle, *m_handOverText;
    FactList* m_money;
    MoneyEdit* m_counted;
    QLineEdit* m_reason;
    Field *m_countedField, *m_reasonField;
    QPushButton* m_close;
    ConfirmLogin* m_confirm;
    Busy* m_busy;
    ReportButtons *m_handOver, *m_sheet;
    PaperFinishPanel* m_paper;
};

} // namespace motcua::ui
