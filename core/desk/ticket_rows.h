// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

#include <QJsonObject>

/// How the waiting line lies in the store, and how desks tell it each other. Internal to tickets.cpp and
/// ticket_share.cpp.
namespace motcua::desk {

Result<std::vector<Ticket>> ticketsOf(store::Database& database, Date day);
/// In place of what was there, as a change made here; inside the caller's transaction.
Result<> writeTicket(store::Database& database, Date day, const Ticket& ticket);

/// What the service has of a ticket; `changes` made here since it was last told of them.
struct TicketStanding {
    qint64 revision = 0;
    qint64 changes = 0;
};
Result<std::vector<std::pair<Ticket, TicketStanding>>> changedTickets(store::Database& database, Date day,
                                                                      int limit);
Result<std::optional<TicketStanding>> standingOf(store::Database& database, Date day, const QString& number);
/// The service's word; inside the caller's transaction.
Result<> takeTicket(store::Database& database, Date day, const Ticket& ticket, qint64 revision);
Result<> setStanding(store::Database& database, Date day, const QString& number,
                     const TicketStanding& standing);

QJsonObject toJson(const Ticket& ticket);
/// What another desk has told, bounded. Errors: FIELD_INVALID.
Result<Ticket> ticketFromJson(const QString& number, const QJsonObject& object);

} // namespace motcua::desk
