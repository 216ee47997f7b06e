// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/hash.h"

#include <QString>

namespace motcua::central {

/// Equal bytes of two offices are two uploads (holdings.h).
struct BlobKey {
    QString office;
    crypto::Digest sha256{};
};

/// The bytes of attachments, whole or begun. How long one shall be and whether it is complete stands in the
/// index (Holdings::put). Called on several threads. Errors of all: STORE_….
class BlobStore {
public:
    virtual ~BlobStore() = default;

    /// How many bytes from the beginning are lasting; 0 also for what was never begun.
    virtual Result<qint64> received(const BlobKey& key) = 0;
    /// Lasting when it answers, with how many there are now; after an error there are as many as before, or
    /// `piece` too. Errors: CENTRAL_BLOB_OFFSET when `offset` is not received(), so that of two who append
    /// at once one is refused; CENTRAL_TOO_LARGE when there are too many pieces; CENTRAL_REQUEST for an empty
    /// or too long one.
    virtual Result<qint64> append(const BlobKey& key, qint64 offset, QByteArrayView piece) = 0;
    /// Fewer bytes when there are no more. Errors: STORE_DAMAGED.
    virtual Result<QByteArray> read(const BlobKey& key, qint64 first, qint64 count) = 0;
    /// Of all that was received. Errors: STORE_DAMAGED.
    virtual Result<crypto::Digest> sum(const BlobKey& key) = 0;
    /// Nothing to remove is no error.
    virtual Result<> remove(const BlobKey& key) = 0;

    static constexpr qsizetype kMaxPiece = 1024 * 1024; ///< bytes
    static constexpr int kMostPieces = 4096;            ///< of one attachment
};

} // namespace motcua::central
