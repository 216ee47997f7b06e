// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/certificate.h"

namespace motcua::crypto {

/// A list of revoked certificates (CRL, RFC 5280 §5). Cheap to copy.
class RevocationList {
public:
    static constexpr qsizetype kMaxSize = 8 * 1024 * 1024;

    /// Exactly one list. Errors: CRYPTO_INPUT_INVALID.
    static Result<RevocationList> fromDer(QByteArrayView der);

    const QByteArray& der() const;
    QString issuer() const;
    /// Whether the list comes from the issuer `certificate` names.
    bool isFromIssuerOf(const Certificate& certificate) const;
    /// Whether `issuer` bears the name of the list's issuer.
    bool namesIssuer(const Certificate& issuer) const;
    /// The signature alone. Errors: CRYPTO_ALGORITHM_UNSUPPORTED.
    Result<bool> isSignedBy(const Certificate& issuer) const;
    /// Whether the certificate's number is on the list (and not taken off it again).
    bool revokes(const Certificate& certificate) const;
    /// The next list should have come by `moment`; also when the list names no such time.
    bool isOutOfDate(Instant moment) const;

private:
    struct Data;
    explicit RevocationList(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

} // namespace motcua::crypto
