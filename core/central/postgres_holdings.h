// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/holdings.h"
#include "core/central/postgres_session.h"

namespace motcua::central {

/// A writer that has asked for leases holds those of the office.
class PostgresHoldings final : public Holdings {
public:
    /// Borrows the session.
    explicit PostgresHoldings(PostgresSession& session) : m_session(session) {}

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
    PostgresSession& m_session;
};

} // namespace motcua::central
