// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/key_derivation.h"

#include "core/crypto/message_digest.h"

namespace motcua::cardsim {

using crypto::BlockCipher;
using crypto::DigestAlgorithm;

Secret deriveKey(BlockCipher cipher, QByteArrayView sharedSecret, KeyUse use) {
    const bool isLong = cipher == BlockCipher::aes192 || cipher == BlockCipher::aes256;
    const char counter[] = {0, 0, 0, static_cast<char>(use)};
    const Secret digest = crypto::secretDigest(isLong ? DigestAlgorithm::sha256 : DigestAlgorithm::sha1,
                                               {sharedSecret, QByteArrayView(counter, 4)});
    return Secret::copyOf(digest.view().first(crypto::keySize(cipher)));
}

Secret mrzSecret(QByteArrayView mrzInformation) {
    return crypto::secretDigest(DigestAlgorithm::sha1, {mrzInformation});
}

} // namespace motcua::cardsim
