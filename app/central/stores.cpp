// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/stores.h"

#include "app/central/embedded_store.h"
#include "core/base/uuid.h"
#include "core/central/file_blobs.h"
#include "core/central/postgres_blobs.h"
#include "core/central/postgres_session.h"
#include "core/central/postgres_store.h"
#include "core/central/sqlite_store.h"
#include "core/store/file.h"

namespace motcua::central_app {

Result<Stores> openStores(const Options& options, const Clock& clock) {
    if (!options.store.isEmpty()) {
        const Secret address = Secret::copyOf(options.store.toUtf8());
        MOTCUA_CHECK(central::PostgresSession::prepare(address, UuidSource(clock).next().toString()));
        return Stores{central::postgresStores(address), std::make_unique<central::PostgresBlobs>(address)};
    }
    MOTCUA_TRY(const auto place, openEmbeddedStore(options.folder, options.keyFile, clock));
    const QString folder = options.folder + QStringLiteral("/blobs");
    MOTCUA_CHECK(store::makeFolder(folder));
    return Stores{central::sqliteStores(place.database, place.key),
                  std::make_unique<central::FileBlobs>(folder, place.key)};
}

} // namespace motcua::central_app
