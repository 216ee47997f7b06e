// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <memory>

namespace motcua::crypto {

/// `publicKey`: big-endian, padded to the size of the prime.
struct DhKeyPair {
    Secret privateKey;
    QByteArray publicKey;
};

/// A subgroup of prime order q of the integers modulo a prime p. Cheap to copy. Elements are big-endian and
/// padded to the size of p.
class DhGroup {
public:
    /// The standardised domain parameters 0 … 2 of ICAO 9303-11 Table 6 (RFC 5114 §2.1-2.3). Errors:
    /// CRYPTO_ALGORITHM_UNSUPPORTED.
    static Result<DhGroup> standard(int id);
    /// DER: PKCS #3 DHParameter (p, g) or X9.42 DomainParameters (p, g, q …). p at most 4096 bits. Errors:
    /// CRYPTO_INPUT_INVALID.
    static Result<DhGroup> fromParameters(QByteArrayView der);

    /// Of an element, in bytes.
    qsizetype size() const;
    QByteArray prime() const;
    QByteArray generator() const;

    Result<DhKeyPair> generate() const;
    Result<DhKeyPair> fromPrivate(const Secret& privateKey) const;

    /// 1 < element < p - 1 and, where q is known, element^q = 1. Errors: CRYPTO_INPUT_INVALID.
    Result<QByteArray> checkElement(QByteArrayView element) const;
    /// element^scalar mod p. Errors: CRYPTO_INPUT_INVALID, also when the result is 1.
    Result<QByteArray> power(const Secret& scalar, QByteArrayView element) const;
    /// generator^scalar · element mod p: PACE's generic mapping.
    Result<QByteArray> powerGeneratorAndMultiply(const Secret& scalar, QByteArrayView element) const;
    /// element^privateKey with its leading zeros.
    Result<Secret> agree(const Secret& privateKey, QByteArrayView element) const;
    /// The same group with another generator. Errors: CRYPTO_INPUT_INVALID for 0, 1, p - 1.
    Result<DhGroup> withGenerator(QByteArrayView element) const;
    /// x^((p-1)/q) mod p: f_G of the integrated mapping, ICAO 9303-11 §4.4.3.3.2.
    Result<QByteArray> raiseToCofactor(QByteArrayView element) const;

private:
    struct Data;
    explicit DhGroup(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

} // namespace motcua::crypto
