// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/central/blob_store.h"

#include <functional>
#include <mutex>
#include <vector>

namespace motcua::central {

/// Attachments as files, for the embedded store: one process has the folder.
///
/// `FOLDER/<name>/<offset>` is one piece: `name` is a keyed hash of office and SHA-256 in 64 hexadecimal
/// digits, `offset` where the piece begins in 16. A file is `crypto::seal` of the piece, with "name/offset"
/// as associated data, so that no piece opens in another's place. A piece is written aside, flushed and
/// renamed: after a crash it is there whole or not at all, and an upload goes on behind the last.
class FileBlobs final : public BlobStore {
public:
    /// `folder` is there. The keys for names and contents are derived from `serviceKey`.
    FileBlobs(QString folder, const Secret& serviceKey);

    Result<qint64> received(const BlobKey& key) override;
    Result<qint64> append(const BlobKey& key, qint64 offset, QByteArrayView piece) override;
    Result<QByteArray> read(const BlobKey& key, qint64 first, qint64 count) override;
    Result<crypto::Digest> sum(const BlobKey& key) override;
    Result<> remove(const BlobKey& key) override;

private:
    struct Piece {
        QString file; ///< without folder
        qint64 offset = 0, size = 0;
    };
    QString nameOf(const BlobKey& key) const;
    Result<std::vector<Piece>> pieces(const QString& name) const;
    Result<QByteArray> open(const QString& name, const Piece& piece) const;

    QString m_folder;
    Secret m_nameKey;
    Secret m_contentKey;
    std::mutex m_appending; ///< between looking at the offset and writing there
};

} // namespace motcua::central
