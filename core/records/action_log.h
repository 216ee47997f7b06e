// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"
#include "core/records/sync_standing.h"

#include <functional>

namespace motcua::records {

struct StoredAction {
    qint64 no = 0; ///< order of recording on this machine
    dossier::Action action;
    Standing standing = Standing::unsent;
    bool pulled = false;    ///< made by another device
    int knownVersion = 0;   ///< of the service's, when it was made
    int serviceVersion = 0; ///< that it made at the service; 0 for none
    bool disputed = false;  ///< it does not follow from those before it any more (replay.h)
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
    Standing standing = Standing::unsent;
    bool pulled = false;
    int knownVersion = 0;
    int serviceVersion = 0;
};
EncodedAction encode(const dossier::Action& action);

/// Appends inside the caller's transaction and gives the row's number.
/// Errors: STORE_…; STORE_CONSTRAINT when the id is there already.
Result<qint64> appendAction(store::Database& database, const EncodedAction& action);

/// The actions of a dossier that count, in the order in which they do (replay.h); empty when there is no such
/// dossier. Errors: STORE_…, RECORDS_ACTION_DAMAGED.
Result<std::vector<StoredAction>> loadActions(store::Database& database, const Uuid& dossier);

/// All actions of a dossier in the order recorded, those that were refused as well.
Result<std::vector<StoredAction>> loadLog(store::Database& database, const Uuid& dossier);

/// Own actions that have no verdict, in the order of the device's sequence, from `first` on.
Result<> forEachUnsent(store::Database& database, qint64 first,
                       const std::function<Result<bool>(const StoredAction&)>& visit);

/// The one with this id, if it is there.
Result<std::optional<StoredAction>> findAction(store::Database& database, const Uuid& id);

/// All actions of all dossiers, those of one dossier together and in order.
Result<> forEachAction(store::Database& database, const std::function<Result<>(const StoredAction&)>& visit);

/// All actions of one type, in the order recorded; the others are not read.
Result<> forEachActionOf(store::Database& database, dossier::ActionType type,
                         const std::function<Result<>(const StoredAction&)>& visit);

/// The device sequence that the next action will have.
Result<qint64> nextSequence(store::Database& database);
/// Takes `count` sequences inside the caller's transaction and gives the first: the device numbers its own
/// actions without a gap, since the service takes a gap for a loss.
Result<qint64> takeSequences(store::Database& database, qint64 count);

} // namespace motcua::records
