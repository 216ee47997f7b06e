// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// Notes in the audit log that the officer has looked into these dossiers: opened one, or found them by a
/// citizen's number. The dossier's id only; of each once an hour, so that the log stays readable. Errors:
/// STORE_….
Result<> noteViewed(Workplace& workplace, const std::vector<Uuid>& dossiers);

/// Notes that the portrait off a chip was shown or saved, and what for: `identification` of a visit, `file`.
/// Errors: STORE_….
Result<> notePortrait(Workplace& workplace, const char* purpose, const std::optional<Uuid>& visit = {});

} // namespace motcua::desk
