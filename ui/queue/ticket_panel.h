// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace motcua::ui {

/// A new ticket: what for, with which priority, and a name for who would rather be called by it.
class TicketPanel : public Card {
public:
    TicketPanel();
    void onIssue(std::function<void(const desk::NewTicket&)> call) { m_issue = std::move(call); }
    void issue();
    void clear();
    void focusFirst() { m_service->setFocus(); }
    /// A printed number goes with every ticket; remembered.
    bool prints() const { return m_print->isChecked(); }
    void retranslate();

private:
    std::function<void(const desk::NewTicket&)> m_issue;
    QLabel* m_title;
    QLineEdit *m_service, *m_name;
    QComboBox* m_priority;
    Field *m_serviceField, *m_nameField, *m_priorityField;
    QCheckBox* m_print;
    QPushButton* m_do;
};

} // namespace motcua::ui
