// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"

class QPushButton;

namespace motcua::ui {

class ForgedPaper;

/// A card was judged forged or altered. Nothing goes on silently: the visit is ended, with form 03 or without
/// paper, or a supervisor decides
/// with password and reason that the person is identified without the chip. The chip's failures stay with the
/// visit, and the decision is in the audit log.
class ForgedPanel final : public Card {
public:
    ForgedPanel(VisitModel& model, bool proxy, QWidget* parent = nullptr);
    void refresh();
    bool isOpenQuestion() const;
    void focusFirst();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refuse();
    void openDecision();
    void decide();

    VisitModel& m_model;
    bool m_proxy;
    QLabel *m_title, *m_reasons, *m_trouble;
    QPushButton *m_refuse, *m_supervisor, *m_decide;
    QWidget* m_decision;
    QLineEdit *m_login, *m_password, *m_reason;
    QPushButton* m_onPaper;
    ForgedPaper* m_paper;
    Field *m_loginField, *m_passwordField, *m_reasonField;
};

} // namespace motcua::ui
