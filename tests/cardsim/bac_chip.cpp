// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/bac_chip.h"

#include "core/crypto/message_digest.h"
#include "tests/cardsim/key_derivation.h"

#include <utility>

namespace motcua::cardsim {
namespace {

using crypto::BlockCipher;

constexpr auto kCipher = BlockCipher::tripleDes;
constexpr qsizetype kChallenge = 8, kKeyShare = 16, kSealed = 32, kMac = 8;
const QByteArray kZeroIv(8, '\0');

QByteArray macOf(const Secret& key, QByteArrayView sealed) {
    return crypto::mac8(kCipher, key, crypto::padIso(sealed, crypto::blockSize(kCipher))).value();
}

} // namespace

QByteArray BacChip::challenge() {
    m_challenge = m_randomness.bytes(kChallenge);
    return m_challenge;
}

Answer<BacChip::Opened> BacChip::authenticate(QByteArrayView mrzInformation, QByteArrayView data) {
    const QByteArray ownChallenge = std::exchange(m_challenge, {});
    if (ownChallenge.isEmpty()) return refuse(status::kConditionsNotSatisfied);
    if (data.size() != kSealed + kMac) return refuse(status::kWrongLength);

    const Secret password = mrzSecret(mrzInformation);
    const QByteArrayView seed = password.view().first(16);
    const Secret encryption = deriveKey(kCipher, seed, KeyUse::encryption);
    const Secret mac = deriveKey(kCipher, seed, KeyUse::mac);
    const QByteArrayView sealed = data.first(kSealed);
    if (!crypto::sameBytes(macOf(mac, sealed), data.sliced(kSealed)))
        return refuse(status::kAuthenticationFailed);
    const QByteArray plain = crypto::decryptCbc(kCipher, encryption, kZeroIv, sealed).value();
    const QByteArray theirChallenge = plain.first(kChallenge);
    if (plain.sliced(kChallenge, kChallenge) != ownChallenge) return refuse(status::kAuthenticationFailed);
    const QByteArrayView theirShare = QByteArrayView(plain).last(kKeyShare);

    const Secret ownShare = Secret::copyOf(m_randomness.bytes(kKeyShare));
    const QByteArray reply = ownChallenge + theirChallenge + ownShare.view().toByteArray();
    const QByteArray sealedReply = crypto::encryptCbc(kCipher, encryption, kZeroIv, reply).value();

    Secret shared(kKeyShare);
    for (qsizetype i = 0; i < kKeyShare; ++i)
        shared.data()[i] = static_cast<quint8>(theirShare[i]) ^ ownShare.data()[i];
    return Opened{sealedReply + macOf(mac, sealedReply),
                  SecureChannel(kCipher, deriveKey(kCipher, shared.view(), KeyUse::encryption),
                                deriveKey(kCipher, shared.view(), KeyUse::mac),
                                ownChallenge.last(4) + theirChallenge.last(4))};
}

} // namespace motcua::cardsim
