// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <optional>

namespace motcua::sync {

/// What the lane of attachments keeps across restarts: a line of its own, with a back-off of its own.
struct PaperState {
    QString epoch;       ///< of the service that has what was sent; empty before the first
    qint64 gathered = 0; ///< own actions up to this number of the log are in the queue
    int failures = 0;    ///< in a row without a byte of progress
    std::optional<Instant> nextTry;
    std::optional<Error> lastError;
    double rate = 0; ///< bytes a second upwards, as last measured; 0: not yet
    bool operator==(const PaperState&) const = default;
};

/// Errors: STORE_…, SYNC_STATE.
Result<PaperState> loadPaperState(store::Database& database);
/// Inside the caller's transaction, or alone.
Result<> savePaperState(store::Database& database, const PaperState& state);

} // namespace motcua::sync
