// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// The tickets of today that are not over: number and who, what for, how it stands, since when.
class TicketModel : public QAbstractTableModel {
public:
    enum Column { number, service, state, waiting, kColumns };

    void show(std::vector<desk::Ticket> tickets, Instant now);
    const desk::Ticket* ticket(int line) const;
    int lineOf(const QString& number) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<desk::Ticket> m_tickets;
    Instant m_now{};
};

} // namespace motcua::ui
