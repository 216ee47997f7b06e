// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/records/dossier_records.h"

namespace motcua::desk {

/// The next action of a dossier as it stands, by the officer and the desk of the workplace.
dossier::Action nextAction(Workplace& workplace, const dossier::State& state, dossier::Payload payload,
                           Instant at);

/// Applies actions to a dossier and writes them with their audit entries, inside the caller's transaction: no
/// step without its entry. The clock's offset from the service's is added, as far as it is known. `remark`
/// goes into the audit entry (why a step was dated back); it must not hold personal data.
Result<records::Dossier> record(Workplace& workplace, records::Dossier dossier,
                                std::vector<dossier::Action> actions, const QString& remark = {});

/// Jumps of this machine's clock that were noticed (sync/clock_watch.h), as entries of the audit log. Inside
/// the caller's transaction; record() does it.
Result<> noteClock(Workplace& workplace);

} // namespace motcua::desk
