// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

namespace motcua::dossier {

/// The rules of law and order inside a step the table allows. Internal to apply.cpp.
Result<> checkRules(const State& state, const Action& action);

} // namespace motcua::dossier
