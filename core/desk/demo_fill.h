// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/demo_dossiers.h"

#include <functional>

namespace motcua::desk {

struct DemoResult {
    qint64 dossiers = 0;
    qint64 actions = 0;
};

/// Writes the dossiers, some thousand a transaction, while the next ones are made on another thread. `progress` is
/// told how many are on the disk. Errors: STORE_…
Result<DemoResult> writeDemo(store::Database& database, DemoDossiers& dossiers,
                             const std::function<void(qint64)>& progress = {});

} // namespace motcua::desk
