// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/options.h"
#include "core/central/store_pool.h"

namespace motcua::central_app {

/// `officer …`: the accounts concerned, or what was done to them, one JSON object a line. Errors:
/// FIELD_INVALID and those of core/central/officer_administration.h.
Result<QByteArray> runOfficer(const Options& options, central::Store& store, Instant now);

} // namespace motcua::central_app
