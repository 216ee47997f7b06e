// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/settings.h"

/// How settings lie in the store: one row a member.
namespace motcua::desk {

struct StoredSettings {
    Settings settings;   ///< damaged members are at their default
    QStringList damaged; ///< keys
};
/// Errors: STORE_….
Result<StoredSettings> readSettings(store::Database& database);

} // namespace motcua::desk
