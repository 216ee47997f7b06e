// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

namespace motcua::crypto {

/// An X.509 certificate (RFC 5280) as identity documents use it (ICAO 9303-12 §7). Keys are RSA of
/// 1024 … 8192 bits or EC on a standard prime curve, which may be written out as explicit parameters: several
/// CSCA do so. Cheap to copy.
class Certificate {
public:
    static constexpr qsizetype kMaxSize = 64 * 1024;

    /// Exactly one certificate. Errors: CRYPTO_INPUT_INVALID.
    static Result<Certificate> fromDer(QByteArrayView der);

    const QByteArray& der() const;
    /// For people and logs: `C=VN, O=…, CN=…`, without control characters.
    QString subject() const;
    QString issuer() const;
    /// countryName in upper case, as it stands there (ISO 3166 alpha-2 when the issuer keeps to ICAO
    /// 9303-12); empty without one.
    QString subjectCountry() const;
    QString issuerCountry() const;
    /// Big-endian, without sign octet.
    QByteArray serial() const;
    /// Empty where the extension is missing.
    QByteArray subjectKeyId() const;
    QByteArray authorityKeyId() const;

    bool isValidAt(Instant moment) const;
    /// basicConstraints says CA, and keyUsage, where it is there, allows to sign certificates.
    bool isAuthority() const;
    /// keyUsage, where it is there, allows to sign data.
    bool maySignData() const;
    /// For what the key is meant: extendedKeyUsage has `oid` (dotted).
    bool hasPurpose(QLatin1StringView oid) const;
    /// An extension is malformed, or critical and unknown: RFC 5280 §4.2 forbids to rely on such a
    /// certificate.
    bool hasUnusableExtension() const;
    /// Issuer and subject are one, by name and by key identifier: the end of a chain.
    bool isSelfIssued() const;

    /// Whether `issuer` bears the name this certificate names as its issuer's.
    bool namesIssuer(const Certificate& issuer) const;
    /// The values of the issuer's name as they stand in the DER: whoever does not contain them all does not
    /// bear that name in the encoding ICAO 9303-12 asks for.
    std::vector<QByteArray> issuerNameValues() const;

    /// The signature alone; neither names nor dates are looked at. Errors: CRYPTO_ALGORITHM_UNSUPPORTED for a
    /// signature or a key of an unknown kind.
    Result<bool> isSignedBy(const Certificate& issuer) const;

    bool operator==(const Certificate& other) const { return der() == other.der(); }

private:
    friend class RevocationList;
    friend class SignedData;
    struct Data;
    explicit Certificate(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

} // namespace motcua::crypto
