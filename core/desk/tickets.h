// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

#include <QStringList>

namespace motcua::desk {

/// The tables of the waiting line, in schema version 3.
extern const char kQueueTables3[];

/// Who goes first (Decree 118/2025 art. 13: a priority counter).
enum class TicketPriority { none, elderly, pregnant, disabled, child };
enum class TicketState { waiting, called, serving, held, done, noShow };
/// `none`, `elderly`, …; `waiting`, `called`, …
QLatin1StringView priorityName(TicketPriority priority);
QLatin1StringView ticketStateName(TicketState state);
/// Errors of both: FIELD_INVALID.
Result<TicketPriority> parsePriority(QStringView name);
Result<TicketState> parseTicketState(QStringView name);

/// One visitor of today, with all that they came for.
struct Ticket {
    QString number; ///< `A012`, `U003` with priority, from 1 each day; `A2-012` where desks share the line
    TicketPriority priority{};
    TicketState state{};
    QStringList services; ///< what for, in order; at least one
    int service = 0;      ///< the one being served
    QString name;         ///< to call by name; may be empty
    int desk = 0;         ///< that called, or that it was given to; 0: any
    std::optional<Instant> appointment;
    Instant issued{};
    std::optional<Instant> called, begun, ended;
    int calls = 0;
    bool operator==(const Ticket&) const = default;
};

struct NewTicket {
    QStringList services{};
    TicketPriority priority = TicketPriority::none;
    QString name{};
    std::optional<Instant> appointment{};
};

/// Each step with its audit entry, in one transaction. A step that does not fit the ticket's state, or a
/// number that is not there today, is DESK_TICKET. Times are the clock's. Names of citizens stay in this
/// tables of the line only. Where there is a central service, the line is the office's (ticket_share.h).
Result<Ticket> issueTicket(Workplace& workplace, const NewTicket& wanted);
/// Who is next for this desk: an appointment whose time has come, then two with priority for each one
/// without, each group in the order of issue. Nothing when nobody waits.
Result<std::optional<Ticket>> callNext(Workplace& workplace);
enum class TicketStep {
    call,   ///< this one, whoever is next
    again,  ///< once more
    begin,  ///< the visitor stands at the desk
    next,   ///< the next service of the same visit
    hold,   ///< goes on later: papers are fetched
    resume, ///< back into the line, at its old place
    finish,
    noShow,
};
/// `call`, `again`, … Errors: FIELD_INVALID.
Result<TicketStep> parseTicketStep(QStringView name);
Result<Ticket> stepTicket(Workplace& workplace, const QString& number, TicketStep step);
/// Back into the line, for another desk.
Result<Ticket> transferTicket(Workplace& workplace, const QString& number, int desk);

/// Of today: those called or served first, then those who wait in the order they would be called, then those
/// on hold.
Result<std::vector<Ticket>> ticketBoard(Workplace& workplace);

/// Minutes of today; nothing where nobody was served.
struct WaitingTimes {
    int issued = 0, served = 0, noShow = 0, waiting = 0;
    std::optional<int> medianWait, longestWait, medianService;
};
Result<WaitingTimes> waitingTimes(Workplace& workplace);
/// Median minutes that those called in each hour of today had waited, 0 to 23; nothing where nobody was.
Result<std::array<std::optional<int>, 24>> waitByHour(Workplace& workplace);

/// `A không một hai`: a number as it is called, digit by digit.
QString spokenNumber(const QString& number);

} // namespace motcua::desk
