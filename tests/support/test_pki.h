// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "tests/support/test_key.h"

#include <optional>
#include <vector>

namespace motcua::test {

/// A public key infrastructure made at run time, for tests only. Names are written as those of facts §3.1.
struct Name {
    QString country = QStringLiteral("VN");
    QString organisation = {};
    QString unit = {};
    QString serialNumber = {};
    QString commonName = {};
};

struct CertificateSpec {
    Name subject;
    QByteArray serial = QByteArray::fromHex("2A");
    Instant notBefore = toInstant(makeDate(2021, 5, 28) + std::chrono::seconds{});
    Instant notAfter = toInstant(makeDate(2043, 8, 21) + std::chrono::seconds{});
    bool hasConstraints = true;
    bool isAuthority = false;
    int keyUsage = 0x80;        ///< the first octet of the BIT STRING; 0: no extension
    QString purpose;            ///< extendedKeyUsage
    bool hasKeyIds = true;      ///< subject's and authority's
    QByteArray authorityKeyId;  ///< instead of the issuer's own
    std::optional<Name> issuer; ///< instead of the issuer's own
    QByteArray otherExtensions; ///< DER, one after the other
    QByteArray tbsAlgorithm;    ///< instead of the signature's, inside the signed part
};

inline constexpr int kDigitalSignature = 0x80, kCertSign = 0x06; // with cRLSign

struct TestCertificate {
    TestKey key;
    Name name = {};
    Name issuer = {};
    QByteArray serial = {};
    QByteArray der = {};
};

/// Self-signed when `issuer` is null.
TestCertificate issue(const CertificateSpec& spec, const TestKey& key, const TestCertificate* issuer,
                      const Signing& signing = {});

/// The CSCA of facts §3.1: `C=VN, O=Vietnam Government Information Security Commission, serialNumber=001,
/// CN=CSCA Vietnam`, and its document signer, with all the extensions seen there.
CertificateSpec cscaSpec();
CertificateSpec documentSignerSpec();
CertificateSpec masterListSignerSpec();

/// `next`'s key and name, signed by `previous` (ICAO 9303-12 §3.3).
TestCertificate link(const TestCertificate& next, const TestCertificate& previous,
                     const Signing& signing = {});

struct RevocationSpec {
    std::vector<QByteArray> serials = {};
    Instant issuedAt = toInstant(makeDate(2026, 1, 1) + std::chrono::seconds{});
    std::optional<Instant> next = toInstant(makeDate(2027, 1, 1) + std::chrono::seconds{});
    bool takenOff = false; ///< the entries say removeFromCRL
};
QByteArray revocationList(const TestCertificate& issuer, const RevocationSpec& spec,
                          const Signing& signing = {});

/// DER of UTCTime or GeneralizedTime, as RFC 5280 §4.1.2.5 tells.
QByteArray derTime(Instant time);
QByteArray derName(const Name& name);
QByteArray derUnsigned(QByteArray bigEndian);
QByteArray pem(const char* label, const QByteArray& der);

} // namespace motcua::test
