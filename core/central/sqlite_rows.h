// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hash.h"
#include "core/store/statement.h"

#include <algorithm>

/// Columns of this folder's tables as values. Internal to sqlite_*.cpp.
namespace motcua::central {

/// Errors: STORE_DAMAGED when the blob does not have 32 bytes.
inline Result<crypto::Digest> digestOf(const store::Statement& row, int column) {
    const QByteArrayView blob = row.blobView(column);
    crypto::Digest digest;
    if (blob.size() != std::ssize(digest)) return fail(Code::STORE_DAMAGED, QStringLiteral("digest"));
    std::ranges::copy(blob, digest.begin());
    return digest;
}

} // namespace motcua::central
