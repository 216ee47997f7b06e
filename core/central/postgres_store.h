// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/central/store_pool.h"

namespace motcua::central {

/// Connections to a database that was made with PostgresSession::prepare; `address` as libpq reads it. They
/// connect when they are first used.
StorePool::Open postgresStores(const Secret& address);

} // namespace motcua::central
