// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/stores.h"

#include "app/central/embedded_store.h"
#include "core/base/uuid.h"
#include "core/central/postgres_session.h"
#include "core/central/postgres_store.h"
#include "core/central/sqlite_store.h"

namespace motcua::central_app {

Result<central::StorePool::Open> openStores(const Options& options, const Clock& clock) {
    if (!options.store.isEmpty()) {
        const Secret address = Secret::copyOf(options.store.toUtf8());
        MOTCUA_CHECK(central::PostgresSession::prepare(address, UuidSource(clock).next().toString()));
        return central::postgresStores(address);
    }
    MOTCUA_TRY(const auto place, openEmbeddedStore(options.folder, options.keyFile, clock));
    return central::sqliteStores(place.database, place.key);
}

} // namespace motcua::central_app
