// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

#include <span>

namespace motcua::dossier {

/// The state after an action: the one function that decides what a dossier is, on the counter and in the
/// central service. Pure. A refusal names the rule by its code and the article in the detail. Errors:
/// DOSSIER_….
Result<State> apply(const State& state, const Action& action);

/// The same without a copy; on an error the state is unchanged.
Result<> applyInPlace(State& state, const Action& action);

/// Whether apply would accept it: what a shell asks before it offers a step.
Result<> check(const State& state, const Action& action);

/// All actions of one dossier in their order.
Result<State> replay(std::span<const Action> actions);

} // namespace motcua::dossier
