// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealed_package.h"

#include "core/crypto/sealing.h"

#include <QtEndian>

namespace motcua::crypto {
namespace {

constexpr QByteArrayView kMagic("MCMEDIUM");
constexpr char kVersion = 1;
constexpr qsizetype kUuid = 16, kMark = 8, kSealedKey = 80, kDigest = 32, kPiece = 64 * 1024;

void appendNumber(QByteArray& bytes, qsizetype number) {
    const quint32 big = qToBigEndian(static_cast<quint32>(number));
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

/// Takes bytes off the front of what it borrows.
class Cutter {
public:
    explicit Cutter(QByteArrayView rest) : m_rest(rest) {}
    bool atEnd() const { return m_rest.isEmpty(); }
    Result<QByteArrayView> take(qsizetype count) {
        if (count < 0 || m_rest.size() < count) return fail(Code::CRYPTO_INPUT_INVALID);
        const QByteArrayView taken = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return taken;
    }
    Result<QByteArrayView> takeCounted(qsizetype most) {
        MOTCUA_TRY(const QByteArrayView number, take(4));
        const qsizetype count = qFromBigEndian<quint32>(number.data());
        if (count > most) return fail(Code::CRYPTO_INPUT_INVALID);
        return take(count);
    }

private:
    QByteArrayView m_rest;
};

QByteArray headBytes(const PackageHead& head) {
    QByteArray bytes = kMagic.toByteArray();
    bytes += kVersion;
    bytes += static_cast<char>(head.kind);
    bytes += head.device.toBlob() + head.id.toBlob() + head.service;
    bytes += static_cast<char>(head.sealedKey.size());
    return bytes + head.sealedKey;
}

Result<PackageHead> takeHead(Cutter& cutter) {
    MOTCUA_TRY(const QByteArrayView start, cutter.take(kMagic.size() + 2));
    const char kind = start[kMagic.size() + 1];
    const bool isKnown =
        start.first(kMagic.size()) == kMagic && start[kMagic.size()] == kVersion && (kind == 1 || kind == 2);
    if (!isKnown) return fail(Code::CRYPTO_INPUT_INVALID);
    PackageHead head;
    head.kind = PackageHead::Kind{static_cast<quint8>(kind)};
    MOTCUA_TRY(const QByteArrayView device, cutter.take(kUuid));
    MOTCUA_TRY(head.device, Uuid::fromBlob(device));
    MOTCUA_TRY(const QByteArrayView id, cutter.take(kUuid));
    MOTCUA_TRY(head.id, Uuid::fromBlob(id));
    MOTCUA_TRY(const QByteArrayView service, cutter.take(kMark));
    head.service = service.toByteArray();
    MOTCUA_TRY(const QByteArrayView length, cutter.take(1));
    const qsizetype keySize = static_cast<quint8>(length[0]);
    if (keySize != (head.kind == PackageHead::Kind::work ? kSealedKey : 0))
        return fail(Code::CRYPTO_INPUT_INVALID);
    MOTCUA_TRY(const QByteArrayView key, cutter.take(keySize));
    head.sealedKey = key.toByteArray();
    return head;
}

Result<QByteArray> openPieces(Cutter& cutter, const Secret& key) {
    MOTCUA_TRY(const QByteArrayView header, cutter.take(StreamSealer::kHeaderSize));
    MOTCUA_TRY(StreamOpener opener, StreamOpener::start(key, header));
    QByteArray plain;
    while (!opener.isFinished()) {
        MOTCUA_TRY(const QByteArrayView piece, cutter.takeCounted(kPiece + StreamSealer::kPieceOverhead));
        MOTCUA_TRY(const QByteArray opened, opener.add(piece));
        plain += opened;
    }
    if (!cutter.atEnd()) return fail(Code::CRYPTO_INPUT_INVALID);
    return plain;
}

} // namespace

QByteArray serviceMark(QByteArrayView sealingKey) { return toBytes(sha256(sealingKey)).first(kMark); }

QByteArray signedText(const PackageHead& head, const std::vector<QByteArray>& parts) {
    QByteArray text = "motcua medium 1\n" + toBytes(sha256(headBytes(head)));
    for (const QByteArray& part : parts)
        text += toBytes(sha256(part));
    return text;
}

QByteArray sealPackage(const PackageHead& head, const Secret& key, const std::vector<QByteArray>& parts) {
    QByteArray file = headBytes(head);
    QByteArray plain = toBytes(sha256(file));
    for (const QByteArray& part : parts) {
        appendNumber(plain, part.size());
        plain += part;
    }
    StreamSealer sealer(key);
    file += sealer.header();
    for (qsizetype at = 0; at < plain.size(); at += kPiece) {
        const QByteArrayView piece = QByteArrayView(plain).sliced(at, std::min(kPiece, plain.size() - at));
        const QByteArray sealed = sealer.add(piece, at + kPiece >= plain.size());
        appendNumber(file, sealed.size());
        file += sealed;
    }
    return file;
}

Result<PackageHead> readPackageHead(QByteArrayView file) {
    if (file.size() > kMaxPackage) return fail(Code::CRYPTO_INPUT_INVALID);
    Cutter cutter(file);
    return takeHead(cutter);
}

Result<std::vector<QByteArray>> openPackage(QByteArrayView file, const Secret& key) {
    if (file.size() > kMaxPackage) return fail(Code::CRYPTO_INPUT_INVALID);
    Cutter cutter(file);
    MOTCUA_TRY(const PackageHead head, takeHead(cutter));
    MOTCUA_TRY(const QByteArray plain, openPieces(cutter, key));
    Cutter content(plain);
    MOTCUA_TRY(const QByteArrayView digest, content.take(kDigest));
    if (digest != toBytes(sha256(headBytes(head)))) return fail(Code::CRYPTO_SEAL_BROKEN);
    std::vector<QByteArray> parts;
    while (!content.atEnd()) {
        MOTCUA_TRY(const QByteArrayView part, content.takeCounted(kMaxPackage));
        if (std::ssize(parts) == kMaxParts) return fail(Code::CRYPTO_INPUT_INVALID);
        parts.push_back(part.toByteArray());
    }
    return parts;
}

} // namespace motcua::crypto
