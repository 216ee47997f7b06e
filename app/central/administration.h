// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/options.h"
#include "core/base/clock.h"

namespace motcua::central_app {

/// `enrol-code`, `devices`, `withdraw`, also beside a service that runs: what is to be printed. Errors:
/// USAGE, and those of core/central/administration.h.
Result<QByteArray> administer(const Options& options, const Clock& clock);

} // namespace motcua::central_app
