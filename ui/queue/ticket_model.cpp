// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/ticket_model.h"

#include "ui/queue/ticket_words.h"
#include "ui/widgets/table.h"
#include "ui/workspace/due_text.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct TicketModelText {
    Q_DECLARE_TR_FUNCTIONS(TicketModelText)
};

} // namespace

void TicketModel::show(std::vector<desk::Ticket> tickets, Instant now) {
    m_now = now;
    // the same tickets in the same places: the selection stays
    const bool isSame =
        std::ranges::equal(tickets, m_tickets, {}, &desk::Ticket::number, &desk::Ticket::number);
    if (!isSame) beginResetModel();
    m_tickets = std::move(tickets);
    if (!isSame)
        endResetModel();
    else if (!m_tickets.empty())
        dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

const desk::Ticket* TicketModel::ticket(int line) const {
    return line < 0 || line >= rowCount() ? nullptr : &m_tickets[static_cast<size_t>(line)];
}

int TicketModel::lineOf(const QString& wanted) const {
    const auto found = std::ranges::find(m_tickets, wanted, &desk::Ticket::number);
    return found == m_tickets.end() ? -1 : static_cast<int>(found - m_tickets.begin());
}

void TicketModel::retranslate() {
    headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_tickets.empty()) dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int TicketModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tickets.size());
}

int TicketModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant TicketModel::data(const QModelIndex& index, int role) const {
    const desk::Ticket& ticket = m_tickets[static_cast<size_t>(index.row())];
    const bool isFirst = index.column() == number;
    if (role == emphasisRole) return isFirst;
    if (role == secondLineRole) {
        if (isFirst) return ticket.name.isEmpty() ? priorityText(ticket.priority) : ticket.name;
        if (index.column() == service && ticket.services.size() > 1)
            return TicketModelText::tr("%1 of %2").arg(ticket.service + 1).arg(ticket.services.size());
        if (index.column() == state && ticket.desk != 0)
            return TicketModelText::tr("Desk %1").arg(ticket.desk);
        return {};
    }
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case number:
        return ticket.number;
    case service:
        return ticket.services.value(ticket.service);
    case state:
        return stateText(ticket.state);
    case waiting: {
        const Instant since = std::max(ticket.issued, ticket.appointment.value_or(ticket.issued));
        const auto minutes =
            std::chrono::duration_cast<std::chrono::minutes>(ticket.called.value_or(m_now) - since);
        return TicketModelText::tr("%1 min").arg(std::max<qint64>(0, minutes.count()));
    }
    default:
        return {};
    }
}

QVariant TicketModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case number:
        return TicketModelText::tr("Number");
    case service:
        return TicketModelText::tr("What for");
    case state:
        return TicketModelText::tr("State");
    case waiting:
        return TicketModelText::tr("Waited");
    default:
        return {};
    }
}

} // namespace motcua::ui
