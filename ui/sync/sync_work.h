// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/sync_work.h"

#include <functional>

namespace motcua::ui {

using desk::SyncDecision;
using desk::SyncDossier;
using desk::SyncStep;
using desk::SyncTask;
using desk::SyncWork;
using desk::WaitingSteps;

/// Where the lists come from; both run on the desk's thread.
struct SyncWorkSource {
    std::function<Result<SyncWork>(desk::Workplace&)> load = desk::syncWork;
    std::function<Result<>(desk::Workplace&, const Uuid& step, SyncDecision)> decide = desk::decideSync;
};

} // namespace motcua::ui
