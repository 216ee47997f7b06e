// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/sync/enrolment.h"
#include "core/sync/medium.h"
#include "core/sync/work_list.h"

/// What officers do about the central service, each with its entry in the audit log.
namespace motcua::desk {

/// Connects this station with a service and waits for the answer: for the shell; a window asks its worker
/// (sync/worker.h) and then notes it. Errors: OFFICER_NOT_PERMITTED unless an administrator, those of
/// sync::enrol().
Result<sync::Enrolled> enrolStation(Workplace& workplace, const sync::EnrolmentRequest& request);
Result<> noteEnrolment(Workplace& workplace, const sync::EnrolmentRequest& request,
                       const sync::Enrolled& enrolled);

/// Decisions on what the service refused. `action`: sync::WorkItem::mine.id. Errors: SYNC_CONFLICT_UNKNOWN,
/// and those of the rules where mine does not follow any more.
Result<> keepTheirs(Workplace& workplace, const Uuid& action);
Result<Uuid> tryAgain(Workplace& workplace, const Uuid& action);

/// Unsent work onto a medium, and the service's answer from it. Errors: those of core/sync/medium.h.
Result<sync::MediumReport> exportWork(Workplace& workplace, const QString& path);
Result<sync::RunReport> importAnswer(Workplace& workplace, const QString& path);

/// After how long without the service nothing new is received here; zero: never. Errors:
/// OFFICER_NOT_PERMITTED unless an administrator, FIELD_INVALID.
Result<> setFreezeAfter(Workplace& workplace, std::chrono::hours after);
/// Whether something new may be received that was begun then; what was begun in time may be finished, and
/// every other step of a dossier is always possible. Errors: SYNC_FROZEN.
Result<> requireNotFrozen(Workplace& workplace, Instant begun);

/// Jumps of the clock that a synchronisation has noticed, into the audit log.
Result<> noteClockAlone(Workplace& workplace);

} // namespace motcua::desk
