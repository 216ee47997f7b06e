// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/action_log.h"
#include "core/records/station.h"
#include "core/sync/state.h"

namespace motcua::sync {

/// The next request: own actions without a verdict in the order they were made, up to about `plainBytes`
/// before packing, and from where to read on. An action that waits for the settling of a conflict in its
/// dossier is held back; all others go, each at least once in the order of the device's sequence. What is
/// sent again is the same to the byte. With `from`, only those from that sequence on, and all of them;
/// without, those that wait because of their officer take turns (taking_turns.h). Errors: STORE_…,
/// RECORDS_ACTION_DAMAGED.
Result<wire::SyncRequest> nextRequest(store::Database& database, const records::Station& station,
                                      const SyncState& state, qint64 plainBytes,
                                      std::optional<qint64> from = {});

/// Whether something of the dossier was refused that a person has not decided on.
Result<bool> hasOpenConflict(store::Database& database, const Uuid& dossier);

/// An action as it is sent: its base is the service's version that its officer knew.
dossier::Action asSent(const records::StoredAction& stored);

struct OutboxCount {
    qint64 waiting = 0;
    std::optional<Instant> oldest;
    qint64 conflicts = 0;
    qint64 parked = 0; ///< rejected, not sendable, unconfirmed, or told and not understood
};
Result<OutboxCount> countOutbox(store::Database& database);

} // namespace motcua::sync
