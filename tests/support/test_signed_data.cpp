// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_signed_data.h"

#include <algorithm>

namespace motcua::test {
namespace {

using crypto::DigestAlgorithm;

constexpr quint32 kSequence = 0x30, kSet = 0x31, kOctets = 0x04, kInteger = 0x02;

QByteArray small(int value) { return der(kInteger, QByteArray(1, static_cast<char>(value))); }

QByteArray attribute(const char* oid, const QByteArray& value) {
    return der(kSequence, derOid(oid) + der(kSet, value));
}

std::vector<QByteArray> attributesOf(const SignerSpec& signer, const SignedDataSpec& data) {
    const QString type = signer.contentType.isEmpty() ? data.contentType : signer.contentType;
    const QByteArray digest =
        signer.messageDigest.isEmpty() ? crypto::digest(signer.digest, data.content) : signer.messageDigest;
    std::vector<QByteArray> all{attribute("1.2.840.113549.1.9.3", derOid(type))};
    if (signer.signingTime) all.push_back(attribute("1.2.840.113549.1.9.5", derTime(*signer.signingTime)));
    for (int i = 0; i <= (signer.repeatsDigest ? 1 : 0); ++i)
        all.push_back(attribute("1.2.840.113549.1.9.4", der(kOctets, digest)));
    std::ranges::sort(all);
    return all;
}

QByteArray joined(const std::vector<QByteArray>& all) {
    QByteArray bytes;
    for (const QByteArray& each : all)
        bytes += each;
    return bytes;
}

QByteArray signerInfo(const SignerSpec& signer, const SignedDataSpec& data) {
    std::vector<QByteArray> attributes = attributesOf(signer, data);
    const QByteArray sorted = joined(attributes);
    std::ranges::reverse(attributes);
    const QByteArray unsorted = joined(attributes);
    const QByteArray message =
        signer.hasAttributes ? der(kSet, signer.signsUnsorted ? unsorted : sorted) : data.content;
    QByteArray signature = sign(signer.signer.key, signer.signing, message);
    if (signer.changeSignature) signature = signer.changeSignature(signature);
    QByteArray sent = signer.isUnsorted ? unsorted : sorted;
    if (signer.changeAttributes) sent = signer.changeAttributes(sent);
    const QByteArray id =
        signer.byKeyId ? der(0x80, signer.signer.key.id())
                       : der(kSequence, derName(signer.signer.issuer) + derUnsigned(signer.signer.serial));
    return der(kSequence, small(signer.byKeyId ? 3 : 1) + id + digestAlgorithm(signer.digest) +
                              (signer.hasAttributes ? der(0xA0, sent) : QByteArray()) +
                              algorithmOf(signer.signer.key, signer.signing) + der(kOctets, signature));
}

/// In the definite form, or the indefinite one of BER.
QByteArray constructed(quint32 tag, const QByteArray& content, bool isBer) {
    if (!isBer) return der(tag, content);
    return QByteArray(1, static_cast<char>(tag)) + '\x80' + content + QByteArray(2, '\0');
}

QByteArray contentOctets(const QByteArray& content, bool isBer) {
    if (!isBer) return der(kOctets, content);
    const qsizetype half = content.size() / 2;
    return constructed(0x24, der(kOctets, content.first(half)) + der(kOctets, content.sliced(half)), true);
}

} // namespace

QByteArray signedData(const SignedDataSpec& spec) {
    QByteArray digests, signers, certificates;
    for (const SignerSpec& each : spec.signers) {
        if (!digests.contains(digestAlgorithm(each.digest))) digests += digestAlgorithm(each.digest);
        signers += signerInfo(each, spec);
    }
    for (const QByteArray& each : spec.certificates)
        certificates += each;
    const bool ber = spec.isBer;
    const QByteArray content = constructed(
        kSequence, derOid(spec.contentType) + constructed(0xA0, contentOctets(spec.content, ber), ber), ber);
    const QByteArray data =
        constructed(kSequence,
                    small(3) + der(kSet, digests) + content +
                        (certificates.isEmpty() ? QByteArray() : constructed(0xA0, certificates, ber)) +
                        der(kSet, signers),
                    ber);
    return constructed(kSequence, derOid("1.2.840.113549.1.7.2") + constructed(0xA0, data, ber), ber);
}

QByteArray securityObject(const std::map<int, QByteArray>& hashes, DigestAlgorithm digest, int version) {
    QByteArray list;
    for (const auto& [number, hash] : hashes)
        list += der(kSequence, small(number) + der(kOctets, hash));
    QByteArray content = small(version) + digestAlgorithm(digest) + der(kSequence, list);
    if (version == 1) content += der(kSequence, der(0x13, "0108") + der(0x13, "040000"));
    return der(kSequence, content);
}

std::map<int, QByteArray> usualHashes(DigestAlgorithm digest) {
    std::map<int, QByteArray> hashes;
    for (const int number : {1, 2, 3, 13, 14, 15})
        hashes[number] =
            crypto::digest(digest, QByteArray("content of data group ") + QByteArray::number(number));
    return hashes;
}

QByteArray sodOf(const QByteArray& cms) { return der(0x77, cms); }

SignedDataSpec masterListSpec(const std::vector<QByteArray>& certificates, const TestCertificate& signer,
                              const Signing& signing) {
    SignedDataSpec spec;
    spec.contentType = QStringLiteral("2.23.136.1.1.2");
    spec.content = der(kSequence, small(0) + der(kSet, joined(certificates)));
    spec.signers = {SignerSpec{signer, signing}};
    spec.certificates = {signer.der};
    return spec;
}

} // namespace motcua::test
