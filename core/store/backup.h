// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/database.h"
#include "core/store/folder.h"

#include <functional>

namespace motcua::store {

/// One file with everything of the store, as of one moment, sealed as it lies in the folder. Work may go on
/// meanwhile. Read again and checked after writing. Replaces an older file of the same name only when the new
/// one is whole. Errors: STORE_DAMAGED when the store itself does not pass its check, STORE_DISK_FULL,
/// STORE_IO, STORE_BACKUP_BAD when what was read back is not what was written, STORE_BACKUP_TARGET when
/// `file` would lie in the data folder, where it could replace a part of the store and would be lost with it.
Result<void> backup(Database& database, const Folder& folder, const Secret& storeKey, const QString& file);

struct RestorePlan {
    /// The key of the backup, found by a password or the recovery code in its keys.json.
    std::function<Result<Secret>(const QByteArray& keys)> keyFrom;
    /// Changes what must never come into use as it was (leases, the device's incarnation), in the restored
    /// database before it is put in place; `stagedFolder` holds the other files. May be null.
    std::function<Result<void>(Database& database, const QString& stagedFolder)> adapt;
    /// Names the folder that keeps the files there were: `before-restore-20261123-090000`, with
    /// `-2`, `-3` … appended while there is one of that name.
    Instant now;
};

struct Restored {
    Folder folder;
    Secret key;
    /// Empty when there was nothing of a store.
    QString oldKeptIn;
};

/// Puts a backup into `folderPath`, where there is nothing, or a store that no program has open, or what
/// remains of one without its database. Everything is checked before anything is replaced; a crash leaves the
/// old store whole or the restored one. Errors: STORE_BACKUP_BAD, STORE_DAMAGED, STORE_EXISTS (the folder has
/// other things in it), STORE_BUSY, and those of the plan.
Result<Restored> restore(const QString& file, const QString& folderPath, const RestorePlan& plan);

} // namespace motcua::store
