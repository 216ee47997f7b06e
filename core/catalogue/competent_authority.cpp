// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/competent_authority.h"

#include <algorithm>

namespace motcua::catalogue {
namespace {

bool settlesAt(const Procedure& procedure, Level level) {
    return std::find(procedure.levels.begin(), procedure.levels.end(), level) != procedure.levels.end();
}

} // namespace

Competence competence(const Procedure& procedure, Level office) {
    if (procedure.levels.empty()) return Competence::unknown;
    return settlesAt(procedure, office) ? Competence::here : Competence::elsewhere;
}

std::optional<Level> settlingLevel(const Procedure& procedure, Level office) {
    const std::array upward{office, Level::province, Level::central, Level::commune, Level::other};
    for (const Level level : upward)
        if (settlesAt(procedure, level)) return level;
    return std::nullopt;
}

} // namespace motcua::catalogue
