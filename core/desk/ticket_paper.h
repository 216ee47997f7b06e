// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

#include <QPagedPaintDevice>

namespace motcua::desk {

/// What stands on a printed number.
struct TicketPaper {
    QString office;
    Ticket ticket;
    int before = 0; ///< how many wait before it at this moment
};

/// Of a ticket of today, with an audit entry. Errors: DESK_TICKET, STORE_….
Result<TicketPaper> ticketPaper(Workplace& workplace, const QString& number);

/// On a roll of 80 mm: office, number, what for, time, how many are before. `device` gets its page size here.
/// Needs a QGuiApplication (fonts). Errors: DOCUMENT_PRINT_FAILED.
Result<> paintTicket(const TicketPaper& paper, QPagedPaintDevice& device);

} // namespace motcua::desk
