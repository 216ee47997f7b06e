// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/dossier/action.h"

#include <functional>

namespace motcua::ui {

/// A dossier as lists of the synchronisation name it.
struct SyncDossier {
    QString reference; ///< opens it
    QString applicant, code, procedure;
    bool operator==(const SyncDossier&) const = default;
};

/// Steps of one dossier that the centre has no word on.
struct WaitingSteps {
    SyncDossier dossier;
    qint64 steps = 0;
    Instant oldest{};
    bool isHeld = false; ///< until a person has decided on an earlier step of the dossier
};

/// A step and who took it, by name.
struct SyncStep {
    dossier::Action action;
    QString officer;
};

/// Something that goes on only when a person has decided or at least seen it.
struct SyncTask {
    enum class Kind {
        difference, ///< others have worked on the dossier meanwhile
        refused,    ///< the centre does not take it, ever
    };
    Kind kind{};
    SyncDossier dossier;
    SyncStep mine;
    std::vector<SyncStep> theirs; ///< what stands at the centre since; newest last
    Error reason{};
    bool mayTryAgain = true;
};

struct SyncWork {
    std::vector<WaitingSteps> waiting; ///< oldest first, at most kMostShown
    std::vector<SyncTask> tasks;
    static constexpr int kMostShown = 500;
};

enum class Decision {
    keepTheirs, ///< what the centre has holds; the own step stays in the record, set aside
    tryMineAgain,
};

/// Where the lists come from; both run on the desk's thread.
struct SyncWorkSource {
    std::function<Result<SyncWork>(desk::Workplace&)> load;
    std::function<Result<>(desk::Workplace&, const Uuid& step, Decision)> decide;
};

} // namespace motcua::ui
