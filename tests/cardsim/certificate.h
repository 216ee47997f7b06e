// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "tests/cardsim/signing_key.h"

#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace motcua::cardsim {

/// Attribute types of a Name in order: `2.5.4.6` and its value.
using Name = std::vector<std::pair<QString, QString>>;
QByteArray encodeName(const Name& name);

/// UTCTime, or GeneralizedTime from 2050 on (RFC 5280 §4.1.2.5).
QByteArray encodeTime(LocalTime utc);

/// Who signs: key, algorithm, and how others name it.
struct SigningIdentity {
    SigningKey key;
    SignatureScheme scheme;
    crypto::DigestAlgorithm digest;
    Name name;
    QByteArray keyIdentifier;
};

/// What stands in a certificate of ICAO 9303-12 §7.1.
struct CertificateContent {
    int serial = 1;
    Name subject;
    Date validFrom;
    Date validUntil;
    QByteArray publicInfo;
    QByteArray keyIdentifier;
    bool isAuthority = false;
    /// Until when the key signs; the certificate lasts as long as what it has signed.
    std::optional<Date> keyUsedUntil;
    /// Addresses where the authority's certificate and list of revoked ones would lie; the first also names
    /// it.
    std::vector<QString> authorityUrls;
};

/// X.509 v3, DER.
QByteArray makeCertificate(const CertificateContent& content, const SigningIdentity& issuer);
/// X.509 v2 list of revoked serial numbers, DER.
QByteArray makeRevocationList(const std::vector<int>& serials, Date issued, Date next,
                              const SigningIdentity& issuer);

/// CMS SignedData (RFC 5652) in its ContentInfo, with the attributes and the forms of real cards
/// (facts/card.md §3.1).
QByteArray makeSignedData(QStringView contentType, const QByteArray& content, LocalTime signedAt,
                          const SigningIdentity& signer, const QByteArray& certificate,
                          const Name& certificateIssuer, int certificateSerial);

} // namespace motcua::cardsim
