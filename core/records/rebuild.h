// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace motcua::records {

/// Drops every derived table and makes it again from the actions, in one transaction: as it was, or as
/// before. Gives the number of dossiers. Errors: STORE_…, RECORDS_ACTION_DAMAGED.
Result<qint64> rebuildDerived(store::Database& database);

/// The same inside the caller's transaction: for a migration that adds derived tables.
Result<> rebuildDerivedInside(store::Database& database);

struct RecordCheck {
    qint64 actions = 0;
    qint64 dossiers = 0;
    qint64 wrongRows = 0; ///< derived rows that are not what the actions say: `store rebuild` mends them
    bool isOk() const { return wrongRows == 0; }
};

/// Reads and replays every action and compares with the derived tables. Changes nothing.
Result<RecordCheck> checkRecords(store::Database& database);

} // namespace motcua::records
