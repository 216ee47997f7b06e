// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_pki.h"

#include <QDateTime>

namespace motcua::test {
namespace {

constexpr quint32 kSequence = 0x30, kSet = 0x31, kPrintable = 0x13, kUtf8 = 0x0C, kOctets = 0x04;

QByteArray attribute(const char* oid, quint32 tag, const QString& value) {
    if (value.isEmpty()) return {};
    return der(kSet, der(kSequence, derOid(oid) + der(tag, value.toUtf8())));
}

QByteArray derBits(const QByteArray& bytes, int unused = 0) {
    return der(0x03, QByteArray(1, static_cast<char>(unused)) + bytes);
}

QByteArray extension(const char* oid, bool critical, const QByteArray& value) {
    const QByteArray mark = critical ? der(0x01, QByteArray(1, '\xFF')) : QByteArray();
    return der(kSequence, derOid(oid) + mark + der(kOctets, value));
}

QByteArray keyUsageExtension(int usage) {
    return extension("2.5.29.15", true, derBits(QByteArray(1, static_cast<char>(usage)), usage & 1 ? 0 : 1));
}

QByteArray constraintsExtension(bool isAuthority) {
    const QByteArray content =
        isAuthority ? der(0x01, QByteArray(1, '\xFF')) + der(0x02, QByteArray(1, '\0')) : QByteArray();
    return extension("2.5.29.19", true, der(kSequence, content));
}

QByteArray extensionsOf(const CertificateSpec& spec, const TestKey& key, const TestKey& issuerKey) {
    QByteArray all;
    if (spec.hasConstraints) all += constraintsExtension(spec.isAuthority);
    if (spec.keyUsage != 0) all += keyUsageExtension(spec.keyUsage);
    if (!spec.purpose.isEmpty()) all += extension("2.5.29.37", true, der(kSequence, derOid(spec.purpose)));
    if (spec.hasKeyIds) {
        const QByteArray authority = spec.authorityKeyId.isEmpty() ? issuerKey.id() : spec.authorityKeyId;
        all += extension("2.5.29.14", false, der(kOctets, key.id()));
        all += extension("2.5.29.35", false, der(kSequence, der(0x80, authority)));
    }
    all += spec.otherExtensions;
    return all.isEmpty() ? QByteArray() : der(0xA3, der(kSequence, all));
}

/// What else the document signer of facts §3.1 carries: usage period of the private key, where to find the
/// CSCA and its list, another name.
QByteArray signerExtras() {
    const auto uri = [](const char* text) { return der(0x86, QByteArray(text)); };
    const QByteArray period = der(0x80, "20210528000000Z") + der(0x81, "20210828000000Z");
    const QByteArray access = der(kSequence, derOid("1.3.6.1.5.5.7.48.2") +
                                                 uri("http://pki.example.invalid/crt/eid-csca-vietnam.crt"));
    const QByteArray point =
        der(kSequence, der(0xA0, der(0xA0, uri("http://pki.example.invalid/crl/eid-csca-vietnam.crl"))));
    const QByteArray place =
        der(0xA4, der(kSequence, attribute("2.5.4.7", kPrintable, QStringLiteral("VN"))));
    return extension("2.5.29.16", false, der(kSequence, period)) +
           extension("1.3.6.1.5.5.7.1.1", false, der(kSequence, access + access)) +
           extension("2.5.29.31", false, der(kSequence, point + point)) +
           extension("2.5.29.17", false, der(kSequence, uri("http://pki.example.invalid/csca") + place));
}

} // namespace

QByteArray derName(const Name& name) {
    return der(kSequence, attribute("2.5.4.6", kPrintable, name.country) +
                              attribute("2.5.4.10", kUtf8, name.organisation) +
                              attribute("2.5.4.11", kUtf8, name.unit) +
                              attribute("2.5.4.5", kPrintable, name.serialNumber) +
                              attribute("2.5.4.3", kUtf8, name.commonName));
}

QByteArray derUnsigned(QByteArray bigEndian) {
    if (bigEndian.isEmpty() || static_cast<quint8>(bigEndian.front()) >= 0x80) bigEndian.prepend('\0');
    return der(0x02, bigEndian);
}

QByteArray derTime(Instant time) {
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    if (utc.date().year() >= 1950 && utc.date().year() < 2050)
        return der(0x17, utc.toString(QStringLiteral("yyMMddHHmmss'Z'")).toLatin1());
    return der(0x18, utc.toString(QStringLiteral("yyyyMMddHHmmss'Z'")).toLatin1());
}

QByteArray pem(const char* label, const QByteArray& bytes) {
    const QByteArray base64 = bytes.toBase64();
    QByteArray text = QByteArray("-----BEGIN ") + label + "-----\n";
    for (qsizetype at = 0; at < base64.size(); at += 64)
        text += base64.sliced(at, std::min<qsizetype>(64, base64.size() - at)) + '\n';
    return text + "-----END " + label + "-----\n";
}

TestCertificate issue(const CertificateSpec& spec, const TestKey& key, const TestCertificate* issuer,
                      const Signing& signing) {
    const TestKey& issuerKey = issuer ? issuer->key : key;
    const Name issuerName = spec.issuer.value_or(issuer ? issuer->name : spec.subject);
    const QByteArray algorithm = algorithmOf(issuerKey, signing);
    const QByteArray version3 = der(0xA0, der(0x02, QByteArray(1, '\2')));
    const QByteArray tbs = der(
        kSequence, version3 + derUnsigned(spec.serial) +
                       (spec.tbsAlgorithm.isEmpty() ? algorithm : spec.tbsAlgorithm) + derName(issuerName) +
                       der(kSequence, derTime(spec.notBefore) + derTime(spec.notAfter)) +
                       derName(spec.subject) + key.publicInfo() + extensionsOf(spec, key, issuerKey));
    return {key, spec.subject, issuerName, spec.serial,
            der(kSequence, tbs + algorithm + derBits(sign(issuerKey, signing, tbs)))};
}

CertificateSpec cscaSpec() {
    CertificateSpec spec;
    spec.subject = {QStringLiteral("VN"),
                    QStringLiteral("Vietnam Government Information Security Commission"),
                    {},
                    QStringLiteral("001"),
                    QStringLiteral("CSCA Vietnam")};
    spec.serial = QByteArray::fromHex("01");
    spec.notBefore = toInstant(makeDate(2021, 1, 1) + std::chrono::seconds{});
    spec.notAfter = toInstant(makeDate(2046, 1, 1) + std::chrono::seconds{});
    spec.isAuthority = true;
    spec.keyUsage = kCertSign;
    return spec;
}

CertificateSpec documentSignerSpec() {
    CertificateSpec spec;
    spec.subject = {QStringLiteral("VN"),
                    QStringLiteral("Ministry of Public Security"),
                    QStringLiteral("Police Department for Administrative Management of Social Order"),
                    {},
                    QStringLiteral("Document Signer National Identification 00099")};
    spec.serial = QByteArray::fromHex("7EA50099C0FFEE11");
    spec.otherExtensions = signerExtras();
    return spec;
}

CertificateSpec masterListSignerSpec() {
    CertificateSpec spec;
    spec.subject = {
        QStringLiteral("VN"), QStringLiteral("Master Lists"), {}, {}, QStringLiteral("Master List Signer")};
    spec.serial = QByteArray::fromHex("4D4C");
    spec.purpose = QStringLiteral("2.23.136.1.1.3");
    return spec;
}

TestCertificate link(const TestCertificate& next, const TestCertificate& previous, const Signing& signing) {
    CertificateSpec spec = cscaSpec();
    spec.subject = next.name;
    spec.serial = QByteArray::fromHex("11") + next.serial;
    return issue(spec, next.key, &previous, signing);
}

QByteArray revocationList(const TestCertificate& issuer, const RevocationSpec& spec, const Signing& signing) {
    const QByteArray version2 = der(0x02, QByteArray(1, '\1'));
    const QByteArray algorithm = algorithmOf(issuer.key, signing);
    const QByteArray reason =
        der(kSequence, extension("2.5.29.21", false, der(0x0A, QByteArray(1, spec.takenOff ? '\10' : '\1'))));
    QByteArray entries;
    for (const QByteArray& serial : spec.serials)
        entries += der(kSequence, derUnsigned(serial) + derTime(spec.issuedAt) + reason);
    const QByteArray tbs =
        der(kSequence, version2 + algorithm + derName(issuer.name) + derTime(spec.issuedAt) +
                           (spec.next ? derTime(*spec.next) : QByteArray()) +
                           (entries.isEmpty() ? entries : der(kSequence, entries)));
    return der(kSequence, tbs + algorithm + derBits(sign(issuer.key, signing, tbs)));
}

} // namespace motcua::test
