// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/stored_operation.h"
#include "core/store/statement.h"

/// Columns of this folder's tables as values. Internal to sqlite_*.cpp.
namespace motcua::central {

/// Errors: STORE_DAMAGED when the blob does not have 32 bytes.
inline Result<crypto::Digest> digestOf(const store::Statement& row, int column) {
    return digestFrom(row.blobView(column));
}

} // namespace motcua::central
