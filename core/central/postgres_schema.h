// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/postgres.h"

namespace motcua::central::postgres {

/// Makes the tables in the first schema of the search path, or brings older ones up to date: all or nothing.
/// Of services that start together, one does it while the others wait. Errors: STORE_TOO_NEW when a newer
/// program made them; nothing is changed then.
Result<> migrate(Connection& connection);

} // namespace motcua::central::postgres
