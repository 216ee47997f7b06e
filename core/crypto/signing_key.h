// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>

namespace motcua::crypto {

/// A P-256 key that proves which machine speaks (ECDSA with SHA-256).
class SigningKey {
public:
    static Result<SigningKey> generate();
    /// What der() gave. Errors: CRYPTO_INPUT_INVALID.
    static Result<SigningKey> fromDer(Secret der);

    /// DER ECPrivateKey (RFC 5915), to be kept.
    const Secret& der() const { return m_der; }
    /// DER SubjectPublicKeyInfo.
    const QByteArray& publicInfo() const { return m_info; }
    /// DER (RFC 3279 §2.2.3).
    Result<QByteArray> sign(QByteArrayView message) const;

private:
    SigningKey(Secret der, QByteArray info) : m_der(std::move(der)), m_info(std::move(info)) {}
    Secret m_der;
    QByteArray m_info;
};

} // namespace motcua::crypto
