// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/active_authentication.h"

namespace motcua::cardsim {
namespace {

using crypto::DigestAlgorithm;

/// BC with SHA-1, else two bytes that name the digest: ICAO 9303-11 §6.1.2.2.
QByteArray trailer(DigestAlgorithm digest) {
    switch (digest) {
    case DigestAlgorithm::sha1:
        return "\xBC";
    case DigestAlgorithm::sha224:
        return "\x38\xCC";
    case DigestAlgorithm::sha256:
        return "\x34\xCC";
    case DigestAlgorithm::sha384:
        return "\x36\xCC";
    case DigestAlgorithm::sha512:
        break;
    }
    return "\x35\xCC";
}

} // namespace

QByteArray activeAuthenticationSignature(const SigningKey& key, DigestAlgorithm digest,
                                         QByteArrayView challenge, Randomness& randomness) {
    if (!key.isRsa()) return key.signPlainEcdsa(digest, challenge);
    constexpr char kPartialRecovery = 0x6A;
    const QByteArray end = trailer(digest);
    const QByteArray recoverable = randomness.bytes(key.size() - 1 - crypto::digestSize(digest) - end.size());
    const QByteArray hash = crypto::digest(digest, recoverable + challenge.toByteArray());
    return key.rsaPrivate(kPartialRecovery + recoverable + hash + end);
}

} // namespace motcua::cardsim
