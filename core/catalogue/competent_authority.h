// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/procedure.h"

namespace motcua::catalogue {

/// Whether an office may settle a procedure itself. `elsewhere`: it may still receive the dossier for the
/// competent agency, whose receipt then starts the clock (Decree 309/2026 art. 8.3). `unknown`: no level is
/// published.
enum class Competence { here, elsewhere, unknown };

/// `office` is `commune` or `province`.
Competence competence(const Procedure& procedure, Level office);

/// The level that settles a dossier received at `office`: its own if competent, else the nearest above, else
/// the nearest below. None when no level is published.
std::optional<Level> settlingLevel(const Procedure& procedure, Level office);

} // namespace motcua::catalogue
