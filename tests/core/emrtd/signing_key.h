// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/message_digest.h"

#include <memory>
#include <openssl/evp.h>

namespace motcua::tests {

/// A key of a chip for active authentication, made by OpenSSL for one test run.
class SigningKey {
public:
    static SigningKey rsa(int bits);
    static SigningKey elliptic(const char* curve);

    /// DER SubjectPublicKeyInfo.
    QByteArray info() const;
    /// Of the modulus, in bytes.
    qsizetype size() const;
    /// block^d mod n.
    QByteArray rawRsa(const QByteArray& block) const;
    QByteArray modulusMinus(const QByteArray& number) const;
    /// r ‖ s.
    QByteArray plainEcdsa(crypto::DigestAlgorithm digest, const QByteArray& message) const;

private:
    explicit SigningKey(EVP_PKEY* key) : m_key(key, EVP_PKEY_free) {}
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace motcua::tests
