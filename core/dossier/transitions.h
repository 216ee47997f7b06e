// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

namespace motcua::dossier {

/// What the table says about an action in a state: the status it leads to. The rules inside an allowed step
/// are rules.h's. Errors: the refusal of the cell, with the action, the status and the article.
Result<Status> transition(const State& state, ActionType action);

/// The article of Decree 118/2025 (or other law) an action rests on: `NĐ 118/2025 art. 19.6`.
QString articleOf(ActionType action);

} // namespace motcua::dossier
