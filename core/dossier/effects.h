// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

namespace motcua::dossier {

/// Works an action that was checked into the state. Internal to apply.cpp.
void record(State& state, const Action& action, Status to);

} // namespace motcua::dossier
