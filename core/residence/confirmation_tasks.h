// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/confirmation.h"
#include "core/dossier/planner.h"
#include "core/records/queues.h"

/// What is still to be confirmed, never a silent gap (design.md §7).
namespace motcua::residence {

/// By when. Not looked up (`pending`): the end of the next working day, or the dossier's due time where that
/// is earlier and still ahead. `notFound`: the third working day, which a commune has for its answer (VBHN
/// 401 art. 3.5). Nothing for what was found.
std::optional<LocalTime> confirmationDeadline(dossier::LookupOutcome outcome, LocalTime at,
                                              std::optional<LocalTime> due,
                                              const dossier::DeskCalendar& desk);

struct ConfirmationTask {
    records::DossierRow dossier;
    dossier::Confirmation open;
    bool isLate = false;
};

/// Of dossiers somebody still works on, the most urgent first. Errors: STORE_….
Result<std::vector<ConfirmationTask>> openTasks(store::Database& database, Instant now, records::Page page);
Result<qint64> openTaskCount(store::Database& database);

} // namespace motcua::residence
