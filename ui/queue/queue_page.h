// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/appointment_panel.h"
#include "ui/queue/board.h"
#include "ui/queue/spoken_call.h"
#include "ui/queue/ticket_model.h"
#include "ui/queue/ticket_panel.h"
#include "ui/widgets/table.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

#include <QTimer>

namespace motcua::ui {

/// The waiting line of today: who is called, who waits; one key a step.
class QueuePage : public Page {
public:
    explicit QueuePage(Workspace& workspace);
    ~QueuePage() override;

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;

    void callNext();
    void step(desk::TicketStep step);
    void issue(const desk::NewTicket& wanted);
    /// The chosen one, to the desk that is typed.
    void transfer();
    void print();
    void openBoard();
    Board* board() const { return m_board.get(); }
    const TicketModel& model() const { return m_model; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Look {
        std::vector<desk::Ticket> tickets;
        desk::WaitingTimes times;
    };
    void build();
    void renew(const QString& choose = {});
    void take(Look look, const QString& choose);
    const desk::Ticket* chosen() const;
    void called(const desk::Ticket& ticket);
    void issued(const desk::Ticket& ticket);
    void retranslate();

    Workspace& m_workspace;
    TicketModel m_model;
    desk::WaitingTimes m_times;
    SpokenCall m_voice;
    std::unique_ptr<Board> m_board;
    QTimer m_timer;
    PageHead* m_head;
    QPushButton *m_call, *m_showBoard;
    TableView* m_table;
    TicketPanel* m_panel;
    AppointmentPanel* m_appointments;
    Card* m_move;
    QLabel *m_figures, *m_moveTitle;
    QLineEdit* m_desk;
    Field* m_deskField;
    QPushButton* m_moveNow;
};

} // namespace motcua::ui
