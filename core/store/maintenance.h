// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/blobs.h"
#include "core/store/database.h"
#include "core/store/folder.h"

#include <QStringList>
#include <functional>

namespace motcua::store {

/// What `store check` found. Each problem names a kind and a place, in English, without data.
struct CheckReport {
    QStringList problems;
    bool isOk() const { return problems.isEmpty(); }
};
/// Reads every page (each is authenticated by the cipher), every index and foreign key, and opens every blob.
Result<CheckReport> check(Database& database, const Blobs& blobs);

/// Copies the database as of one moment into a new file, under `key`, and checks the copy.
/// Errors: STORE_DAMAGED with what the check found.
Result<void> copyVerified(Database& source, const QString& path, const Secret& key);

/// The files beside the database that hold something sealed by, or derived from, the store's key.
struct KeyFiles {
    QByteArray keys;
    QByteArray auditHead;
};

/// Gives the store a new key: database and blobs are written anew under it beside the old ones, verified, and
/// put in place with `files`, all or none (Swap). The old files are removed; what stands in older copies
/// still opens with the old key. `database` is closed; open the store again afterwards, with the new key when
/// there was no error. After an error, or a crash at any moment, Folder::open leaves either the old store
/// whole or the new one. Needs as much free disk space again as the store has. `onBlob` may stop it by
/// answering false.
Result<void> rekey(Folder& folder, Database database, const Secret& oldKey, const Secret& newKey,
                   const KeyFiles& files, const std::function<bool()>& onBlob = {});

} // namespace motcua::store
