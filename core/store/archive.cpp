// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/archive.h"

#include "core/store/blobs.h"
#include "core/store/folder.h"

#include <QFileInfo>
#include <QSet>
#include <QtEndian>

namespace motcua::store {
namespace {

constexpr QByteArrayView kMagic("MOTCUA-BACKUP-1\n", 16);
constexpr qsizetype kPiece = 256 * 1024;
constexpr qint64 kMaxKeys = 1024 * 1024;
constexpr QByteArrayView kBlobPrefix("blobs/", 6);

Secret macKey(const Secret& storeKey) { return crypto::deriveKey(storeKey, "motcua backup"); }

bool isAllowed(QByteArrayView name) {
    if (name.startsWith(kBlobPrefix))
        return Blobs::isName(QString::fromLatin1(name.sliced(kBlobPrefix.size())));
    const QLatin1StringView text(name);
    return text == names::kDatabase || text == names::kKeys || text == names::kAuditHead;
}

std::unexpected<Error> bad(const char* where) {
    return fail(Code::STORE_BACKUP_BAD, QLatin1StringView(where));
}

/// Reads the outer form and keeps what the MAC is over until the key is known.
class Reader {
public:
    explicit Reader(QIODevice& source) : m_source(source) {}

    Result<QByteArray> take(qint64 size) {
        QByteArray bytes = m_source.read(size);
        if (bytes.size() != size) return bad("cut");
        if (m_mac)
            m_mac->add(bytes);
        else
            m_before.append(bytes);
        return bytes;
    }

    void useKey(const Secret& storeKey) {
        m_mac = std::make_unique<crypto::HmacSha256>(macKey(storeKey));
        m_mac->add(m_before);
        m_before.clear();
    }

    Result<void> checkEnd() {
        const crypto::Digest expected = m_mac->finish();
        const QByteArray found = m_source.read(static_cast<qint64>(expected.size()));
        const bool same = found.size() == static_cast<qsizetype>(expected.size()) &&
                          sodium_memcmp(found.constData(), expected.data(), expected.size()) == 0;
        if (!same || !m_source.atEnd()) return bad("changed");
        return {};
    }

private:
    QIODevice& m_source;
    std::unique_ptr<crypto::HmacSha256> m_mac;
    QByteArray m_before;
};

struct Header {
    QByteArray name;
    qint64 size = 0;
};

/// Nothing at the end of the entries.
Result<std::optional<Header>> takeHeader(Reader& reader) {
    MOTCUA_TRY(const QByteArray length, reader.take(1));
    const auto nameLength = static_cast<unsigned char>(length[0]);
    if (nameLength == 0) return std::nullopt;
    MOTCUA_TRY(const QByteArray name, reader.take(nameLength));
    MOTCUA_TRY(const QByteArray size, reader.take(8));
    const auto bytes = qFromBigEndian<quint64>(size.constData());
    if (!isAllowed(name)) return bad("name");
    if (bytes > static_cast<quint64>(std::numeric_limits<qint64>::max())) return bad("size");
    return Header{name, static_cast<qint64>(bytes)};
}

Result<void> passContent(Reader& reader, qint64 size, const ArchiveVisitor& visitor) {
    while (size > 0) {
        MOTCUA_TRY(const QByteArray piece, reader.take(std::min<qint64>(size, kPiece)));
        MOTCUA_CHECK(visitor.piece(piece));
        size -= piece.size();
    }
    return visitor.end();
}

Result<Secret> takeKeys(Reader& reader, const ArchiveVisitor& visitor) {
    MOTCUA_TRY(const QByteArray magic, reader.take(kMagic.size()));
    if (magic != kMagic) return bad("not a backup");
    MOTCUA_TRY(const auto header, takeHeader(reader));
    if (!header || QLatin1StringView(header->name) != names::kKeys || header->size > kMaxKeys)
        return bad("keys");
    MOTCUA_TRY(const QByteArray keys, reader.take(header->size));
    MOTCUA_TRY(Secret key, visitor.keyFrom(keys));
    reader.useKey(key);
    MOTCUA_CHECK(visitor.begin(header->name));
    MOTCUA_CHECK(visitor.piece(keys));
    MOTCUA_CHECK(visitor.end());
    return key;
}

} // namespace

ArchiveWriter::ArchiveWriter(FileWriter file, const Secret& storeKey)
    : m_file(std::move(file)), m_mac(std::make_unique<crypto::HmacSha256>(macKey(storeKey))) {}

Result<ArchiveWriter> ArchiveWriter::create(const QString& path, const Secret& storeKey) {
    MOTCUA_TRY(FileWriter file, FileWriter::create(path));
    ArchiveWriter writer(std::move(file), storeKey);
    MOTCUA_CHECK(writer.put(kMagic));
    return writer;
}

Result<void> ArchiveWriter::put(QByteArrayView bytes) {
    m_mac->add(bytes);
    return m_file.write(bytes);
}

Result<void> ArchiveWriter::putHeader(QByteArrayView name, qint64 size) {
    QByteArray header(1, static_cast<char>(name.size()));
    header.append(name);
    char bytes[8];
    qToBigEndian<quint64>(static_cast<quint64>(size), bytes);
    header.append(bytes, sizeof bytes);
    return put(header);
}

Result<void> ArchiveWriter::add(QByteArrayView name, QByteArrayView content) {
    MOTCUA_CHECK(putHeader(name, content.size()));
    return put(content);
}

Result<void> ArchiveWriter::addFile(QByteArrayView name, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::STORE_IO, QFileInfo(path).fileName());
    qint64 left = file.size();
    MOTCUA_CHECK(putHeader(name, left));
    while (left > 0) {
        const QByteArray piece = file.read(std::min<qint64>(left, kPiece));
        if (piece.isEmpty()) return fail(Code::STORE_IO, QFileInfo(path).fileName());
        MOTCUA_CHECK(put(piece));
        left -= piece.size();
    }
    return {};
}

Result<void> ArchiveWriter::complete() {
    MOTCUA_CHECK(put(QByteArrayView("", 1)));
    MOTCUA_CHECK(m_file.write(crypto::viewOf(m_mac->finish())));
    return m_file.flush();
}

Result<Secret> readArchive(QIODevice& source, const ArchiveVisitor& visitor) {
    Reader reader(source);
    MOTCUA_TRY(Secret key, takeKeys(reader, visitor));
    QSet<QByteArray> seen{QByteArray(names::kKeys.data(), names::kKeys.size())};
    for (;;) {
        MOTCUA_TRY(const auto header, takeHeader(reader));
        if (!header) break;
        if (seen.contains(header->name)) return bad("name twice");
        seen.insert(header->name);
        MOTCUA_CHECK(visitor.begin(header->name));
        MOTCUA_CHECK(passContent(reader, header->size, visitor));
    }
    MOTCUA_CHECK(reader.checkEnd());
    return key;
}

} // namespace motcua::store
