// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

/// A dossier as lists of the synchronisation name it.
struct SyncDossier {
    QString reference; ///< opens it; empty: it is not in the lists (a draft)
    QString applicant, code, procedure;
    bool operator==(const SyncDossier&) const = default;
};

/// Steps of one dossier that the centre has no word on.
struct WaitingSteps {
    SyncDossier dossier;
    qint64 steps = 0;
    Instant oldest{};
    bool isHeld = false; ///< until a person has decided on an earlier step of the dossier
    /// Held because of who made them: CENTRAL_OFFICER (whom the centre does not list, or not any more),
    /// CENTRAL_RIGHTS. Nobody decides here; they go when the centre's list lets them.
    std::optional<Code> officerReason{};
};

/// A step and who took it, by name; empty: of another desk.
struct SyncStep {
    dossier::Action action;
    QString officer;
};

/// Something that goes on only when a person has decided or at least seen it.
struct SyncTask {
    enum class Kind {
        difference, ///< others have worked on the dossier meanwhile
        refused,    ///< the centre does not take it
    };
    Kind kind{};
    SyncDossier dossier;
    SyncStep mine;
    std::vector<SyncStep> theirs; ///< what others did to the dossier since, in their order
    Error reason{};
    qint64 waitingBehind = 0; ///< later steps of the dossier that are held back
    bool mayDecide = true;    ///< another desk's step can only be looked at
};

struct SyncWork {
    std::vector<WaitingSteps> waiting; ///< the oldest first
    std::vector<SyncTask> tasks;       ///< differences first
};
/// What waits and what needs a person, at most `kMostSyncWork` of each. Errors: STORE_…,
/// RECORDS_ACTION_DAMAGED.
inline constexpr int kMostSyncWork = 200;
Result<SyncWork> syncWork(Workplace& workplace);

/// Nothing of the dossier is at this counter only: every step is settled at the central service, every paper
/// sent. Always true of a station that works alone. Errors: STORE_….
Result<bool> isAtService(Workplace& workplace, const Uuid& dossier);

} // namespace motcua::desk
