// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/apply.h"
#include "core/records/action_log.h"

namespace motcua::records {

/// A dossier with the number it has on this machine.
struct Dossier {
    dossier::State state;
    qint64 no = 0;
    int desk = 0;            ///< that received it
    int knownVersion = 0;    ///< the service's versions 1 … of it that are here
    int revision = 0;        ///< see DossierStanding
    bool isShared = false;   ///< the service has some of it
    bool hasDispute = false; ///< own work does not follow from what others did, or was refused
    bool mayLackCode() const { return !isShared || hasDispute; }
};

/// What counts, in the order it does: what the service has accepted by its versions, then own pending
/// actions in the order they were made. Refused ones are left out; but as long as the service has nothing of
/// a dossier, its officer sees it as it was recorded, refused or not.
std::vector<StoredAction> inReplayOrder(std::vector<StoredAction> log);

/// What a dossier's log amounts to. Where others have worked on it too, own pending actions are based on the
/// version there is (rebased); one that does not follow any more is disputed: kept, told of, not applied.
/// All else must replay. `log`: of one dossier, in the order recorded. Errors: RECORDS_ACTION_DAMAGED.
Result<Dossier> replay(std::vector<StoredAction> log);

/// The same, and `log` is left in replay order with its disputed actions marked.
Result<Dossier> replayMarking(std::vector<StoredAction>& log);

} // namespace motcua::records
