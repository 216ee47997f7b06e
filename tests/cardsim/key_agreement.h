// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/dh.h"
#include "core/crypto/ec.h"
#include "core/tlv/der_reader.h"
#include "tests/cardsim/randomness.h"
#include "tests/cardsim/status.h"

#include <variant>

namespace motcua::cardsim {

struct AgreementKey {
    Secret privateKey;
    QByteArray publicKey;
};

/// A group of ICAO 9303-11 Table 6, elliptic or not, as the chip computes in it. Refuses with 6A80 what the
/// terminal sent wrong.
class KeyAgreement {
public:
    /// Of standardised domain parameters (0 … 2 are DH, 8 … 18 elliptic). Errors:
    /// CRYPTO_ALGORITHM_UNSUPPORTED.
    static Result<KeyAgreement> standard(int parameterId);

    bool isElliptic() const;
    /// What a public key's data object is tagged with: 86 or 84 (BSI TR-03110-3 §D.3).
    tlv::Tag publicKeyTag() const;

    /// A private key drawn from `randomness`, with its public key.
    Result<AgreementKey> generate(Randomness& randomness) const;
    Result<AgreementKey> fromPrivate(const Secret& privateKey) const;

    /// Generic mapping: the group over nonce · generator + privateKey · theirs.
    Answer<KeyAgreement> mapGeneric(QByteArrayView nonce, const Secret& privateKey,
                                    QByteArrayView theirs) const;
    /// Integrated mapping, over f_G of `pseudoRandom` modulo the prime.
    Answer<KeyAgreement> mapIntegrated(QByteArrayView pseudoRandom) const;
    Answer<Secret> agree(const Secret& privateKey, QByteArrayView theirs) const;

    /// ephemeral · static⁻¹ modulo the order (chip authentication mapping; elliptic only).
    Result<Secret> chipAuthenticationData(const Secret& ephemeral, const Secret& staticKey) const;
    /// Of the prime.
    int bits() const;

private:
    using Group = std::variant<crypto::EcGroup, crypto::DhGroup>;
    KeyAgreement(Group group, int privateBits);
    QByteArray prime() const;

    Group m_group;
    /// How many random bits a private key has.
    int m_privateBits;
};

} // namespace motcua::cardsim
