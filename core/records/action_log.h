// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"
#include "core/store/database.h"

#include <functional>

namespace motcua::records {

struct StoredAction {
    qint64 no = 0; ///< order of recording on this machine
    dossier::Action action;
};

/// Appends inside the caller's transaction and gives the row's number. `payload`: the action's, as JSON.
/// Errors: STORE_…; STORE_CONSTRAINT when the id is there already.
Result<qint64> appendAction(store::Database& database, const dossier::Action& action, QByteArrayView payload);

/// All actions of a dossier in the order recorded; empty when there is no such dossier.
/// Errors: STORE_…, RECORDS_ACTION_DAMAGED.
Result<std::vector<StoredAction>> loadActions(store::Database& database, const Uuid& dossier);

/// All actions of all dossiers, those of one dossier together and in order.
Result<> forEachAction(store::Database& database, const std::function<Result<>(const StoredAction&)>& visit);

/// The device sequence to give to the next action.
Result<qint64> nextSequence(store::Database& database);

} // namespace motcua::records
