// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/privacy_requests.h"
#include "ui/reports/report_table.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLineEdit>

namespace motcua::ui {

/// What people asked about their own data, by when they must be told and by when it must be done.
class PrivacyPage : public Page {
public:
    explicit PrivacyPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;

    void registerRequest();
    enum class Step { answer, extend, complete, refuse };
    void take(Step step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void renew();
    void showRequests();
    void showChosen();
    const desk::PrivacyRequest* chosen() const;
    void retranslate();

    Workspace& m_workspace;
    std::vector<desk::PrivacyRequest> m_requests;
    QLabel *m_newTitle, *m_chosenTitle, *m_matterText, *m_emptyText;
    ReportTable* m_table;
    QComboBox* m_kind;
    QLineEdit *m_person, *m_matter, *m_text;
    Field *m_kindField, *m_personField, *m_matterField, *m_textField;
    QPushButton *m_register, *m_answer, *m_extend, *m_complete, *m_refuse;
    QWidget* m_steps;
};

} // namespace motcua::ui
