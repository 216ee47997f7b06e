// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/dossier_row.h"
#include "core/store/database.h"

namespace motcua::records {

/// Dossiers by what a clerk types in one box: words of names or places without diacritics in any order, the
/// last digits of a number, telephone or code. The newest first. Nothing typed finds nothing.
Result<std::vector<DossierRow>> searchDossiers(store::Database& database, const QString& typed, int limit);

} // namespace motcua::records
