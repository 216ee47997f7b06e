// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/service_link.h"
#include "core/desk/sync_work.h"

#include <functional>

namespace motcua::ui {

using desk::SyncDossier;
using desk::SyncStep;
using desk::SyncTask;
using desk::SyncWork;
using desk::WaitingSteps;

enum class SyncDecision {
    keepTheirs, ///< what the centre has holds; the own step stays in the log, set aside
    tryAgain,   ///< the own step once more, on what the dossier is now
};
inline Result<> decideSync(desk::Workplace& workplace, const Uuid& step, SyncDecision decision) {
    if (decision == SyncDecision::keepTheirs) return desk::keepTheirs(workplace, step);
    MOTCUA_CHECK(desk::tryAgain(workplace, step));
    return {};
}

/// What a medium carries; both run on the desk's thread.
struct MediumSource {
    std::function<Result<sync::MediumReport>(desk::Workplace&, const QString& path)> exportWork =
        desk::exportWork;
    std::function<Result<sync::RunReport>(desk::Workplace&, const QString& path)> importAnswer =
        desk::importAnswer;
};

/// Where the lists come from and decisions go; both run on the desk's thread.
struct SyncWorkSource {
    std::function<Result<SyncWork>(desk::Workplace&)> load = desk::syncWork;
    std::function<Result<>(desk::Workplace&, const Uuid& step, SyncDecision)> decide = decideSync;
    MediumSource medium = {};
};

} // namespace motcua::ui
