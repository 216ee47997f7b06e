// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/apply.h"
#include "core/dossier/confirmation.h"
#include "core/records/action_log.h"
#include "core/records/dossier_table.h"
#include "core/store/database.h"

namespace motcua::records {

/// A dossier with the number it has on this machine.
struct Dossier {
    dossier::State state;
    qint64 no = 0;
    int desk = 0; ///< that received it
};

/// Actions that one dossier has accepted, encoded and with what derives from them: all the database needs,
/// and no more, so that it can be made on another thread and handed over cheaply.
struct DossierChange {
    qint64 no = 0; ///< 0: a new dossier
    std::vector<EncodedAction> actions;
    DossierRow row;
    QStringList codes;
    SearchText text;
    bool textChanged = false;
    bool lookedUp = false; ///< by one of the actions, so that the tasks may have changed
    std::vector<dossier::Confirmation> confirmations;
};

/// Applies the actions to the dossier and tells what to write. Pure. Errors: those of dossier::apply; then
/// the dossier is of no further use.
Result<DossierChange> prepareChange(Dossier& dossier, const std::vector<dossier::Action>& actions);

/// Appends the actions, numbered from the next sequence of this device, and brings the derived tables up to
/// date. Inside the caller's transaction. Gives the dossier's number. Errors: STORE_….
Result<qint64> writeChange(store::Database& database, DossierChange change);

/// By any code it has or had, in either case; a draft, which has none, by its id in text. Errors:
/// RECORDS_DOSSIER_UNKNOWN.
Result<Dossier> loadDossier(store::Database& database, const QString& code);
Result<Dossier> loadDossier(store::Database& database, const Uuid& id);

} // namespace motcua::records
