// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/session.h"
#include "core/dossier/state.h"

namespace motcua::central {

/// A dossier at the service while a request is worked on.
struct Merging {
    std::vector<Recorded> log;
    dossier::State state;
    QStringList offices;
};

/// Replays what is stored. Errors: RECORDS_ACTION_DAMAGED when it does not replay.
Result<Merging> merging(StoredDossier stored);

/// Whether an operation fits what has happened meanwhile (facts/sync.md §4.5), judged by the one function
/// that the counter uses too. Its base version says which version of the service's its desk knew, beside its
/// own earlier operations: a step is refused when somebody else has taken one since. Then it is a conflict,
/// which a person settles; what is refused without anybody else's doing is rejected for ever. One that knew a
/// later version than there is waits instead: a restored service has lost what it follows from, and other
/// counters are about to send that again. When accepted, the dossier goes on, and the recorded action counts its base as the service does.
wire::Verdict merge(Merging& dossier, Recorded operation);

/// The offices a dossier concerns: which received it, and which is competent.
QStringList officesOf(const dossier::State& state);

} // namespace motcua::central
