// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/file_blobs.h"

#include "core/crypto/sealing.h"
#include "core/store/file.h"

#include <QDir>
#include <QFileInfo>
#include <ranges>

namespace motcua::central {
namespace {

constexpr qsizetype kOffsetDigits = 16;

std::unexpected<Error> damaged(const QString& name) {
    return fail(Code::STORE_DAMAGED, QStringLiteral("attachment ") + name.left(8));
}

QString fileOf(qint64 offset) {
    return QStringLiteral("%1").arg(offset, kOffsetDigits, 16, QLatin1Char('0'));
}

} // namespace

FileBlobs::FileBlobs(QString folder, const Secret& serviceKey)
    : m_folder(std::move(folder)), m_nameKey(crypto::deriveKey(serviceKey, "motcua central blob name")),
      m_contentKey(crypto::deriveKey(serviceKey, "motcua central blob content")) {}

QString FileBlobs::nameOf(const BlobKey& key) const {
    // The digest has a fixed length, so that no two pairs make the same text.
    const QByteArray text = crypto::toBytes(key.sha256) + key.office.toUtf8();
    return QString::fromLatin1(crypto::toBytes(crypto::hmacSha256(m_nameKey, text)).toHex());
}

Result<std::vector<FileBlobs::Piece>> FileBlobs::pieces(const QString& name) const {
    const QDir folder(m_folder + u'/' + name);
    std::vector<Piece> found;
    qint64 next = 0;
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        // What a crash left half written was never acknowledged.
        if (file.fileName().endsWith(store::kPartSuffix)) continue;
        const qint64 size = file.size() - crypto::kSealOverhead;
        if (file.fileName() != fileOf(next) || size < 1) return damaged(name);
        found.push_back({file.fileName(), next, size});
        next += size;
    }
    return found;
}

Result<QByteArray> FileBlobs::open(const QString& name, const Piece& piece) const {
    const QString path = name + u'/' + piece.file;
    MOTCUA_TRY(const QByteArray sealed,
               store::readFile(m_folder + u'/' + path, kMaxPiece + crypto::kSealOverhead));
    const auto plain = crypto::open(m_contentKey, sealed, path.toLatin1());
    if (!plain) return damaged(name);
    return plain->view().toByteArray();
}

Result<qint64> FileBlobs::received(const BlobKey& key) {
    MOTCUA_TRY(const std::vector<Piece> all, pieces(nameOf(key)));
    return all.empty() ? 0 : all.back().offset + all.back().size;
}

Result<qint64> FileBlobs::append(const BlobKey& key, qint64 offset, QByteArrayView piece) {
    if (piece.isEmpty() || piece.size() > kMaxPiece) return fail(Code::CENTRAL_REQUEST);
    const std::lock_guard lock(m_appending);
    const QString name = nameOf(key);
    MOTCUA_TRY(const std::vector<Piece> all, pieces(name));
    const qint64 end = all.empty() ? 0 : all.back().offset + all.back().size;
    if (offset != end) return fail(Code::CENTRAL_BLOB_OFFSET);
    if (std::ssize(all) >= kMostPieces) return fail(Code::CENTRAL_TOO_LARGE);
    if (all.empty()) {
        MOTCUA_CHECK(store::makeFolder(m_folder + u'/' + name));
        if (!store::flushFolder(m_folder)) return fail(Code::STORE_IO);
    }
    const QString path = name + u'/' + fileOf(offset);
    MOTCUA_CHECK(store::removeFile(m_folder + u'/' + path + store::kPartSuffix));
    MOTCUA_TRY(store::FileWriter writer, store::FileWriter::create(m_folder + u'/' + path));
    MOTCUA_CHECK(writer.write(crypto::seal(m_contentKey, piece, path.toLatin1())));
    MOTCUA_CHECK(writer.finish());
    return end + piece.size();
}

Result<QByteArray> FileBlobs::read(const BlobKey& key, qint64 first, qint64 count) {
    if (first < 0 || count < 0) return fail(Code::CENTRAL_REQUEST);
    const QString name = nameOf(key);
    MOTCUA_TRY(const std::vector<Piece> all, pieces(name));
    QByteArray bytes;
    for (const Piece& piece : all) {
        const qint64 wanted = first + bytes.size();
        if (bytes.size() == count) break;
        if (wanted >= piece.offset + piece.size) continue;
        MOTCUA_TRY(const QByteArray plain, open(name, piece));
        bytes += plain.mid(wanted - piece.offset, count - bytes.size());
    }
    return bytes;
}

Result<crypto::Digest> FileBlobs::sum(const BlobKey& key) {
    const QString name = nameOf(key);
    MOTCUA_TRY(const std::vector<Piece> all, pieces(name));
    crypto::Sha256 hash;
    for (const Piece& piece : all) {
        MOTCUA_TRY(const QByteArray plain, open(name, piece));
        hash.add(plain);
    }
    return hash.finish();
}

Result<> FileBlobs::remove(const BlobKey& key) {
    const std::lock_guard lock(m_appending);
    const QString name = nameOf(key);
    MOTCUA_TRY(const std::vector<Piece> all, pieces(name));
    // From the end, so that a crash leaves a beginning and no hole.
    for (const Piece& piece : all | std::views::reverse)
        MOTCUA_CHECK(store::removeFile(m_folder + u'/' + name + u'/' + piece.file));
    return store::removeTree(m_folder + u'/' + name);
}

} // namespace motcua::central
