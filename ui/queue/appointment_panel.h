// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/appointments.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

#include <QListWidget>
#include <QPushButton>

namespace motcua::ui {

/// Appointments of today and the days ahead: who comes, that they are here, a new one.
class AppointmentPanel : public Card {
public:
    explicit AppointmentPanel(Workspace& workspace);

    void renew();
    /// Somebody has arrived and got this ticket.
    void onArrived(std::function<void(const desk::Ticket&)> call) { m_arrived = std::move(call); }
    void book();
    void arrive();
    void cancel();
    void retranslate();

    static constexpr std::chrono::days kAhead{14};

private:
    void show(std::vector<desk::Appointment> appointments);
    const desk::Appointment* chosen() const;
    void showChosen();

    Workspace& m_workspace;
    std::function<void(const desk::Ticket&)> m_arrived;
    std::vector<desk::Appointment> m_appointments;
    QLabel *m_title, *m_empty;
    QListWidget* m_list;
    QPushButton *m_here, *m_cancel, *m_book;
    DateEdit* m_day;
    QLineEdit *m_time, *m_name, *m_phone, *m_service;
    Field *m_dayField, *m_timeField, *m_nameField, *m_phoneField, *m_serviceField;
};

} // namespace motcua::ui
