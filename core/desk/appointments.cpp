// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/appointments.h"

#include "core/calendar/office_hours.h"
#include "core/desk/audit_entries.h"

#include <array>

namespace motcua::desk {

const char kAppointmentTables3[] = R"sql(
CREATE TABLE appointment(            -- who comes when, at this desk
    no INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    service TEXT NOT NULL,
    state INTEGER NOT NULL,          -- desk::AppointmentState
    ticket TEXT NOT NULL
);
CREATE INDEX appointment_at ON appointment(at);
)sql";

namespace {

constexpr std::array kStates{"booked", "arrived", "cancelled"};
constexpr std::chrono::minutes kSlot{15};

Appointment appointmentOf(const store::Statement& row) {
    return {row.int64(0), toLocal(row.instant(1)),
            row.text(2),  row.text(3),
            row.text(4),  static_cast<AppointmentState>(row.int64(5)),
            row.text(6)};
}

#define MOTCUA_APPOINTMENT "SELECT no, at, name, phone, service, state, ticket FROM appointment "

std::unexpected<Error> badTime() { return fail(Code::FIELD_INVALID, QStringLiteral("at")); }

Result<> requireOpen(Workplace& workplace, LocalTime at) {
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    if (calendar::workingTimeBetween(calendar.days, calendar.hours, at, at + kSlot) < kSlot) return badTime();
    return {};
}

Result<Appointment> booked(Workplace& workplace, qint64 no) {
    MOTCUA_TRY(auto row, workplace.database().prepare(MOTCUA_APPOINTMENT "WHERE no = ? AND state = 0"));
    MOTCUA_TRY(const bool found, row.bindAll(no).step());
    if (!found) return fail(Code::DESK_TICKET, QString::number(no));
    return appointmentOf(row);
}

} // namespace

QLatin1StringView appointmentStateName(AppointmentState state) {
    return QLatin1StringView(kStates[static_cast<size_t>(state)]);
}

Result<Appointment> bookAppointment(Workplace& workplace, const NewAppointment& wanted) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    if (wanted.name.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("name"));
    const Instant at = toInstant(wanted.at);
    if (at <= workplace.clock().now() || timeOfDay(wanted.at) % kSlot != std::chrono::minutes{0})
        return badTime();
    MOTCUA_CHECK(requireOpen(workplace, wanted.at));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    {
        MOTCUA_TRY(auto taken, workplace.database().prepare(
                                   "SELECT EXISTS(SELECT 1 FROM appointment WHERE at = ? AND state <> 2)"));
        MOTCUA_CHECK(taken.bindAll(at).step());
        if (taken.boolean(0)) return badTime();
    }
    MOTCUA_CHECK(workplace.database().run(
        "INSERT INTO appointment(at, name, phone, service, state, ticket) VALUES(?, ?, ?, ?, 0, '')", at,
        wanted.name.trimmed(), wanted.phone.trimmed(), wanted.service.trimmed()));
    const qint64 no = workplace.database().lastInsertId();
    MOTCUA_CHECK(note(workplace, "appointment.booked", {{QStringLiteral("no"), no}}));
    MOTCUA_CHECK(transaction.commit());
    return booked(workplace, no);
}

Result<Ticket> arriveForAppointment(Workplace& workplace, qint64 no) {
    MOTCUA_TRY(const Appointment appointment, booked(workplace, no));
    NewTicket wanted;
    wanted.services = {appointment.service};
    wanted.name = appointment.name;
    wanted.appointment = toInstant(appointment.at);
    MOTCUA_TRY(auto ticket, issueTicket(workplace, wanted));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(workplace.database().run("UPDATE appointment SET state = 1, ticket = ? WHERE no = ?",
                                          ticket.number, no));
    MOTCUA_CHECK(note(workplace, "appointment.arrived", {{QStringLiteral("no"), no}}));
    MOTCUA_CHECK(transaction.commit());
    return ticket;
}

Result<> cancelAppointment(Workplace& workplace, qint64 no) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::clerk));
    MOTCUA_CHECK(booked(workplace, no));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(workplace.database().run("UPDATE appointment SET state = 2 WHERE no = ?", no));
    MOTCUA_CHECK(note(workplace, "appointment.cancelled", {{QStringLiteral("no"), no}}));
    return transaction.commit();
}

Result<std::vector<Appointment>> appointments(Workplace& workplace, Date from, Date to) {
    MOTCUA_TRY(auto rows,
               workplace.database().prepare(MOTCUA_APPOINTMENT "WHERE at >= ? AND at < ? ORDER BY at, no"));
    rows.bindAll(toInstant(LocalTime{from}), toInstant(LocalTime{to + std::chrono::days{1}}));
    std::vector<Appointment> all;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return all;
        all.push_back(appointmentOf(rows));
    }
}

} // namespace motcua::desk
