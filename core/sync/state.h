// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/wire/sync_request.h"

#include <optional>
#include <vector>

namespace motcua::sync {

/// After the service was restored from a backup, the counter goes through these, however often it is
/// interrupted.
enum class Recovery {
    none = 0,
    asking = 1,  ///< how far the service knows this device: nothing is sent before it is told
    reading = 2, ///< what the service has is read anew
};

/// What the counter keeps of its line to the service, across restarts.
struct SyncState {
    QString epoch; ///< of the service's store; empty before the first contact
    wire::Cursors cursors;
    Recovery recovery = Recovery::none;
    int failures = 0; ///< in a row; what the back-off counts
    std::optional<Instant> nextTry;
    std::optional<Instant> lastContact;
    std::optional<Error> lastError;
    qint64 clockOffsetMs = 0; ///< service's time − counter's, as last measured
    bool clockJumped = false;
    qint64 batchBytes = 0;  ///< packed, that the line has proved good for; 0: the start
    int mostOperations = 0; ///< of the next request, after one was refused as a whole; 0: no limit
    int pollSeconds = 60;
    bool operator==(const SyncState&) const = default;
};

/// Errors: STORE_…, SYNC_STATE.
Result<SyncState> loadState(store::Database& database);
/// Inside the caller's transaction, or alone.
Result<> saveState(store::Database& database, const SyncState& state);

/// One value of the table beside them. Empty when there is none.
Result<QByteArray> stateValue(store::Database& database, QLatin1StringView key);
Result<> keepStateValue(store::Database& database, QLatin1StringView key, QByteArrayView value);

/// The first column of a query with a limit, read to its end so that nothing is kept from being written.
Result<std::vector<Uuid>> idsOf(store::Database& database, const char* sql, int limit);

} // namespace motcua::sync
