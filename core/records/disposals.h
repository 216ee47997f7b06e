// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/crypto/hash.h"
#include "core/store/database.h"

#include <map>
#include <optional>
#include <set>

/// Contents of attachments that were destroyed when their time of retention was over. The actions that name
/// them stay: what there was, who added it and when remains known; only the content is gone.
namespace motcua::records {

/// The table, in schema version 3.
extern const char kDisposalTables3[];

struct Disposal {
    Instant at{};
    QString rule; ///< its id in the table of retention periods
    bool operator==(const Disposal&) const = default;
};
/// Inside the caller's transaction. Errors of all: STORE_….
Result<> noteDisposal(store::Database& database, const Uuid& dossier, const crypto::Digest& sha256,
                      const Disposal& disposal);
/// Nothing when the dossier's paper was not destroyed.
Result<std::optional<Disposal>> disposalOf(store::Database& database, const Uuid& dossier,
                                           const crypto::Digest& sha256);
/// By content, the dossiers whose paper it was. Another dossier may still need the same content.
Result<std::map<crypto::Digest, std::set<Uuid>>> disposedContents(store::Database& database);

} // namespace motcua::records
