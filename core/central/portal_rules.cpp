// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/portal_rules.h"

#include "core/dossier/action.h"

#include <algorithm>
#include <cmath>

namespace motcua::central {

using namespace std::chrono;

milliseconds portalBackOff(int tries, milliseconds first, milliseconds atMost, double dice) {
    const int doublings = std::clamp(tries - 1, 0, 20);
    const milliseconds plain = std::min(first * (1 << doublings), atMost);
    return plain +
           milliseconds{std::llround(static_cast<double>(plain.count()) * 0.25 * std::clamp(dice, 0.0, 1.0))};
}

bool concernsPortal(dossier::ActionType type, const dossier::State& after) {
    // the portal knows dossiers by their code, and one that is provisional would stay there for ever
    if (!after.code || after.code->isProvisional()) return false;
    return type != dossier::ActionType::noteAdded && type != dossier::ActionType::ruleOverridden;
}

} // namespace motcua::central
