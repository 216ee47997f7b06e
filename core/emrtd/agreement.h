// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/public_key.h"
#include "core/emrtd/security_infos.h"

#include <variant>

namespace motcua::emrtd {

/// `publicKey`: an uncompressed point, or an element padded to the size of the prime.
struct AgreementKeyPair {
    Secret privateKey;
    QByteArray publicKey;
};

/// A group in which two sides agree on a secret, elliptic or not: what PACE and chip authentication need of
/// it (ICAO 9303-11 §9.6). Internal to core/emrtd.
class AgreementGroup {
public:
    AgreementGroup(crypto::EcGroup group) : m_group(std::move(group)) {}
    AgreementGroup(crypto::DhGroup group) : m_group(std::move(group)) {}

    /// The standardised domain parameters of ICAO 9303-11 Table 12. Errors: CRYPTO_ALGORITHM_UNSUPPORTED.
    static Result<AgreementGroup> standard(int id);

    KeyAgreement kind() const;
    const crypto::EcGroup* elliptic() const { return std::get_if<crypto::EcGroup>(&m_group); }
    /// Of the field.
    QByteArray prime() const;
    /// Of an encoded public key, in bytes.
    qsizetype publicSize() const;

    Result<AgreementKeyPair> generate() const;
    Result<AgreementKeyPair> fromPrivate(const Secret& privateKey) const;

    /// As it stands in data objects: a point as it is, a DH element as an unsigned integer without leading
    /// zeros (§9.4.1, §9.4.3).
    QByteArray encode(QByteArrayView publicKey) const;
    /// Checks what came from the other side. Errors: CRYPTO_INPUT_INVALID.
    Result<QByteArray> decode(QByteArrayView encoded) const;

    Result<Secret> agree(const Secret& privateKey, QByteArrayView publicKey) const;
    /// s · G + H with H = privateKey · publicKey, or g^s · h (§4.4.3.3.1).
    Result<AgreementGroup> mapGenerically(const Secret& nonce, const Secret& privateKey,
                                          QByteArrayView publicKey) const;
    /// f_G of a field element as long as the prime (§4.4.3.3.2).
    Result<AgreementGroup> mapElement(const Secret& element) const;
    /// Of the group as it stands, mapped or not.
    Result<QByteArray> generator() const;

private:
    std::variant<crypto::EcGroup, crypto::DhGroup> m_group;
};

/// A chip's static public key with its group.
struct AgreementPublicKey {
    AgreementGroup group;
    QByteArray publicKey;
};
/// DER SubjectPublicKeyInfo with named or explicit parameters, or with the identifier
/// standardizedDomainParameters (§9.5.1). Errors: CRYPTO_….
Result<AgreementPublicKey> agreementPublicKey(QByteArrayView info);

} // namespace motcua::emrtd
