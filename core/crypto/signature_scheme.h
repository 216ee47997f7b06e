// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/message_digest.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/x509.h>
#include <optional>

/// Private to this folder: how a signature was made, and its verification.
namespace motcua::crypto {

struct SignatureScheme {
    enum class Kind { ecdsa, rsa, rsaPss };
    Kind kind = Kind::ecdsa;
    DigestAlgorithm digest = DigestAlgorithm::sha256;
    DigestAlgorithm maskDigest = DigestAlgorithm::sha256; ///< RSA-PSS
    int saltLength = 0;                                   ///< RSA-PSS
};

/// The digest of an AlgorithmIdentifier. Errors: CRYPTO_ALGORITHM_UNSUPPORTED.
Result<DigestAlgorithm> digestOf(const X509_ALGOR* algorithm);

/// From a signature's AlgorithmIdentifier. `digest` is what stands apart from it, for identifiers that name a
/// key only (ecPublicKey, rsaEncryption); where both name a digest, the signature's counts (RFC 5754 §3).
/// Errors: CRYPTO_ALGORITHM_UNSUPPORTED.
Result<SignatureScheme> schemeOf(const X509_ALGOR* signature, std::optional<DigestAlgorithm> digest);

/// Errors: CRYPTO_ALGORITHM_UNSUPPORTED for a key this program does not know, or of another kind than the
/// scheme's.
Result<bool> verifySignature(EVP_PKEY* key, const SignatureScheme& scheme, QByteArrayView message,
                             QByteArrayView signature);
/// Whether a key is one that certificate.h promises. Errors: CRYPTO_ALGORITHM_UNSUPPORTED.
Result<> checkKey(EVP_PKEY* key);

} // namespace motcua::crypto
