// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/dh.h"
#include "core/crypto/ec.h"
#include "core/crypto/message_digest.h"

#include <memory>
#include <variant>

namespace motcua::crypto {

/// The public key of a SubjectPublicKeyInfo (RFC 5280 §4.1): RSA, EC with named or explicit parameters, or
/// DH. Cheap to copy.
class PublicKey {
public:
    enum class Kind { rsa, ec, dh };

    /// DER. RSA of 1024 … 8192 bits with an odd exponent of 3 … 2³²-1. Errors: CRYPTO_INPUT_INVALID,
    /// CRYPTO_ALGORITHM_UNSUPPORTED.
    static Result<PublicKey> fromInfo(QByteArrayView der);

    Kind kind() const;
    /// Of the RSA modulus, the field or the prime, in bits.
    int bits() const;

    /// signature^e mod n, as long as the modulus: for signatures with message recovery (ISO/IEC 9796-2).
    /// Errors: CRYPTO_INPUT_INVALID for another kind of key, another size, or a signature not below n.
    Result<QByteArray> rsaRecover(QByteArrayView signature) const;
    /// Big-endian; empty for another kind of key.
    QByteArray rsaModulus() const;
    /// ECDSA over a message with the plain signature r ‖ s of BSI TR-03111 §5.2.1, as active authentication
    /// gives it. False for a signature that does not fit. Errors: CRYPTO_INPUT_INVALID for another kind.
    Result<bool> verifyPlainEcdsa(DigestAlgorithm digest, QByteArrayView message,
                                  QByteArrayView signature) const;

    /// For key agreement (chip authentication). Errors: CRYPTO_INPUT_INVALID for another kind.
    struct EcPublic {
        EcGroup group;
        EcPoint point;
    };
    struct DhPublic {
        DhGroup group;
        QByteArray element;
    };
    Result<EcPublic> ecPublic() const;
    Result<DhPublic> dhPublic() const;

private:
    struct Data;
    explicit PublicKey(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

} // namespace motcua::crypto
