// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/dossier_row.h"
#include "core/records/search_text.h"
#include "core/store/database.h"

namespace motcua::records {

/// What a dossier is found by: names, address, and every number and code it has or had.
SearchText searchTextOf(const dossier::State& state);
QStringList codesOf(const dossier::State& state);

/// When another dossier already has a code. Between desks that work apart it happens, and the service decides
/// whose it is; until then the code leads to the one the service has.
enum class CodeClash {
    refuse, ///< STORE_CONSTRAINT: what this desk gives out is its own
    yield,
    take,
};

/// Write what derives from one dossier, inside the caller's transaction.
Result<> insertDerived(store::Database& database, const DossierRow& row, const QStringList& codes,
                       const SearchText& text, CodeClash clash = CodeClash::refuse);
Result<> updateDerived(store::Database& database, const DossierRow& row, const QStringList& codes,
                       const SearchText& text, bool textChanged, CodeClash clash = CodeClash::refuse);
/// Of a dossier none of whose actions counts any more.
Result<> removeDerived(store::Database& database, qint64 no);

} // namespace motcua::records
