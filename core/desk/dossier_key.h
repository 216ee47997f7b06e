// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/records/dossier_records.h"

namespace motcua::desk {

/// The dossier by a code it has or had, or by its id in text: what was turned away at the counter has no
/// code. Errors: RECORDS_DOSSIER_UNKNOWN.
Result<records::Dossier> dossierOf(Workplace& workplace, const QString& codeOrId);

} // namespace motcua::desk
