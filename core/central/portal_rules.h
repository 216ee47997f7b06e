// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

#include <chrono>

/// What the portal must know, and when it is told again. Pure.
namespace motcua::central {

struct PortalPace {
    std::chrono::milliseconds first{60'000};       ///< after one failure; doubled with each further one
    std::chrono::milliseconds lineAtMost{300'000}; ///< nobody answers: asking is cheap, see CircuitBreaker
    std::chrono::milliseconds refusedAtMost{21'600'000}; ///< it answers, and does not take the record
    int refusals = 3; ///< then it is parked: what a record lacks does not come by waiting
};

/// After so many failures in a row, and a quarter by chance on top so that not all come back at once (`dice`
/// in [0, 1)).
std::chrono::milliseconds portalBackOff(int tries, std::chrono::milliseconds first,
                                        std::chrono::milliseconds atMost, double dice);

/// Whether an action changes what the portal is told (portal_record.h). `after`: the dossier with it.
bool concernsPortal(dossier::ActionType type, const dossier::State& after);

} // namespace motcua::central
