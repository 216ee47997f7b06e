// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <span>
#include <vector>

namespace motcua::store {

/// One step of the schema, numbered from 1 without gaps. Each folder with tables exports its scripts as
/// constants
/// (`officer::kTables1`); the folder that owns the list puts them together: `{1, {officer::kTables1,
/// kTables1}}`.
struct Migration {
    int number;
    std::vector<const char*> scripts;
    /// Run after the scripts, in the same transaction; may be null.
    Result<void> (*function)(Database&) = nullptr;
};

/// The number of the last migration that was applied; 0 for a new database.
Result<int> schemaVersion(Database& database);

/// Applies what is missing, in order, each migration in a transaction of its own. Forward only.
/// Errors: STORE_TOO_NEW when the database was written by a newer program; nothing is changed then.
Result<void> migrate(Database& database, std::span<const Migration> migrations);

} // namespace motcua::store
