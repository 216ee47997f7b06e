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

/// An action as a row of the log.
struct EncodedAction {
    Uuid id;
    Uuid dossier;
    Uuid actor;
    int desk = 0;
    Instant at{};
    qint64 clockOffsetMs = 0;
    qint64 sequence = 0;
    int baseVersion = 0;
    dossier::ActionType type{};
    QByteArray payload; ///< JSON, UTF-8
};
EncodedAction encode(const dossier::Action& action);

/// Appends inside the caller's transaction and gives the row's number.
/// Errors: STORE_…; STORE_CONSTRAINT when the id is there already.
Result<qint64> appendAction(store::Database& database, const EncodedAction& action);

/// All actions of a dossier in the order recorded; empty when there is no such dossier.
/// Errors: STORE_…, RECORDS_ACTION_DAMAGED.
Result<std::vector<StoredAction>> loadActions(store::Database& database, const Uuid& dossier);

/// All actions of all dossiers, those of one dossier together and in order.
Result<> forEachAction(store::Database& database, const std::function<Result<>(const StoredAction&)>& visit);

/// All actions of one type, in the order recorded; the others are not read.
Result<> forEachActionOf(store::Database& database, dossier::ActionType type,
                         const std::function<Result<>(const StoredAction&)>& visit);

/// The device sequence to give to the next action.
Result<qint64> nextSequence(store::Database& database);

} // namespace motcua::records
