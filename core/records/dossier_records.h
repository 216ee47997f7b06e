// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/apply.h"
#include "core/records/dossier_table.h"
#include "core/store/database.h"

namespace motcua::records {

/// A dossier with the number it has on this machine.
struct Dossier {
    dossier::State state;
    qint64 no = 0;
    int desk = 0; ///< that received it
};

/// Actions on one dossier, checked and encoded, ready to be written. Making it is pure and may be done on another
/// thread than the database's.
struct DossierChange {
    Dossier before; ///< of a new dossier: the empty state
    dossier::State after;
    std::vector<dossier::Action> actions;
    std::vector<QByteArray> payloads;
    SearchText text;
    bool textChanged = false;
};

/// Errors: those of dossier::apply.
Result<DossierChange> prepareChange(Dossier before, std::vector<dossier::Action> actions);

/// Appends the actions, with the next sequences of this device, and brings the derived tables up to date. Inside the
/// caller's transaction. Gives the dossier's number. Errors: STORE_….
Result<qint64> writeChange(store::Database& database, const DossierChange& change);

/// By any code it has or had, in either case. Errors: RECORDS_DOSSIER_UNKNOWN.
Result<Dossier> loadDossier(store::Database& database, const QString& code);
Result<Dossier> loadDossier(store::Database& database, const Uuid& id);

} // namespace motcua::records
