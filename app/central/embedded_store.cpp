// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/embedded_store.h"

#include "app/central/key_file.h"
#include "core/base/uuid.h"
#include "core/central/sqlite_session.h"
#include "core/store/file.h"

#include <QFileInfo>

namespace motcua::central_app {

using namespace Qt::StringLiterals;

Result<EmbeddedStore> openEmbeddedStore(const QString& folder, const QString& keyFile, const Clock& clock) {
    MOTCUA_CHECK(store::makeFolder(folder));
    EmbeddedStore place{.database = folder + u"/central.db"_s, .key = {}};
    const QString keyPath = keyFile.isEmpty() ? folder + u"/key"_s : keyFile;
    const bool isNew = !QFileInfo::exists(place.database);
    // the key first: a crash between the two leaves a key without a database, which is no loss
    if (isNew && keyFile.isEmpty() && !QFileInfo::exists(keyPath))
        MOTCUA_CHECK(writeKeyFile(keyPath, Secret::random(32)));
    if (!QFileInfo::exists(keyPath)) return fail(Code::STORE_MISSING, QFileInfo(keyPath).fileName());
    MOTCUA_TRY(place.key, readKeyFile(keyPath));
    using store::OpenMode;
    MOTCUA_TRY(
        store::Database database,
        store::Database::open(place.database, place.key, isNew ? OpenMode::create : OpenMode::existing));
    MOTCUA_CHECK(central::SqliteSession::prepare(database, UuidSource(clock).next().toString()));
    return place;
}

} // namespace motcua::central_app
