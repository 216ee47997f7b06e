// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/stores.h"

#include "app/central/embedded_store.h"
#include "core/central/sqlite_store.h"

namespace motcua::central_app {

Result<central::StorePool::Open> openStores(const Options& options, const Clock& clock) {
    if (!options.store.isEmpty()) return fail(Code::CENTRAL_STORE_UNREACHABLE, QStringLiteral("--store"));
    MOTCUA_TRY(const auto place, openEmbeddedStore(options.folder, options.keyFile, clock));
    return central::sqliteStores(place.database, place.key);
}

} // namespace motcua::central_app
