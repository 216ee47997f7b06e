// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/json_log.h"
#include "app/central/options.h"

namespace motcua::central_app {

/// Serves until somebody ends the program; then finishes what was begun, within eight seconds. Errors:
/// CENTRAL_…, STORE_….
Result<> serve(const Options& options, const Clock& clock, const JsonLog& log);

} // namespace motcua::central_app
