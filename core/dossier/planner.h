// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/due_date.h"
#include "core/dossier/state.h"

/// What the desk computes before it records an action: due dates and deadlines are written into the payload,
/// so that apply needs no calendar.
namespace motcua::dossier {

/// The calendar a desk counts with.
struct DeskCalendar {
    const calendar::WorkCalendar& days;
    const calendar::OfficeSchedule& hours;
    QString version; ///< of the holiday data
    bool saturdayDuty = true;
};

/// The input of calendar::computeDue for a dossier as it stands: for its explanation, and to count again.
calendar::DueInput dueInput(const State& state, bool saturdayDuty = true);

/// The payload with every due date and deadline it carries filled in, for an action at `at`:
/// Registered::answerBy (online), Received::due, forwardBy and supplementNoticeBy,
/// SupplementRequested::completeBy, Supplemented, CompetentReceived, VerificationEnded and
/// OutageEnded::newDue, Extended::newDue (moved off a day off), Corrected::deadline. Payloads that carry none
/// come back as they are. Errors: those of calendar::computeDue.
Result<Payload> plan(const State& state, Payload wanted, LocalTime at, const DeskCalendar& desk);

/// Art. 18.2: by the end of the day of receipt; received after 15:00, by the end of the next working day's
/// morning.
LocalTime forwardDeadline(LocalTime received, const DeskCalendar& desk);

} // namespace motcua::dossier
