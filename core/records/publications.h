// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <optional>
#include <vector>

/// Data that the central service has distributed (core/wire/publication.h), the latest of each kind: first
/// fetched, then taken into use. All inside the caller's transaction. Errors of all: STORE_….
namespace motcua::records {

struct DistributedData {
    QString kind; ///< catalogue::kindName()
    qint64 serial = 0;
    Instant issued{};
    QByteArray content{};
    std::optional<Instant> taken{}; ///< nothing: not in use yet
    QString refused{};              ///< name of the error when it cannot be used
    bool operator==(const DistributedData&) const = default;
};

/// All of them, by kind; `withContent` false leaves out what is long.
Result<std::vector<DistributedData>> distributedData(store::Database& database, bool withContent);
/// Replaces the one of its kind.
Result<> keepDistributed(store::Database& database, const DistributedData& data);
Result<> markDistributed(store::Database& database, const QString& kind, std::optional<Instant> taken,
                         const QString& refused);
/// The program's own data were written over what was in use.
Result<> takeDistributedAgain(store::Database& database);

} // namespace motcua::records
