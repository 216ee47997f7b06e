// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate.h"
#include "tests/support/test_pki.h"

#include <gmock/gmock.h>

namespace motcua::crypto {
namespace {

using namespace test;
using enum DigestAlgorithm;

Certificate parse(const TestCertificate& made) { return *Certificate::fromDer(made.der); }

struct Pair {
    TestCertificate csca = issue(cscaSpec(), TestKey::make("P-384"), nullptr, {sha384});
    TestCertificate signer = issue(documentSignerSpec(), TestKey::make("P-256"), &csca, {sha384});
};
const Pair& pair() {
    static const Pair s_pair;
    return s_pair;
}

TEST(Certificate, fromDer_documentSigner_tellsItsFields) {
    const Certificate signer = parse(pair().signer);
    EXPECT_EQ(signer.der(), pair().signer.der);
    EXPECT_EQ(
        signer.subject(),
        QLatin1StringView("C=VN, O=Ministry of Public Security, OU=Police Department for Administrative "
                          "Management of Social Order, CN=Document Signer National Identification 00099"));
    EXPECT_EQ(signer.issuer(),
              QLatin1StringView("C=VN, O=Vietnam Government Information Security Commission, "
                                "serialNumber=001, CN=CSCA Vietnam"));
    EXPECT_EQ(signer.subjectCountry(), QLatin1StringView("VN"));
    EXPECT_EQ(signer.issuerCountry(), QLatin1StringView("VN"));
    EXPECT_EQ(signer.serial(), pair().signer.serial);
    EXPECT_EQ(signer.subjectKeyId(), pair().signer.key.id());
    EXPECT_EQ(signer.authorityKeyId(), pair().csca.key.id());
    EXPECT_THAT(signer.issuerNameValues(),
                testing::ElementsAre("VN", "Vietnam Government Information Security Commission", "001",
                                     "CSCA Vietnam"));
    EXPECT_FALSE(signer.isAuthority());
    EXPECT_FALSE(signer.isSelfIssued());
    EXPECT_TRUE(signer.maySignData());
    EXPECT_FALSE(signer.hasUnusableExtension());
    EXPECT_FALSE(signer.hasPurpose(QLatin1StringView("2.23.136.1.1.3")));
    EXPECT_EQ(signer, parse(pair().signer));
    EXPECT_FALSE(signer == parse(pair().csca));
}

TEST(Certificate, fromDer_csca_isAnAuthority) {
    const Certificate csca = parse(pair().csca);
    EXPECT_TRUE(csca.isAuthority());
    EXPECT_TRUE(csca.isSelfIssued());
    EXPECT_FALSE(csca.maySignData());
    EXPECT_TRUE(parse(pair().signer).namesIssuer(csca));
    EXPECT_FALSE(csca.namesIssuer(parse(pair().signer)));
}

TEST(Certificate, fromDer_withoutExtensions_hasNone) {
    CertificateSpec spec;
    spec.hasConstraints = spec.hasKeyIds = false;
    spec.keyUsage = 0;
    spec.subject = {};
    spec.subject.country.clear();
    spec.subject.commonName = QString::fromUtf8("Cơ quan\n\x01");
    const Certificate plain = parse(issue(spec, TestKey::make("P-256"), nullptr));
    EXPECT_TRUE(plain.subjectCountry().isEmpty());
    EXPECT_TRUE(plain.subjectKeyId().isEmpty());
    EXPECT_TRUE(plain.authorityKeyId().isEmpty());
    EXPECT_FALSE(plain.isAuthority());
    EXPECT_TRUE(plain.maySignData()) << "nothing forbids it";
    EXPECT_EQ(plain.subject(), QString::fromUtf8("CN=Cơ quan\\0A\\01")) << "no control characters in logs";
}

TEST(Certificate, subject_endless_isCut) {
    CertificateSpec spec;
    spec.subject.commonName = QString(20000, QLatin1Char('x'));
    EXPECT_EQ(parse(issue(spec, TestKey::make("P-256"), nullptr)).subject().size(), 300);
}

TEST(Certificate, fromDer_noCertificate_isRefused) {
    const QByteArray good = pair().signer.der;
    for (const QByteArray& each : {QByteArray(), QByteArray("x"), good.chopped(1), good + '\0',
                                   QByteArray(Certificate::kMaxSize + 1, '0')}) {
        const auto certificate = Certificate::fromDer(each);
        ASSERT_FALSE(certificate);
        EXPECT_EQ(certificate.error().code, Code::CRYPTO_INPUT_INVALID);
    }
}

TEST(Certificate, isValidAt_bothEndsCount) {
    CertificateSpec spec;
    spec.notBefore = *parseInstant(u"2049-12-31T23:59:59Z");
    spec.notAfter = *parseInstant(u"2050-01-01T00:00:01Z"); // written as GeneralizedTime
    const Certificate certificate = parse(issue(spec, TestKey::make("P-256"), nullptr));
    using std::chrono::milliseconds;
    EXPECT_FALSE(certificate.isValidAt(spec.notBefore - milliseconds{1}));
    EXPECT_TRUE(certificate.isValidAt(spec.notBefore));
    EXPECT_TRUE(certificate.isValidAt(spec.notAfter));
    EXPECT_FALSE(certificate.isValidAt(spec.notAfter + milliseconds{1}));
}

TEST(Certificate, hasPurpose_masterListSigner_isTold) {
    const Certificate signer =
        parse(issue(masterListSignerSpec(), TestKey::make("P-256"), &pair().csca, {sha384}));
    EXPECT_TRUE(signer.hasPurpose(QLatin1StringView("2.23.136.1.1.3")));
    EXPECT_FALSE(signer.hasPurpose(QLatin1StringView("2.23.136.1.1.2")));
    EXPECT_FALSE(signer.hasUnusableExtension());
}

TEST(Certificate, hasUnusableExtension_unknownCriticalOrMalformed_isTold) {
    const auto with = [](const char* oid, bool critical, const QByteArray& value) {
        CertificateSpec spec;
        spec.otherExtensions =
            der(0x30, derOid(oid) + (critical ? der(0x01, "\xFF") : QByteArray()) + der(0x04, value));
        return parse(issue(spec, TestKey::make("P-256"), nullptr)).hasUnusableExtension();
    };
    EXPECT_FALSE(with("1.2.3.4", false, "?"));
    EXPECT_TRUE(with("1.2.3.4", true, "?"));
    EXPECT_TRUE(with("2.5.29.37", false, "?")) << "malformed";
}

TEST(Certificate, isSignedBy_everyKeyAndSignature) {
    const std::vector<std::tuple<const char*, bool, Signing>> cases{
        {"P-256", false, {sha256}},
        {"P-256", true, {sha1}},
        {"secp521r1", false, {sha512}},
        {"brainpoolP224r1", false, {sha224}},
        {"brainpoolP384r1", true, {sha384}},
        {"brainpoolP512r1", true, {sha512}},
        {"rsa2048", false, {sha256}},
        {"rsa1024", false, {sha1}},
        {"rsa2048", false, {sha256, Signing::Form::pss}},
        {"rsa2048", false, {sha384, Signing::Form::pss, sha384, 48}},
        {"rsa2048", false, {sha1, Signing::Form::pss, sha1, 20, true}},
    };
    const Certificate stranger = parse(pair().csca);
    for (const auto& [kind, isExplicit, signing] : cases) {
        SCOPED_TRACE(std::string(kind) + (isExplicit ? " explicit" : ""));
        const TestCertificate csca = issue(cscaSpec(), TestKey::make(kind, isExplicit), nullptr, signing);
        const TestCertificate signer = issue(documentSignerSpec(), TestKey::make("P-256"), &csca, signing);
        EXPECT_EQ(parse(csca).isSignedBy(parse(csca)), true);
        EXPECT_EQ(parse(signer).isSignedBy(parse(csca)), true);
        EXPECT_EQ(parse(signer).isSignedBy(stranger), false);
        EXPECT_EQ(parse(signer).isSignedBy(parse(signer)), false);
        QByteArray altered = signer.der;
        altered.replace("00099", "00098");
        EXPECT_EQ(Certificate::fromDer(altered)->isSignedBy(parse(csca)), false);
    }
}

TEST(Certificate, isSignedBy_unknownKindOfKeyOrSignature_isUnsupported) {
    const auto codeOf = [](const TestCertificate& certificate, const TestCertificate& issuer) {
        const auto good = parse(certificate).isSignedBy(parse(issuer));
        return good ? Code::CLI_PASSWORD_NEEDED : good.error().code;
    };
    for (const char* kind : {"secp256k1", "sect283r1", "rsa512"}) {
        const TestCertificate csca = issue(cscaSpec(), TestKey::make(kind), nullptr);
        EXPECT_EQ(codeOf(csca, csca), Code::CRYPTO_ALGORITHM_UNSUPPORTED) << kind;
    }
    // The key's own identifier says no digest, and here is nowhere else to look.
    const TestCertificate bare =
        issue(cscaSpec(), TestKey::make("P-256"), nullptr, {sha256, Signing::Form::keyOnly});
    EXPECT_EQ(codeOf(bare, bare), Code::CRYPTO_ALGORITHM_UNSUPPORTED);
}

TEST(Certificate, isSignedBy_curveWithAnotherGenerator_isUnsupported) {
    // CVE-2020-0601: whoever may choose the generator can sign with a public key that is not his.
    const TestKey impostor = TestKey::impostorOf(pair().csca.key);
    const TestCertificate fake = issue(cscaSpec(), impostor, nullptr, {sha384});
    const TestCertificate signer = issue(documentSignerSpec(), TestKey::make("P-256"), &fake, {sha384});
    EXPECT_EQ(parse(signer).isSignedBy(parse(pair().csca)), false);
    EXPECT_EQ(parse(signer).isSignedBy(parse(fake)).error().code, Code::CRYPTO_ALGORITHM_UNSUPPORTED);
}

TEST(Certificate, isSignedBy_algorithmInsideIsAnother_isNot) {
    CertificateSpec spec = documentSignerSpec();
    spec.tbsAlgorithm = algorithmOf(pair().csca.key, {sha256});
    const TestCertificate signer = issue(spec, TestKey::make("P-256"), &pair().csca, {sha384});
    EXPECT_EQ(parse(signer).isSignedBy(parse(pair().csca)), false);
}

TEST(Certificate, isSignedBy_pssParametersOdd_isUnsupported) {
    const auto codeWith = [](const QByteArray& parameters) {
        const TestCertificate good =
            issue(cscaSpec(), TestKey::make("rsa2048"), nullptr, {sha256, Signing::Form::pss});
        const QByteArray oid = derOid("1.2.840.113549.1.1.10");
        QByteArray altered = good.der;
        // Outside only: the inside is compared after the outside was understood.
        const QByteArray algorithm = algorithmOf(good.key, {sha256, Signing::Form::pss});
        const qsizetype last = altered.lastIndexOf(algorithm);
        const QByteArray tail = altered.sliced(last + algorithm.size());
        const QByteArray inner = altered.first(last).sliced(4) + der(0x30, oid + parameters) + tail;
        return Certificate::fromDer(der(0x30, inner))->isSignedBy(parse(good)).error().code;
    };
    const QByteArray hash = der(0xA0, digestAlgorithm(sha256));
    const auto mask = [](const char* oid) {
        return der(0xA1, der(0x30, derOid(oid) + digestAlgorithm(sha256)));
    };
    const char* const mgf1 = "1.2.840.113549.1.1.8";
    for (const QByteArray& parameters :
         {QByteArray(), der(0x05, {}), der(0x30, der(0xA0, {})), der(0x30, hash + mask("1.2.3")),
          der(0x30, der(0xA0, der(0x30, derOid("1.2.840.113549.2.5")))), // MD5
          der(0x30, hash + mask(mgf1) + der(0xA2, QByteArray::fromHex("02020201"))),
          der(0x30, hash + mask(mgf1) + der(0xA2, QByteArray::fromHex("0201FF"))),
          der(0x30, hash + mask(mgf1) + der(0xA3, QByteArray::fromHex("020102"))),
          der(0x30, hash + mask(mgf1) + der(0xA4, {}))})
        EXPECT_EQ(codeWith(parameters), Code::CRYPTO_ALGORITHM_UNSUPPORTED)
            << parameters.toHex().toStdString();
}

} // namespace
} // namespace motcua::crypto
