// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/signed_data.h"
#include "tests/support/test_signed_data.h"

#include <gmock/gmock.h>

namespace motcua::crypto {
namespace {

using namespace test;
using enum DigestAlgorithm;

const TestCertificate& signer() {
    static const TestCertificate s_signer = issue(documentSignerSpec(), TestKey::make("P-256"), nullptr);
    return s_signer;
}
const TestCertificate& rsaSigner() {
    static const TestCertificate s_signer = issue(masterListSignerSpec(), TestKey::make("rsa2048"), nullptr);
    return s_signer;
}
Certificate parse(const TestCertificate& made) { return *Certificate::fromDer(made.der); }

SignedDataSpec usual(const TestCertificate& by = signer()) {
    SignedDataSpec spec;
    spec.content = "content of the message";
    spec.signers = {SignerSpec{by}};
    spec.certificates = {by.der};
    return spec;
}

TEST(SignedData, parse_derAndBer_giveTheSame) {
    for (const bool isBer : {false, true}) {
        SignedDataSpec spec = usual();
        spec.isBer = isBer;
        const auto data = SignedData::parse(signedData(spec) + "padding");
        ASSERT_TRUE(data);
        EXPECT_EQ(data->contentType(), QLatin1StringView("2.23.136.1.1.1"));
        EXPECT_EQ(data->content(), spec.content);
        EXPECT_EQ(data->certificates(), std::vector{parse(signer())});
        EXPECT_EQ(data->signerCount(), 1);
        EXPECT_TRUE(data->hasSignedAttributes(0));
        EXPECT_EQ(data->signingTime(0), spec.signers[0].signingTime);
        EXPECT_EQ(data->verify(0, parse(signer())), true);
    }
}

TEST(SignedData, isSigner_byEitherName) {
    for (const bool byKeyId : {false, true}) {
        SignedDataSpec spec = usual();
        spec.signers[0].byKeyId = byKeyId;
        const auto data = SignedData::parse(signedData(spec));
        EXPECT_TRUE(data->isSigner(0, parse(signer())));
        EXPECT_FALSE(data->isSigner(0, parse(rsaSigner())));
        EXPECT_EQ(data->signerMark(0), byKeyId ? signer().key.id() : signer().serial);
        EXPECT_TRUE(signer().der.contains(data->signerMark(0)));
    }
}

TEST(SignedData, verify_withoutAttributes_isOverTheContent) {
    SignedDataSpec spec = usual();
    spec.signers[0].hasAttributes = false;
    const auto data = SignedData::parse(signedData(spec));
    EXPECT_FALSE(data->hasSignedAttributes(0));
    EXPECT_EQ(data->signingTime(0), std::nullopt);
    EXPECT_EQ(data->verify(0, parse(signer())), true);
    EXPECT_EQ(data->verify(0, parse(issue(documentSignerSpec(), TestKey::make("P-256"), nullptr))), false);
}

TEST(SignedData, verify_certificateOfAnotherKind_isUnsupported) {
    const auto ec = SignedData::parse(signedData(usual()));
    EXPECT_EQ(ec->verify(0, parse(rsaSigner())).error().code, Code::CRYPTO_ALGORITHM_UNSUPPORTED);
    const auto rsa = SignedData::parse(signedData(usual(rsaSigner())));
    EXPECT_EQ(rsa->verify(0, parse(rsaSigner())), true);
    EXPECT_EQ(rsa->verify(0, parse(signer())).error().code, Code::CRYPTO_ALGORITHM_UNSUPPORTED);
}

TEST(SignedData, verify_unknownDigestOrSignature_isUnsupported) {
    const QByteArray good = signedData(usual());
    const auto codeWith = [&](const QByteArray& what, const QByteArray& by) {
        QByteArray altered = good;
        altered.replace(what, by);
        return SignedData::parse(altered)->verify(0, parse(signer())).error().code;
    };
    const QByteArray sha256Oid = derOid("2.16.840.1.101.3.4.2.1"), ecdsaOid = derOid("1.2.840.10045.4.3.2");
    EXPECT_EQ(codeWith(sha256Oid, derOid("2.16.840.1.101.3.4.2.8")),
              Code::CRYPTO_ALGORITHM_UNSUPPORTED); // SHA3-256
    EXPECT_EQ(codeWith(ecdsaOid, derOid("1.2.840.10045.4.3.9")), Code::CRYPTO_ALGORITHM_UNSUPPORTED);
    EXPECT_EQ(codeWith(ecdsaOid, derOid("1.2.840.10040.4.3.2")), Code::CRYPTO_ALGORITHM_UNSUPPORTED);
    const auto rsa = signedData(usual(rsaSigner()));
    QByteArray md5 = rsa;
    md5.replace(derOid("1.2.840.113549.1.1.11"), derOid("1.2.840.113549.1.1.4"));
    EXPECT_EQ(SignedData::parse(md5)->verify(0, parse(rsaSigner())).error().code,
              Code::CRYPTO_ALGORITHM_UNSUPPORTED);
}

TEST(SignedData, verify_digestAlgorithmUnlikeTheOneUsed_isWrong) {
    SignedDataSpec spec = usual();
    spec.signers[0].digest = sha384;
    spec.signers[0].messageDigest = digest(sha256, spec.content);
    EXPECT_EQ(SignedData::parse(signedData(spec))->verify(0, parse(signer())), false);
}

TEST(SignedData, verify_pssParametersUnlikeThoseUsed_isWrong) {
    SignedDataSpec spec = usual(rsaSigner());
    spec.signers[0].signing = {sha256, Signing::Form::pss};
    const QByteArray good = signedData(spec);
    ASSERT_EQ(SignedData::parse(good)->verify(0, parse(rsaSigner())), true);
    QByteArray otherSalt = good;
    otherSalt.replace(QByteArray::fromHex("A203020120"), QByteArray::fromHex("A203020114"));
    ASSERT_NE(otherSalt, good);
    EXPECT_EQ(SignedData::parse(otherSalt)->verify(0, parse(rsaSigner())), false);
    QByteArray tooLong = good;
    tooLong.replace(QByteArray::fromHex("A203020120"), QByteArray::fromHex("A20302017F"));
    EXPECT_EQ(SignedData::parse(tooLong)->verify(0, parse(rsaSigner())), false);
}

TEST(SignedData, signingTime_malformed_isNone) {
    SignedDataSpec spec = usual();
    spec.signers[0].changeAttributes = [](const QByteArray& bytes) {
        return QByteArray(bytes).replace("210715", "219915");
    };
    EXPECT_EQ(SignedData::parse(signedData(spec))->signingTime(0), std::nullopt);
    spec.signers[0].changeAttributes = [](const QByteArray& bytes) {
        return QByteArray(bytes).replace("\x17\x0D"
                                         "210715",
                                         "\x13\x0D"
                                         "210715");
    };
    EXPECT_EQ(SignedData::parse(signedData(spec))->signingTime(0), std::nullopt);
    spec.signers[0].changeAttributes = {};
    spec.signers[0].signingTime = *parseInstant(u"2051-03-04T05:06:07Z");
    EXPECT_EQ(SignedData::parse(signedData(spec))->signingTime(0), spec.signers[0].signingTime);
}

TEST(SignedData, parse_noSignedData_isRefused) {
    const QByteArray good = signedData(usual());
    SignedDataSpec many = usual();
    many.signers.assign(SignedData::kMaxSigners + 1, many.signers[0]);
    QByteArray plain = good, deep;
    plain.replace(derOid("1.2.840.113549.1.7.2"), derOid("1.2.840.113549.1.7.1"));
    for (int i = 0; i < 20000; ++i)
        deep += QByteArray("\x30\x80");
    QByteArray noContent = der(0x30, derOid("2.23.136.1.1.1"));
    noContent = der(0x30, derOid("1.2.840.113549.1.7.2") +
                              der(0xA0, der(0x30, QByteArray::fromHex("020103") + der(0x31, {}) + noContent +
                                                      der(0x31, {}))));
    for (const QByteArray& each : {QByteArray(), good.chopped(1), plain, deep, noContent, signedData(many),
                                   QByteArray(SignedData::kMaxSize + 1, '0')}) {
        const auto data = SignedData::parse(each);
        ASSERT_FALSE(data) << each.first(std::min<qsizetype>(each.size(), 40)).toHex().toStdString();
        EXPECT_EQ(data.error().code, Code::CRYPTO_INPUT_INVALID);
    }
}

TEST(SignedData, parse_withoutSigners_hasNone) {
    SignedDataSpec spec = usual();
    spec.signers.clear();
    spec.certificates.clear();
    const auto data = SignedData::parse(signedData(spec));
    ASSERT_TRUE(data);
    EXPECT_EQ(data->signerCount(), 0);
    EXPECT_TRUE(data->certificates().empty());
}

} // namespace
} // namespace motcua::crypto
