// SPDX-License-Identifier: GPL-3.0-or-later
// How entries lie in their table; not for other folders.
#pragma once

#include "core/audit/chain.h"
#include "core/store/database.h"

#include <algorithm>

#define MOTCUA_AUDIT_COLUMNS "SELECT number, at, officer, kind, dossier, detail, hash FROM audit "

namespace motcua::audit {

inline Result<crypto::Digest> readHash(const store::Statement& row, int column) {
    const QByteArrayView bytes = row.blobView(column);
    crypto::Digest hash;
    if (bytes.size() != static_cast<qsizetype>(hash.size()))
        return fail(Code::STORE_DAMAGED, QStringLiteral("audit hash"));
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

inline Result<std::optional<Uuid>> readId(const store::Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    MOTCUA_TRY(const Uuid id, row.uuid(column));
    return id;
}

/// A row of MOTCUA_AUDIT_COLUMNS.
inline Result<Entry> readEntry(const store::Statement& row) {
    MOTCUA_TRY(const auto officer, readId(row, 2));
    MOTCUA_TRY(const auto dossier, readId(row, 4));
    return Entry{row.int64(0), row.instant(1), officer, row.text(3), dossier, row.utf8(5).toByteArray()};
}

inline Result<Head> lastHead(store::Database& database) {
    MOTCUA_TRY(store::Statement row,
               database.prepare("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1"));
    MOTCUA_TRY(const bool found, row.step());
    if (!found) return Head{};
    MOTCUA_TRY(const crypto::Digest hash, readHash(row, 1));
    return Head{row.int64(0), hash};
}

} // namespace motcua::audit
