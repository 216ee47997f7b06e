// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/demo_dossiers.h"
#include "core/desk/workplace.h"

#include <functional>

namespace motcua::desk {

struct DemoResult {
    qint64 dossiers = 0;
    qint64 actions = 0;
};

struct DemoRequest {
    int dossiers = 0;
    quint64 seed = 0;
    Date from{}, to{};
};

/// Fills a training folder, up to the present moment at most, some thousand dossiers a transaction.
/// `progress` is told how many are on the disk. Errors: DESK_NOT_TRAINING, STORE_….
Result<DemoResult> fillDemo(Workplace& workplace, const DemoRequest& request,
                            const std::function<void(qint64)>& progress = {});

} // namespace motcua::desk
