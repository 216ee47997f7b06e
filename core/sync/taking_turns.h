// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/action_log.h"
#include "core/wire/sync_request.h"

/// Which steps go with the next request while some wait because of their officer (officer_list.h). They are
/// sent again each time, since only the service knows when that officer is let in; without an order of turns
/// an officer who never is would fill every request, and nobody else's work would go. Internal to outbox.cpp.
namespace motcua::sync {

/// Whether there are any such steps.
Result<bool> mustTakeTurns(store::Database& database);

/// New steps first, in their sequence, each after those of its dossier that wait; then what waits, the
/// dossiers that were tried longest ago first. Up to about `plainBytes` and at most `most`; what waits for
/// the settling of a conflict is held back. By sequence. Errors: STORE_…, RECORDS_ACTION_DAMAGED.
Result<std::vector<dossier::Action>> stepsInTurn(store::Database& database, qint64 plainBytes,
                                                 qsizetype most);

} // namespace motcua::sync
