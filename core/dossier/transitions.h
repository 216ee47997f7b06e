// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

namespace motcua::dossier {

/// What the table says about an action in a state: the status it leads to. The rules inside an allowed step
/// are rules.h's. Errors: the refusal of the cell, with the status and the article.
Result<Status> transition(const State& state, ActionType action);

/// The article of Decree 118/2025 (or other law) an action rests on: `Điều 19 khoản 6 Nghị định
/// 118/2025/NĐ-CP`.
QString articleOf(ActionType action);

} // namespace motcua::dossier
