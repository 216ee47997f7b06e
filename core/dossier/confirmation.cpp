// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/confirmation.h"

namespace motcua::dossier {

std::vector<Confirmation> openConfirmations(const State& state) {
    std::vector<Confirmation> open;
    for (const LookUp& lookUp : state.lookUps) {
        const LookedUp& fact = lookUp.fact;
        const bool isSettled =
            fact.outcome == LookupOutcome::found || fact.outcome == LookupOutcome::inconsistent;
        if (!isSettled && !fact.confirmBy) continue;
        std::erase_if(open, [&](const Confirmation& one) { return one.person == fact.person; });
        if (!isSettled)
            open.push_back({lookUp.action, fact.person, fact.outcome, fact.purpose, *fact.confirmBy});
    }
    return open;
}

} // namespace motcua::dossier
