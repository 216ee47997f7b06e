// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/apply.h"

#include "core/dossier/effects.h"
#include "core/dossier/rules.h"
#include "core/dossier/transitions.h"

#include <algorithm>

namespace motcua::dossier {
namespace {

Result<> checkBelongs(const State& state, const Action& action) {
    if (state.version == 0) return {};
    if (action.dossier != state.id || std::ranges::find(state.actions, action.id) != state.actions.end())
        return fail(Code::DOSSIER_MISMATCH, action.id.toString());
    return {};
}

Result<> checkVersion(const State& state, const Action& action) {
    const int base = action.baseVersion;
    bool fits = true;
    switch (mergeClass(typeOf(action.payload), base)) {
    case MergeClass::create:
        fits = state.version == 0 && base == 0;
        break;
    case MergeClass::transition:
        fits = base >= state.settledVersion && base <= state.version;
        break;
    case MergeClass::setField: // the rules compare the old values
    case MergeClass::always:
        break;
    }
    if (fits) return {};
    return fail(Code::DOSSIER_VERSION_STALE,
                QStringLiteral("phiên bản %1, hồ sơ đã ở phiên bản %2").arg(base).arg(state.version));
}

/// Everything that may refuse; the status the action leads to.
Result<Status> examine(const State& state, const Action& action) {
    MOTCUA_CHECK(checkBelongs(state, action));
    if (state.deleted) return fail(Code::DOSSIER_DELETED);
    MOTCUA_TRY(const Status to, transition(state, typeOf(action.payload)));
    MOTCUA_CHECK(checkVersion(state, action));
    MOTCUA_CHECK(checkRules(state, action));
    return to;
}

} // namespace

Result<> check(const State& state, const Action& action) {
    MOTCUA_CHECK(examine(state, action));
    return {};
}

Result<> applyInPlace(State& state, const Action& action) {
    MOTCUA_TRY(const Status to, examine(state, action));
    record(state, action, to);
    return {};
}

Result<State> apply(const State& state, const Action& action) {
    MOTCUA_TRY(const Status to, examine(state, action));
    State next = state;
    record(next, action, to);
    return next;
}

Result<State> replay(std::span<const Action> actions) {
    State state;
    for (const Action& action : actions)
        MOTCUA_CHECK(applyInPlace(state, action));
    return state;
}

} // namespace motcua::dossier
