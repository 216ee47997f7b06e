// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/crypto/hash.h"
#include "core/store/blob_reader.h"
#include "core/store/file.h"

#include <QIODevice>
#include <QStringList>
#include <functional>

namespace motcua::store {

/// What a record keeps of an attachment: its content's hash is its identity.
struct BlobRef {
    crypto::Digest sha256{};
    qint64 size = 0;
    bool operator==(const BlobRef&) const = default;
};

/// Attachments, each a sealed file of its own. The file's name is a keyed hash of the content's SHA-256, so
/// that neither a known document nor two folders with the same document can be recognised by names; sizes do
/// show. A blob is never changed; the same content is kept once.
class Blobs {
public:
    /// `folder` is there. The keys for names and contents are derived from `storeKey`.
    Blobs(QString folder, const Secret& storeKey);

    /// Lasting when it answers. Errors: STORE_DISK_FULL, STORE_IO.
    Result<BlobRef> put(QByteArrayView content);
    /// Reads `source` (open) to its end, piece by piece. Errors: also FILE_UNREADABLE.
    Result<BlobRef> put(QIODevice& source);
    /// Errors: STORE_MISSING, STORE_DAMAGED (changed, cut, or another blob under this name).
    Result<QByteArray> read(const crypto::Digest& sha256) const;
    /// What was written to `target` before an error is not to be used.
    Result<qint64> read(const crypto::Digest& sha256, QIODevice& target) const;
    /// To read it in parts. Errors: as read(), and STORE_IO.
    Result<BlobReader> reader(const crypto::Digest& sha256) const;
    bool contains(const crypto::Digest& sha256) const;
    Result<void> remove(const crypto::Digest& sha256);

    /// File names, sorted.
    QStringList names() const;
    QString pathOf(const QString& name) const { return m_folder + u'/' + name; }
    static bool isName(QStringView name);
    /// Opens every blob. The names of those that are damaged; `onBlob` is told of each one done and may stop
    /// it by answering false.
    QStringList damaged(const std::function<bool()>& onBlob = {}) const;
    /// Writes every blob, sealed anew, into another folder with other keys.
    Result<void> copyAllTo(Blobs& target, const std::function<bool()>& onBlob = {}) const;

private:
    using Take = std::function<Result<void>(QByteArrayView)>;
    QString nameOf(const crypto::Digest& sha256) const;
    Result<crypto::Digest> open(const QString& name, const Take& take) const;
    Result<BlobRef> store(const std::function<Result<QByteArray>()>& nextPiece);

    QString m_folder;
    Secret m_nameKey;
    Secret m_contentKey;
};

} // namespace motcua::store
