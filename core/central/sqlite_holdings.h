// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/holdings.h"
#include "core/store/database.h"

namespace motcua::central {

class SqliteHoldings final : public Holdings {
public:
    /// Borrows the connection of a SqliteSession.
    explicit SqliteHoldings(store::Database& database) : m_database(database) {}

    Result<std::vector<Held>> held(const QString& office, const Uuid& after, int count) override;
    Result<std::vector<Lease>> leases(const QString& office, Date first, Date last) override;
    Result<> add(std::span<const Lease> leases) override;
    Result<std::vector<BlobEntry>> blobs(const QString& office,
                                         std::span<const crypto::Digest> sha256) override;
    Result<> put(const BlobEntry& blob) override;
    Result<> removeBlob(const QString& office, const crypto::Digest& sha256) override;
    Result<std::vector<BlobEntry>> unfinishedBlobs(const QString& office, int count) override;
    Result<std::vector<BlobEntry>> readableBlobs(const QString& reader,
                                                 std::span<const crypto::Digest> sha256) override;

private:
    store::Database& m_database;
};

} // namespace motcua::central
