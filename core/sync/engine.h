// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/outbox.h"
#include "core/sync/status.h"
#include "core/wire/dossier_page.h"
#include "core/wire/sync_answer.h"

#include <functional>
#include <span>

/// What the counter makes of what the service says; no network. Everything is idempotent, since any answer
/// may be lost after it was given: the same verdict or entry taken twice changes nothing the second time.
namespace motcua::sync {

struct Taken {
    RunReport counts;
    qint64 held = 0;             ///< steps sent for the first time that have to wait
    bool more = false;           ///< there is more to send or to read at once
    bool newIncarnation = false; ///< the store turned out to be an older copy: it counts anew
};

/// Between two short transactions of a long answer: others that write get their turn. May be empty.
using Breath = std::function<void()>;

/// Takes an answer to `request` into the store: verdicts, what others did, derived tables, cursors last. In
/// transactions of some hundred steps; after a crash between them the rest is told again. Errors: STORE_…,
/// RECORDS_ACTION_DAMAGED, SYNC_ANSWER when it does not answer the request.
Result<Taken> takeAnswer(store::Database& database, const wire::SyncRequest& request,
                         const wire::SyncAnswer& answer, Instant now, const Breath& breath = {});

/// Takes whole dossiers that were asked for because of a hole; those the page neither tells nor leaves for
/// later are no longer this office's. Gives the number of steps told. Errors: also SYNC_ANSWER for a page
/// that does not answer what was asked.
Result<qint64> takePage(store::Database& database, std::span<const Uuid> wanted,
                        const wire::DossierPage& page, Instant now);
/// One whole dossier, in a transaction of its own. Gives the number of steps told.
Result<qint64> takeWhole(store::Database& database, const wire::WholeDossier& whole, Instant now);
/// Dossiers to ask for whole, by id from `after` on, at most `count`. They wait until everything else was
/// read.
Result<std::vector<Uuid>> wantedDossiers(store::Database& database, int count, const Uuid& after = {});

/// A request was refused as a whole: sets right what can be, and answers whether it is worth trying again at
/// once. CENTRAL_EPOCH: what the service has lost is sent again, and its streams are read anew. CENTRAL_GAP:
/// sent again from there. CENTRAL_OPERATION_CHANGED, or a refusal of a request of one operation: that one is
/// parked. A refusal of a longer request: it is halved. Nothing unsent is ever discarded. Errors: STORE_….
Result<bool> takeRefusal(store::Database& database, const wire::SyncRequest& request, const Error& refusal,
                         Instant now);

} // namespace motcua::sync
