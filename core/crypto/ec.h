// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <memory>

namespace motcua::crypto {

/// A point of an EcGroup in its uncompressed octets: 04 ‖ X ‖ Y (BSI TR-03111 §3.2.1). A point a function of
/// EcGroup has returned lies on its curve and is not the point at infinity.
using EcPoint = QByteArray;

/// A key pair for one exchange. `privateKey`: big-endian, the size of the order.
struct EcKeyPair {
    Secret privateKey;
    EcPoint publicKey;
};

/// A group over a prime field, named or with explicit parameters. Cheap to copy.
class EcGroup {
public:
    /// The standardised domain parameters 8 … 18 of ICAO 9303-11 Table 6: NIST P-192 … P-521 and brainpool
    /// P192r1 … P512r1. Errors: CRYPTO_ALGORITHM_UNSUPPORTED with the number.
    static Result<EcGroup> standard(int id);
    /// DER ECParameters (RFC 3279 §2.3.5): an OBJECT IDENTIFIER, or explicit parameters, which must be those
    /// of a standard curve or describe a prime-order group with its cofactor. Errors:
    /// CRYPTO_ALGORITHM_UNSUPPORTED, CRYPTO_INPUT_INVALID.
    static Result<EcGroup> fromParameters(QByteArrayView der);

    /// Of one coordinate, in bytes.
    qsizetype fieldSize() const;
    /// Of a scalar, in bytes.
    qsizetype orderSize() const;
    /// The prime of the field, big-endian.
    QByteArray prime() const;
    const EcPoint& generator() const;

    /// A random pair over the generator of this group (which mapGenerator() may have replaced).
    Result<EcKeyPair> generate() const;
    /// The pair of a given private key, for known-answer tests and cards with keys of their own.
    Result<EcKeyPair> fromPrivate(const Secret& privateKey) const;

    /// Errors: CRYPTO_INPUT_INVALID for bytes that are no point, a point off the curve, or infinity.
    Result<EcPoint> checkPoint(QByteArrayView octets) const;
    /// scalar · point; checks `point` first. Errors: CRYPTO_INPUT_INVALID, also when the product is infinity.
    Result<EcPoint> multiply(const Secret& scalar, QByteArrayView point) const;
    /// scalar · generator + point.
    Result<EcPoint> multiplyGeneratorAndAdd(const Secret& scalar, QByteArrayView point) const;
    /// The X coordinate of privateKey · point, with its leading zeros: ECKA of BSI TR-03111 §4.3.1.
    Result<Secret> agree(const Secret& privateKey, QByteArrayView point) const;

    /// The same curve with another generator of the same order (PACE's mapping).
    Result<EcGroup> withGenerator(QByteArrayView point) const;
    /// f_G of the integrated mapping: the point encoding of ICAO 9303-11 App. B.2 of a field element
    /// (big-endian, below the prime). Errors: CRYPTO_ALGORITHM_UNSUPPORTED unless prime = 3 mod 4 and neither
    /// a nor b is 0.
    Result<EcPoint> encodeFieldElement(QByteArrayView element) const;

    /// scalar · point for a scalar that is no secret (chip authentication mapping shows it in clear).
    Result<EcPoint> multiplyPublic(QByteArrayView scalar, QByteArrayView point) const;
    /// a · b⁻¹ modulo the order, of the order's size: what a chip computes for chip authentication mapping.
    Result<Secret> divideModuloOrder(const Secret& a, const Secret& b) const;

private:
    struct Data;
    explicit EcGroup(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

} // namespace motcua::crypto
