// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/central/store_pool.h"

namespace motcua::central {

/// Connections to the embedded engine. The database at `path` was made with SqliteSession::prepare; `key` is
/// its 32 bytes. Errors of the connections: those of store::Database::open.
StorePool::Open sqliteStores(const QString& path, const Secret& key);

} // namespace motcua::central
