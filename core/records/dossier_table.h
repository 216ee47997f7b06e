// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/confirmation.h"
#include "core/records/dossier_row.h"
#include "core/records/search_text.h"
#include "core/store/database.h"

namespace motcua::records {

/// What a dossier is found by: names, address, and every number and code it has or had.
SearchText searchTextOf(const dossier::State& state);
QStringList codesOf(const dossier::State& state);

/// Write what derives from one dossier, inside the caller's transaction.
Result<> insertDerived(store::Database& database, const DossierRow& row, const QStringList& codes,
                       const SearchText& text);
Result<> updateDerived(store::Database& database, const DossierRow& row, const QStringList& codes,
                       const SearchText& text, bool textChanged);
/// What of a dossier is still to be confirmed, in place of what was.
Result<> writeConfirmations(store::Database& database, qint64 no,
                            const std::vector<dossier::Confirmation>& open);

} // namespace motcua::records
