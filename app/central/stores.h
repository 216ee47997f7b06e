// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/options.h"
#include "core/base/clock.h"
#include "core/central/store_pool.h"

namespace motcua::central_app {

/// Connections to the engine that the options name, made ready. Errors: STORE_…, CENTRAL_STORE_UNREACHABLE.
Result<central::StorePool::Open> openStores(const Options& options, const Clock& clock);

} // namespace motcua::central_app
