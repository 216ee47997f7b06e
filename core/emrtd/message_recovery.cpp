// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/message_recovery.h"

#include "core/crypto/message_digest.h"

#include <optional>

namespace motcua::emrtd {
namespace {

constexpr quint8 kPartial = 0x6A, kTotal = 0x4A, kTotalPadded = 0x4B, kPadding = 0xBB, kPaddingEnd = 0xBA;
constexpr quint8 kImplicitTrailer = 0xBC, kExplicitTrailer = 0xCC;

struct Trailer {
    crypto::DigestAlgorithm digest;
    qsizetype size;
};

quint8 octet(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }

/// BC means SHA-1; two octets name the digest by ISO/IEC 10118-3 (ICAO 9303-11 §6.1.2.2).
std::optional<Trailer> trailerOf(QByteArrayView representative) {
    using enum crypto::DigestAlgorithm;
    if (representative.size() < 2) return {};
    const quint8 end = octet(representative, representative.size() - 1);
    if (end == kImplicitTrailer) return Trailer{sha1, 1};
    if (end != kExplicitTrailer) return {};
    switch (octet(representative, representative.size() - 2)) {
    case 0x33:
        return Trailer{sha1, 2};
    case 0x34:
        return Trailer{sha256, 2};
    case 0x35:
        return Trailer{sha512, 2};
    case 0x36:
        return Trailer{sha384, 2};
    case 0x38:
        return Trailer{sha224, 2};
    default:
        return {};
    }
}

/// Where the recovered message begins: behind the header, and behind the padding of a message that is
/// shorter than what the key can hold.
std::optional<qsizetype> messageBegin(QByteArrayView block) {
    if (block.isEmpty()) return {};
    const quint8 header = octet(block, 0);
    if (header == kPartial || header == kTotal) return 1;
    if (header != kTotalPadded) return {};
    for (qsizetype at = 1; at < block.size(); ++at) {
        if (octet(block, at) == kPaddingEnd) return at + 1;
        if (octet(block, at) != kPadding) return {};
    }
    return {};
}

} // namespace

bool isSignedMessage(QByteArrayView representative, QByteArrayView challenge) {
    const auto trailer = trailerOf(representative);
    if (!trailer) return false;
    const QByteArrayView beforeTrailer = representative.chopped(trailer->size);
    const qsizetype digestSize = crypto::digestSize(trailer->digest);
    if (beforeTrailer.size() <= digestSize) return false;
    const QByteArrayView block = beforeTrailer.chopped(digestSize);
    const auto begin = messageBegin(block);
    if (!begin) return false;

    QByteArray message = block.sliced(*begin).toByteArray();
    if (octet(block, 0) == kPartial)
        message += challenge;
    else if (!message.endsWith(challenge))
        return false; // a signature over something else, perhaps of long ago
    return crypto::sameBytes(crypto::digest(trailer->digest, message), beforeTrailer.last(digestSize));
}

} // namespace motcua::emrtd
