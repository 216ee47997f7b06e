// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/message_digest.h"

#include <QByteArray>
#include <memory>

struct evp_pkey_st;

namespace motcua::cardsim {

enum class SignatureScheme { ecdsa, rsaPkcs1, rsaPss };

/// A private key of the issuer or of a chip. Cheap to copy. What goes wrong here is a fault of the simulation
/// and throws std::logic_error: no input from outside comes this way.
class SigningKey {
public:
    /// A new key over a curve of ICAO 9303-11 Table 6.
    static SigningKey makeEc(int parameterId);
    /// The first or the second (`twin`) RSA key of 1024, 2048, 3072 or 4096 bits that comes with the sources:
    /// making one takes up to seconds. Public, for training and tests only.
    static SigningKey trainingRsa(int bits, bool twin = false);

    bool isRsa() const;
    /// Of the modulus or the curve's field, in bytes.
    qsizetype size() const;
    /// SubjectPublicKeyInfo, DER.
    QByteArray publicInfo() const;

    QByteArray sign(SignatureScheme scheme, crypto::DigestAlgorithm digest, QByteArrayView message) const;
    /// r ‖ s of BSI TR-03111 §5.2.1.
    QByteArray signPlainEcdsa(crypto::DigestAlgorithm digest, QByteArrayView message) const;
    /// block^d mod n, for a block as long as the modulus.
    QByteArray rsaPrivate(QByteArrayView block) const;

private:
    explicit SigningKey(evp_pkey_st* owned);
    std::shared_ptr<evp_pkey_st> m_key;
};

/// AlgorithmIdentifier of a signature, DER (RFC 5758, RFC 4055).
QByteArray signatureAlgorithm(SignatureScheme scheme, crypto::DigestAlgorithm digest);
/// AlgorithmIdentifier of a digest with its parameters NULL, as real cards write it.
QByteArray digestAlgorithm(crypto::DigestAlgorithm digest);
/// OpenSSL's name of a curve of ICAO 9303-11 Table 6.
const char* curveName(int parameterId);

} // namespace motcua::cardsim
