// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

namespace motcua::desk {

/// The table of appointments, in schema version 3.
extern const char kAppointmentTables3[];

enum class AppointmentState { booked, arrived, cancelled };
/// `booked`, `arrived`, `cancelled`.
QLatin1StringView appointmentStateName(AppointmentState state);

struct NewAppointment {
    LocalTime at{}; ///< on a quarter of an hour, within the working hours of a working day
    QString name{}, phone{}, service{};
    bool operator==(const NewAppointment&) const = default;
};
struct Appointment {
    qint64 no = 0;
    LocalTime at{};
    QString name, phone, service;
    AppointmentState state{};
    QString ticket; ///< that was given at the arrival
    bool operator==(const Appointment&) const = default;
};

/// Each with its audit entry, which names nobody. An unknown number, or one that is not booked any more, is
/// DESK_TICKET. Errors of booking: FIELD_INVALID with `at` (past, outside working hours, or taken: one a
/// quarter of an hour) or `name`; CALENDAR_….
Result<Appointment> bookAppointment(Workplace& workplace, const NewAppointment& wanted);
/// The visitor is there: gets a ticket that goes first once the time has come.
Result<Ticket> arriveForAppointment(Workplace& workplace, qint64 no);
Result<> cancelAppointment(Workplace& workplace, qint64 no);
/// Of these days, both included, by their times.
Result<std::vector<Appointment>> appointments(Workplace& workplace, Date from, Date to);

} // namespace motcua::desk
