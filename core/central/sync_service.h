// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/session.h"

namespace motcua::central {

/// Who asks, as its token has proved.
struct Caller {
    Uuid device;
    QString office; ///< whose stream it reads: `H34.05`
    /// Dossiers of which something waits since an earlier part of the same delivery: what follows waits too.
    std::set<Uuid> waiting{};
};

using wire::streamOf;

/// `POST /v1/sync`: judges and records what is pushed, then tells what is new, in one transaction. Sent
/// again, it answers the same and records nothing twice. An error refuses the request as a whole, and nothing
/// of it was recorded: CENTRAL_DEVICE (it speaks for another device), CENTRAL_OFFICE (it asks for another
/// office's stream), CENTRAL_EPOCH (the store was restored since; the detail is its epoch),
/// CENTRAL_INCARNATION (an older copy of the device's store), CENTRAL_GAP (operations are missing; the detail
/// is the last sequence known), CENTRAL_OPERATION_CHANGED (an id was sent before with other content),
/// STORE_….
Result<wire::SyncAnswer> synchronise(Session& session, const Caller& caller, const wire::SyncRequest& request,
                                     Instant now);

} // namespace motcua::central
