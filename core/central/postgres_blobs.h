// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/central/blob_store.h"

#include <memory>
#include <mutex>
#include <vector>

namespace motcua::central {

class PostgresSession;

/// Attachments as rows of `blob_chunk`, for services on several machines: one backup and one standby hold
/// everything. As all there, the bytes are protected by what protects the database.
class PostgresBlobs final : public BlobStore {
public:
    /// Of a database that was made with PostgresSession::prepare. It connects when it is first used.
    explicit PostgresBlobs(const Secret& address);
    ~PostgresBlobs() override;

    Result<qint64> received(const BlobKey& key) override;
    Result<qint64> append(const BlobKey& key, qint64 offset, QByteArrayView piece) override;
    Result<QByteArray> read(const BlobKey& key, qint64 first, qint64 count) override;
    Result<crypto::Digest> sum(const BlobKey& key) override;
    Result<> remove(const BlobKey& key) override;

private:
    template <class Work>
    auto with(bool isWriting, Work work) -> decltype(work(std::declval<PostgresSession&>()));

    const Secret m_address;
    std::mutex m_mutex; ///< of the connections
    std::vector<std::unique_ptr<PostgresSession>> m_idle;
};

} // namespace motcua::central
