// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/message_digest.h"
#include "core/emrtd/secure_messaging.h"

#include <bit>

namespace motcua::emrtd {
namespace {

constexpr quint32 kEncryption = 1, kMac = 2;

/// SHA-1 gives keys up to 128 bits, SHA-256 the longer ones (ICAO 9303-11 §9.7.1.1-2).
crypto::DigestAlgorithm digestFor(crypto::BlockCipher cipher) {
    const bool longKey = cipher == crypto::BlockCipher::aes192 || cipher == crypto::BlockCipher::aes256;
    return longKey ? crypto::DigestAlgorithm::sha256 : crypto::DigestAlgorithm::sha1;
}

/// The lowest bit of each octet of a DES key makes the number of its ones odd.
void adjustParity(Secret& key) {
    for (size_t at = 0; at < key.size(); ++at) {
        const unsigned upper = key.data()[at] & 0xFEU;
        key.data()[at] = static_cast<unsigned char>(upper | (std::popcount(upper) % 2 == 0 ? 1U : 0U));
    }
}

} // namespace

Secret deriveSessionKey(crypto::BlockCipher cipher, QByteArrayView sharedSecret, quint32 counter) {
    const std::array<char, 4> suffix{static_cast<char>(counter >> 24), static_cast<char>(counter >> 16),
                                     static_cast<char>(counter >> 8), static_cast<char>(counter)};
    const Secret whole = crypto::secretDigest(digestFor(cipher), {sharedSecret, QByteArrayView(suffix)});
    Secret key = Secret::copyOf(whole.view().first(crypto::keySize(cipher)));
    if (cipher == crypto::BlockCipher::tripleDes) adjustParity(key);
    return key;
}

SessionKeys deriveSessionKeys(crypto::BlockCipher cipher, const Secret& sharedSecret) {
    return {.cipher = cipher,
            .encryption = deriveSessionKey(cipher, sharedSecret.view(), kEncryption),
            .mac = deriveSessionKey(cipher, sharedSecret.view(), kMac),
            .counter = Secret(static_cast<size_t>(crypto::blockSize(cipher)))};
}

} // namespace motcua::emrtd
