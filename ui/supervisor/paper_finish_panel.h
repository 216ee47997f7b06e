// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/paper_finish.h"
#include "ui/dossiers/dossier_list_model.h"
#include "ui/login/confirm_login.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/table.h"

#include <QLineEdit>

namespace motcua::ui {

/// Dossiers that are open in the system though finished on paper: those due or late, their true time, the
/// reason. Both times stay.
class PaperFinishPanel : public QWidget {
public:
    explicit PaperFinishPanel(Workspace& workspace);
    void renew();
    void cancel() { m_confirm->cancel(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void go();
    void retranslate();

    Workspace& m_workspace;
    DossierListModel m_model;
    QLabel *m_title, *m_sentence;
    TableView* m_table;
    DateEdit* m_day;
    QLineEdit *m_time, *m_reason;
    Field *m_dayField, *m_timeField, *m_reasonField;
    QPushButton* m_go;
    ConfirmLogin* m_confirm;
};

} // namespace motcua::ui
