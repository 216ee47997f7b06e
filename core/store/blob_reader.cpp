// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob_reader.h"

#include "core/store/blob_format.h"

#include <QFileInfo>

namespace motcua::store {

using namespace blob_format;

namespace {

/// Eight digits are enough to find the file by; the name says nothing of the content.
QString detailOf(const QFile& file) {
    return QStringLiteral("blob ") + QFileInfo(file.fileName()).fileName().left(8);
}

} // namespace

BlobReader::BlobReader(std::unique_ptr<QFile> file, Secret key)
    : m_file(std::move(file)), m_key(std::move(key)) {}

std::unexpected<Error> BlobReader::damaged() const { return fail(Code::STORE_DAMAGED, detailOf(*m_file)); }

Result<BlobReader> BlobReader::open(const QString& path, const Secret& contentKey,
                                    const crypto::Digest& sha256) {
    auto file = std::make_unique<QFile>(path);
    if (!file->exists()) return fail(Code::STORE_MISSING, detailOf(*file));
    if (!file->open(QIODevice::ReadOnly)) return fail(Code::STORE_IO, detailOf(*file));
    BlobReader reader(std::move(file), contentKey.clone());
    MOTCUA_CHECK(reader.rewind());
    crypto::Sha256 hash;
    while (!reader.m_opener->isFinished()) {
        MOTCUA_CHECK(reader.nextPiece());
        hash.add(reader.m_piece);
    }
    if (!reader.m_file->atEnd() || hash.finish() != sha256) return reader.damaged();
    reader.m_size = reader.m_pieceAt + reader.m_piece.size();
    return reader;
}

Result<> BlobReader::rewind() {
    m_piece = {};
    m_pieceAt = 0;
    if (!m_file->seek(0)) return fail(Code::STORE_IO, detailOf(*m_file));
    if (m_file->read(kMagic.size()) != kMagic) return damaged();
    auto opener = crypto::StreamOpener::start(m_key, m_file->read(crypto::StreamSealer::kHeaderSize));
    if (!opener) return damaged();
    m_opener.emplace(*std::move(opener));
    return {};
}

Result<> BlobReader::nextPiece() {
    m_pieceAt += m_piece.size();
    auto piece = m_opener->add(m_file->read(kPiece + crypto::StreamSealer::kPieceOverhead));
    if (!piece) return damaged();
    m_piece = *std::move(piece);
    return {};
}

Result<QByteArray> BlobReader::read(qint64 offset, qint64 count) {
    if (offset < m_pieceAt) MOTCUA_CHECK(rewind());
    const qint64 end = std::min(m_size, offset + count);
    QByteArray bytes;
    for (qint64 at = offset; at < end;) {
        if (at >= m_pieceAt + m_piece.size()) {
            if (m_opener->isFinished()) return damaged(); // shorter than it was when it was opened
            MOTCUA_CHECK(nextPiece());
            continue;
        }
        const qint64 taken = std::min(end, m_pieceAt + m_piece.size()) - at;
        bytes += QByteArrayView(m_piece).sliced(at - m_pieceAt, taken);
        at += taken;
    }
    return bytes;
}

} // namespace motcua::store
