// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/crypto/sealing.h"
#include "core/store/blob_format.h"

#include <QDir>
#include <QFileInfo>

namespace motcua::store {
namespace {

using namespace blob_format;

constexpr qsizetype kNameLength = 64;

std::unexpected<Error> damagedBlob(const QString& name) {
    // Eight digits are enough to find the file by; the name says nothing of the content.
    return fail(Code::STORE_DAMAGED, QStringLiteral("blob ") + name.left(8));
}

} // namespace

Blobs::Blobs(QString folder, const Secret& storeKey)
    : m_folder(std::move(folder)), m_nameKey(crypto::deriveKey(storeKey, "motcua blob name")),
      m_contentKey(crypto::deriveKey(storeKey, "motcua blob content")) {}

QString Blobs::nameOf(const crypto::Digest& sha256) const {
    const crypto::Digest name = crypto::hmacSha256(m_nameKey, crypto::viewOf(sha256));
    return QString::fromLatin1(crypto::toBytes(name).toHex());
}

bool Blobs::isName(QStringView name) {
    return name.size() == kNameLength && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Result<BlobRef> Blobs::store(const std::function<Result<QByteArray>()>& nextPiece) {
    crypto::StreamSealer sealer(m_contentKey);
    const QString draft = QString::fromLatin1(Secret::random(8).view().toByteArray().toHex());
    MOTCUA_TRY(FileWriter writer, FileWriter::create(pathOf(draft)));
    MOTCUA_CHECK(writer.write(kMagic.toByteArray() + sealer.header()));
    crypto::Sha256 hash;
    BlobRef blob;
    for (bool last = false; !last;) {
        MOTCUA_TRY(const QByteArray piece, nextPiece());
        last = piece.size() < kPiece;
        hash.add(piece);
        blob.size += piece.size();
        MOTCUA_CHECK(writer.write(sealer.add(piece, last)));
    }
    blob.sha256 = hash.finish();
    if (!contains(blob.sha256)) MOTCUA_CHECK(writer.finishAs(pathOf(nameOf(blob.sha256))));
    return blob;
}

Result<BlobRef> Blobs::put(QByteArrayView content) {
    qsizetype position = 0;
    return store([&]() -> Result<QByteArray> {
        const QByteArrayView piece = content.sliced(position, std::min(kPiece, content.size() - position));
        position += piece.size();
        return piece.toByteArray();
    });
}

Result<BlobRef> Blobs::put(QIODevice& source) {
    return store([&]() -> Result<QByteArray> {
        QByteArray piece(kPiece, Qt::Uninitialized);
        qint64 filled = 0;
        while (filled < kPiece) {
            const qint64 got = source.read(piece.data() + filled, kPiece - filled);
            if (got < 0) return fail(Code::FILE_UNREADABLE);
            if (got == 0) break;
            filled += got;
        }
        piece.truncate(filled);
        return piece;
    });
}

Result<crypto::Digest> Blobs::open(const QString& name, const Take& take) const {
    QFile file(pathOf(name));
    if (!file.exists()) return fail(Code::STORE_MISSING, QStringLiteral("blob ") + name.left(8));
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::STORE_IO, QStringLiteral("blob ") + name.left(8));
    if (file.read(kMagic.size()) != kMagic) return damagedBlob(name);
    auto opener = crypto::StreamOpener::start(m_contentKey, file.read(crypto::StreamSealer::kHeaderSize));
    if (!opener) return damagedBlob(name);
    crypto::Sha256 hash;
    while (!opener->isFinished()) {
        const auto piece = opener->add(file.read(kPiece + crypto::StreamSealer::kPieceOverhead));
        if (!piece) return damagedBlob(name);
        hash.add(*piece);
        if (take) MOTCUA_CHECK(take(*piece));
    }
    const crypto::Digest sha256 = hash.finish();
    // Two sealed files with their names exchanged would each open.
    if (!file.atEnd() || nameOf(sha256) != name) return damagedBlob(name);
    return sha256;
}

Result<QByteArray> Blobs::read(const crypto::Digest& sha256) const {
    QByteArray content;
    MOTCUA_CHECK(open(nameOf(sha256), [&](QByteArrayView piece) -> Result<void> {
        content.append(piece);
        return {};
    }));
    return content;
}

Result<qint64> Blobs::read(const crypto::Digest& sha256, QIODevice& target) const {
    qint64 size = 0;
    MOTCUA_CHECK(open(nameOf(sha256), [&](QByteArrayView piece) -> Result<void> {
        if (target.write(piece.data(), piece.size()) != piece.size()) return fail(Code::FILE_UNWRITABLE);
        size += piece.size();
        return {};
    }));
    return size;
}

Result<BlobReader> Blobs::reader(const crypto::Digest& sha256) const {
    return BlobReader::open(pathOf(nameOf(sha256)), m_contentKey, sha256);
}

bool Blobs::contains(const crypto::Digest& sha256) const { return QFileInfo::exists(pathOf(nameOf(sha256))); }

Result<void> Blobs::remove(const crypto::Digest& sha256) { return removeFile(pathOf(nameOf(sha256))); }

QStringList Blobs::names() const {
    QStringList list = QDir(m_folder).entryList(QDir::Files, QDir::Name);
    list.removeIf([](const QString& name) { return !isName(name); });
    return list;
}

QStringList Blobs::damaged(const std::function<bool()>& onBlob) const {
    QStringList list;
    for (const QString& name : names()) {
        if (!open(name, {})) list.append(name);
        if (onBlob && !onBlob()) break;
    }
    return list;
}

Result<void> Blobs::copyAllTo(Blobs& target, const std::function<bool()>& onBlob) const {
    for (const QString& name : names()) {
        crypto::StreamSealer sealer(target.m_contentKey);
        MOTCUA_TRY(FileWriter writer, FileWriter::create(target.pathOf(name)));
        MOTCUA_CHECK(writer.write(kMagic.toByteArray() + sealer.header()));
        const Take take = [&](QByteArrayView piece) {
            return writer.write(sealer.add(piece, piece.size() < kPiece));
        };
        MOTCUA_TRY(const crypto::Digest sha256, open(name, take));
        MOTCUA_CHECK(writer.finishAs(target.pathOf(target.nameOf(sha256))));
        if (onBlob && !onBlob()) return fail(Code::STORE_INTERRUPTED);
    }
    return {};
}

} // namespace motcua::store
