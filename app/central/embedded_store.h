// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace motcua::central_app {

/// The embedded engine's place in the data folder, made when it is not there.
struct EmbeddedStore {
    QString database; ///< `central.db`
    Secret key;       ///< 32 bytes
};

/// The key is in `keyFile`, or where that is empty in `key` in the folder, made together with the database:
/// 64 hexadecimal digits, readable by its owner only. Errors: STORE_… ; STORE_MISSING with `key` when there
/// is a database without its key.
Result<EmbeddedStore> openEmbeddedStore(const QString& folder, const QString& keyFile, const Clock& clock);

} // namespace motcua::central_app
