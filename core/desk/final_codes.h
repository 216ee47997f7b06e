// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/dossier/dossier_code.h"

namespace motcua::desk {

struct FinalCode {
    Uuid dossier;
    dossier::DossierCode former, code;
};

/// Gives dossiers of this desk that bear a provisional code a final one, as far as leased ordinals lie ready:
/// each a step of the officer who has logged in. The oldest first, `limit` at most. Both codes find the
/// dossier, and a new slip names both. Errors: STORE_…, RECORDS_…, AUDIT_….
Result<std::vector<FinalCode>> giveFinalCodes(Workplace& workplace, int limit = 50);

} // namespace motcua::desk
