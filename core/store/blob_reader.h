// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hash.h"
#include "core/crypto/sealing.h"

#include <QFile>
#include <optional>

namespace motcua::store {

/// One attachment, read from here to there. Opening it reads all of it once, so that what is handed out is
/// known to belong to a whole attachment of this hash; each piece is then opened in its order again, of the
/// same file, and cannot be another. Reading on is cheap, reading back begins anew.
class BlobReader {
public:
    /// Errors: STORE_MISSING, STORE_IO, STORE_DAMAGED (changed, cut, or another content than `sha256`).
    static Result<BlobReader> open(const QString& path, const Secret& contentKey,
                                   const crypto::Digest& sha256);

    qint64 size() const { return m_size; }
    /// `count` bytes from `offset`, fewer at the end. Errors: STORE_IO, STORE_DAMAGED.
    Result<QByteArray> read(qint64 offset, qint64 count);

private:
    BlobReader(std::unique_ptr<QFile> file, Secret key);
    Result<> rewind();
    Result<> nextPiece();
    std::unexpected<Error> damaged() const;

    std::unique_ptr<QFile> m_file; ///< stays open: a file put in its place meanwhile is not read
    Secret m_key;
    std::optional<crypto::StreamOpener> m_opener;
    QByteArray m_piece;
    qint64 m_pieceAt = 0; ///< where m_piece begins
    qint64 m_size = 0;
};

} // namespace motcua::store
