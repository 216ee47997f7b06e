// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/lookup_review.h"
#include "ui/login/confirm_login.h"
#include "ui/reports/report_buttons.h"
#include "ui/reports/report_table.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/page.h"

#include <QComboBox>
#include <QLineEdit>

namespace motcua::ui {

/// Who looked up how much in a month, what is striking, and that a supervisor has looked at it.
class LookupReviewPage : public Page {
public:
    explicit LookupReviewPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;

    void review();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void renew();
    void showChosen();
    std::chrono::year_month month() const;
    void fillMonths();
    void retranslate();

    Workspace& m_workspace;
    QHash<QString, QString> m_logins; ///< by the name of a row
    QComboBox* m_month;
    Field* m_monthField;
    Busy* m_busy;
    ReportButtons* m_buttons;
    ReportTable* m_table;
    QLabel *m_whose, *m_empty;
    QLineEdit* m_remark;
    Field* m_remarkField;
    QPushButton* m_reviewed;
    ConfirmLogin* m_confirm;
};

} // namespace motcua::ui
