// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/state.h"

/// What the counter does when one of the two stores is not what the other remembers. Internal to the engine.
namespace motcua::sync {

/// The service was restored: its epoch is another one, or its streams are shorter than what was read.
Result<bool> startReadingAnew(store::Database& database, const QString& epoch);
/// Own actions the service has no verdict on any more have to be sent again.
Result<> sendAgainAfter(store::Database& database, qint64 lastSequence);
/// Everything the service has was told again: what it did not tell, it does not have.
Result<> finishReadingAnew(store::Database& database, Instant now);

/// The service misses what comes after `last`. Answers whether it is worth trying again.
Result<bool> closeGap(store::Database& database, qint64 last);

/// The service knows more of this device than the device itself: the store is an older copy. It goes on as a
/// new incarnation, and is told what the newer one had done. Inside the caller's transaction.
Result<bool> startAnewIfOlder(store::Database& database, qint64 lastSequence);

/// The service has lost what came after a dossier's `version`: own actions are sent again, others' are
/// listed as unconfirmed. Inside the caller's transaction.
Result<> loseVersions(store::Database& database, const Uuid& dossier, int version, Instant now);

/// One operation that keeps all others from going.
Result<bool> park(store::Database& database, const Uuid& operation, Code reason, Instant now);

} // namespace motcua::sync
