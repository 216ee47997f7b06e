// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/apply.h"
#include "core/dossier/confirmation.h"
#include "core/records/action_log.h"
#include "core/records/dossier_table.h"
#include "core/records/replay.h"
#include "core/records/report_facts.h"

namespace motcua::records {

/// Actions that one dossier has accepted, encoded and with what derives from them: all the database needs,
/// and no more, so that it can be made on another thread and handed over cheaply.
struct DossierChange {
    qint64 no = 0; ///< 0: a new dossier
    std::vector<EncodedAction> actions;
    DossierRow row;
    QStringList codes;
    SearchText text;
    ReportRows report;
    bool textChanged = false;
    int knownVersion = 0;  ///< of the service's, when it was loaded
    int revision = 0;      ///< likewise; another one by now, and the derived tables are made from the log
    bool lookedUp = false; ///< by one of the actions, so that the tasks may have changed
    std::vector<dossier::Confirmation> confirmations;
};

/// Applies the actions to the dossier and tells what to write. Pure. Errors: those of dossier::apply; then
/// the dossier is of no further use.
Result<DossierChange> prepareChange(Dossier& dossier, const std::vector<dossier::Action>& actions);

/// Appends the actions, numbered from the next sequence of this device, and brings the derived tables up to
/// date. Inside the caller's transaction. Gives the dossier's number. Errors: STORE_….
Result<qint64> writeChange(store::Database& database, DossierChange change);

/// Makes what derives from one dossier anew from its log, inside the caller's transaction: after the service
/// has told of it. Without an action that counts, it is not listed any more. Errors: STORE_…,
/// RECORDS_ACTION_DAMAGED; then nothing was changed.
Result<> deriveAnew(store::Database& database, const Uuid& dossier);

/// By any code it has or had, in either case; a draft, which has none, by its id in text. Errors:
/// RECORDS_DOSSIER_UNKNOWN.
Result<Dossier> loadDossier(store::Database& database, const QString& code);
Result<Dossier> loadDossier(store::Database& database, const Uuid& id);

} // namespace motcua::records
