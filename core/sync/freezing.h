// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/sync/freeze.h"

/// The freeze policy against the store.
namespace motcua::sync {

/// What the office has set. Errors: STORE_…, SYNC_STATE.
Result<FreezeLimits> loadFreezeLimits(store::Database& database);
/// `after`: zero for never; a year at most. Errors: FIELD_INVALID, STORE_….
Result<> saveFreezeAfter(store::Database& database, std::chrono::hours after);

/// Where the counter stood at a moment: what was begun before it was frozen may be finished. One that was
/// never enrolled is never frozen; a clock that has jumped does not freeze, either, though it warns.
Result<Freeze> freezeAt(store::Database& database, Instant moment);

} // namespace motcua::sync
