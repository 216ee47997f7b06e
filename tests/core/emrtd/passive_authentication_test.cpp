// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/passive_authentication.h"
#include "tests/core/emrtd/card_pki.h"

#include <gmock/gmock.h>

namespace motcua::emrtd {

void PrintTo(const Reason& reason, std::ostream* out) {
    *out << reasonText(reason.code).name << " '" << reason.detail.toStdString() << '\'';
}

namespace {

using namespace test;
using crypto::DigestAlgorithm;
using testing::ElementsAre;
using testing::IsEmpty;

const CardPki& pki() { return CardPki::shared(); }

SignedObject verify(const SignedDataSpec& spec, const TrustStore& trust = pki().trust) {
    auto object = verifySod(sodOf(signedData(spec)), trust, pki().now);
    EXPECT_TRUE(object) << object.error().detail.toStdString();
    return object ? *std::move(object) : SignedObject{};
}

std::vector<ReasonCode> codesOf(const std::vector<Reason>& reasons) {
    std::vector<ReasonCode> codes;
    for (const Reason& each : reasons)
        codes.push_back(each.code);
    return codes;
}

TEST(PassiveAuthentication, verifySod_asOnA2021Card_isGood) {
    const QByteArray sod = sodOf(signedData(CardPki::sodSpec()));
    const auto object = verifySod(sod, pki().trust, pki().now);
    ASSERT_TRUE(object) << object.error().detail.toStdString();
    EXPECT_EQ(object->signature, Check::ok);
    EXPECT_EQ(object->chain, Check::ok);
    EXPECT_THAT(object->reasons, IsEmpty());
    EXPECT_EQ(object->object, (SecurityObject{DigestAlgorithm::sha256, usualHashes()}));
    EXPECT_EQ(object->signedAt, toInstant(makeDate(2021, 7, 15) + std::chrono::hours{9}));
    EXPECT_EQ(object->signerCountry, QLatin1StringView("VN"));
    EXPECT_EQ(object->signerCertificate, pki().signer.der);
    EXPECT_EQ(securityObject(usualHashes()).size(), 258) << "as measured, facts 3.1";
    EXPECT_NEAR(sod.size(), 1770, 150);
}

TEST(PassiveAuthentication, verifySod_withoutCscaFile_isNotJudged) {
    const SignedObject object = verify(CardPki::sodSpec(), {});
    EXPECT_EQ(object.signature, Check::ok);
    EXPECT_EQ(object.chain, Check::noAnchor);
    EXPECT_THAT(codesOf(object.reasons), ElementsAre(ReasonCode::noAnchor));
    EXPECT_TRUE(object.reasons.front().detail.contains(QLatin1StringView("CN=CSCA Vietnam")))
        << "says which certificate the office should ask for";
    EXPECT_EQ(object.signerCountry, QLatin1StringView("VN"));
}

struct Combination {
    const char* name;
    const char* cscaKey;
    bool explicitParameters;
    Signing cscaSigning;
    const char* signerKey;
    DigestAlgorithm digest;
    Signing signing;
    int version = 0;
    bool byKeyId = false;
    bool isBer = false;
};

constexpr auto kKeyOnly = Signing::Form::keyOnly, kPss = Signing::Form::pss;
using enum DigestAlgorithm;

TEST(PassiveAuthentication, verifySod_everyAlgorithm_isGood) {
    const std::vector<Combination> combinations{
        {"card 2021 explicit", "brainpoolP384r1", true, {sha384}, "brainpoolP384r1", sha256, {sha256}},
        {"P-256", "P-256", false, {sha256}, "P-256", sha256, {sha256}},
        {"P-384, by key id", "P-384", false, {sha384}, "P-384", sha384, {sha384}, 0, true},
        {"P-521, version 1", "P-521", false, {sha512}, "P-521", sha512, {sha512}, 1},
        {"brainpoolP512r1 explicit", "brainpoolP512r1", true, {sha512}, "brainpoolP256r1", sha256, {sha256}},
        {"explicit signer", "P-256", false, {sha256}, "brainpoolP384r1", sha384, {sha384}, 0, false, true},
        {"SHA-1", "P-256", false, {sha1}, "P-256", sha1, {sha1}},
        {"SHA-224", "secp224r1", false, {sha224}, "secp224r1", sha224, {sha224}},
        {"signature's digest is another", "P-384", false, {sha384}, "P-384", sha256, {sha384}},
        {"plain ecPublicKey", "P-256", false, {sha256}, "P-384", sha384, {sha384, kKeyOnly}},
        {"RSA", "rsa2048", false, {sha256}, "rsa2048", sha256, {sha256}},
        {"RSA SHA-1", "rsa2048", false, {sha1}, "rsa2048", sha1, {sha1}},
        {"RSA SHA-512", "rsa2048", false, {sha512}, "rsa2048", sha512, {sha512}},
        {"plain rsaEncryption", "rsa2048", false, {sha256}, "rsa2048", sha256, {sha256, kKeyOnly}},
        {"RSA-PSS", "rsa2048", false, {sha256, kPss}, "rsa2048", sha256, {sha256, kPss}},
        {"RSA-PSS SHA-512, other salt",
         "rsa2048",
         false,
         {sha512, kPss, sha512, 64},
         "rsa2048",
         sha512,
         {sha512, kPss, sha512, 20}},
        {"RSA-PSS, other digest in the mask",
         "rsa2048",
         false,
         {sha256, kPss},
         "rsa2048",
         sha256,
         {sha256, kPss, sha1, 0}},
        {"RSA-PSS by defaults",
         "rsa2048",
         false,
         {sha1, kPss, sha1, 20, true},
         "rsa2048",
         sha256,
         {sha1, kPss, sha1, 20, true}},
        {"RSA-1024 signed by EC", "P-256", false, {sha256}, "rsa1024", sha256, {sha256}, 1, false, true},
    };
    for (const Combination& each : combinations) {
        SCOPED_TRACE(each.name);
        const TestCertificate csca = issue(cscaSpec(), TestKey::make(each.cscaKey, each.explicitParameters),
                                           nullptr, each.cscaSigning);
        const TestCertificate signer =
            issue(documentSignerSpec(), TestKey::make(each.signerKey, each.isBer), &csca, each.cscaSigning);
        SignedDataSpec spec = CardPki::sodSpec(signer);
        spec.content = securityObject(usualHashes(each.digest), each.digest, each.version);
        spec.signers[0].digest = each.digest;
        spec.signers[0].signing = each.signing;
        spec.signers[0].byKeyId = each.byKeyId;
        spec.isBer = each.isBer;
        const SignedObject object = verify(spec, {{csca.der}, {}});
        EXPECT_EQ(object.signature, Check::ok);
        EXPECT_EQ(object.chain, Check::ok);
        EXPECT_THAT(object.reasons, IsEmpty());
        EXPECT_EQ(object.object.digest, each.digest);
        EXPECT_EQ(object.object.hashes, usualHashes(each.digest));
    }
}

struct Attack {
    const char* name;
    std::function<void(SignedDataSpec&)> change;
    Check signature;
    std::vector<ReasonCode> reasons;
};

QByteArray flipped(QByteArray bytes, qsizetype at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

TEST(PassiveAuthentication, verifySod_attackOnSignature_isSeen) {
    const std::vector<ReasonCode> wrong{ReasonCode::signatureInvalid}, odd{ReasonCode::sodInvalid};
    const std::vector<Attack> attacks{
        {"altered hash",
         [](SignedDataSpec& spec) {
             spec.signers[0].messageDigest = crypto::digest(sha256, spec.content);
             spec.content = flipped(spec.content, spec.content.size() - 1);
         },
         Check::failed, wrong},
        {"altered signature",
         [](SignedDataSpec& spec) {
             spec.signers[0].changeSignature = [](const QByteArray& bytes) {
                 return flipped(bytes, bytes.size() - 1);
             };
         },
         Check::failed, wrong},
        {"signature of another form",
         [](SignedDataSpec& spec) {
             spec.signers[0].changeSignature = [](const QByteArray&) { return QByteArray(96, '\1'); };
         },
         Check::failed, wrong},
        {"empty signature",
         [](SignedDataSpec& spec) {
             spec.signers[0].changeSignature = [](const QByteArray&) { return QByteArray(); };
         },
         Check::failed, wrong},
        {"altered signed attribute",
         [](SignedDataSpec& spec) {
             spec.signers[0].changeAttributes = [](const QByteArray& bytes) {
                 return QByteArray(bytes).replace("210715", "220715"); // the signing time
             };
         },
         Check::failed, wrong},
        {"content and message digest altered together",
         [](SignedDataSpec& spec) {
             const QByteArray before = crypto::digest(sha256, spec.content);
             spec.content = flipped(spec.content, spec.content.size() - 1);
             const QByteArray after = crypto::digest(sha256, spec.content);
             spec.signers[0].messageDigest = before;
             spec.signers[0].changeAttributes = [=](const QByteArray& bytes) {
                 return QByteArray(bytes).replace(before, after);
             };
         },
         Check::failed, wrong},
        {"message digest of something else, rightly signed",
         [](SignedDataSpec& spec) { spec.signers[0].messageDigest = QByteArray(32, '\x55'); }, Check::failed,
         wrong},
        {"message digest shortened, rightly signed",
         [](SignedDataSpec& spec) {
             spec.signers[0].messageDigest = crypto::digest(sha256, spec.content).first(16);
         },
         Check::failed, wrong},
        {"message digest twice", [](SignedDataSpec& spec) { spec.signers[0].repeatsDigest = true; },
         Check::failed, wrong},
        {"another content type in the attributes",
         [](SignedDataSpec& spec) { spec.signers[0].contentType = QStringLiteral("0.4.0.127.0.7.3.2.1"); },
         Check::failed, wrong},
        {"signed by another key under the signer's name",
         [](SignedDataSpec& spec) { spec.signers[0].signer.key = TestKey::make("brainpoolP384r1"); },
         Check::failed, wrong},
        {"attributes taken away", [](SignedDataSpec& spec) { spec.signers[0].hasAttributes = false; },
         Check::absent, odd},
        {"attributes taken away, wrong signature",
         [](SignedDataSpec& spec) {
             spec.signers[0].hasAttributes = false;
             spec.signers[0].changeSignature = [](const QByteArray& bytes) {
                 return flipped(bytes, bytes.size() - 1);
             };
         },
         Check::failed, wrong},
        {"no signer", [](SignedDataSpec& spec) { spec.signers.clear(); }, Check::absent, odd},
        {"signer's certificate nowhere",
         [](SignedDataSpec& spec) { spec.certificates.clear(); },
         Check::absent,
         {ReasonCode::signerMissing}},
    };
    for (const Attack& each : attacks) {
        SCOPED_TRACE(each.name);
        SignedDataSpec spec = CardPki::sodSpec();
        each.change(spec);
        const SignedObject object = verify(spec);
        EXPECT_EQ(object.signature, each.signature);
        EXPECT_EQ(object.chain, Check::skipped);
        EXPECT_EQ(codesOf(object.reasons), each.reasons);
        EXPECT_EQ(object.signedAt, std::nullopt) << "not believed";
    }
}

TEST(PassiveAuthentication, verifySod_attributesPassedOffAsContent_isNoSecurityObject) {
    // What a signer really signed, the attributes, as content of a message without any: the signature is
    // right (RFC 5652 §5.3), but a set of attributes is no security object.
    QByteArray attributes, signature;
    SignedDataSpec real = CardPki::sodSpec();
    real.signers[0].changeAttributes = [&](const QByteArray& bytes) { return attributes = bytes; };
    real.signers[0].changeSignature = [&](const QByteArray& bytes) { return signature = bytes; };
    signedData(real);
    SignedDataSpec spec = CardPki::sodSpec();
    spec.content = der(0x31, attributes);
    spec.signers[0].hasAttributes = false;
    spec.signers[0].changeSignature = [&](const QByteArray&) { return signature; };
    EXPECT_EQ(verifySod(sodOf(signedData(spec)), pki().trust, pki().now).error().code,
              Code::EMRTD_FILE_INVALID);
}

TEST(PassiveAuthentication, verifySod_attributesSentUnsorted_isGood) {
    SignedDataSpec spec = CardPki::sodSpec();
    spec.signers[0].isUnsorted = true;
    EXPECT_EQ(verify(spec).signature, Check::ok) << "signed in DER, as RFC 5652 asks";
    spec.signers[0].signsUnsorted = true;
    EXPECT_EQ(verify(spec).signature, Check::ok) << "signed as sent";
    spec.signers[0].isUnsorted = false;
    EXPECT_EQ(verify(spec).signature, Check::failed);
}

TEST(PassiveAuthentication, verifySod_amongOtherCertificates_findsTheSigner) {
    SignedDataSpec spec = CardPki::sodSpec();
    spec.certificates = {pki().csca.der, pki().signer.der};
    const SignedObject object = verify(spec);
    EXPECT_EQ(object.chain, Check::ok);
    EXPECT_EQ(object.signerCertificate, pki().signer.der);
    EXPECT_EQ(verify(spec, {}).chain, Check::noAnchor) << "an issuer the chip brings along is nobody's";
}

TEST(PassiveAuthentication, verifySod_signedWhenTheSignerWasNotValid_isForged) {
    SignedDataSpec spec = CardPki::sodSpec();
    spec.signers[0].signingTime = at(2021, 5, 27);
    const SignedObject object = verify(spec);
    EXPECT_EQ(object.signature, Check::ok);
    EXPECT_EQ(object.chain, Check::failed);
    EXPECT_THAT(codesOf(object.reasons), ElementsAre(ReasonCode::signerExpired));
}

TEST(PassiveAuthentication, verifySod_signerKnownToTheOfficeOnly_isGood) {
    SignedDataSpec spec = CardPki::sodSpec();
    spec.certificates.clear();
    for (const bool byKeyId : {false, true}) {
        spec.signers[0].byKeyId = byKeyId;
        const SignedObject object = verify(spec, {{pki().csca.der, pki().signer.der}, {}});
        EXPECT_EQ(object.signature, Check::ok);
        EXPECT_EQ(object.chain, Check::ok);
        EXPECT_EQ(object.signerCertificate, pki().signer.der);
    }
}

TEST(PassiveAuthentication, verifySod_unknownAlgorithm_isNotJudged) {
    const TestCertificate signer =
        issue(documentSignerSpec(), TestKey::make("secp256k1"), &pki().csca, pki().cscaSigning);
    const SignedObject object = verify(CardPki::sodSpec(signer));
    EXPECT_EQ(object.signature, Check::skipped);
    EXPECT_EQ(object.chain, Check::skipped);
    EXPECT_THAT(object.reasons, ElementsAre(Reason{ReasonCode::sodInvalid, QStringLiteral("key")}));
}

TEST(PassiveAuthentication, verifySod_twoSigners_oneGoodIsEnough) {
    const TestCertificate other = issue(documentSignerSpec(), TestKey::make("P-256"), nullptr);
    SignedDataSpec spec = CardPki::sodSpec();
    spec.signers.insert(spec.signers.begin(), SignerSpec{other});
    spec.certificates.push_back(other.der);
    EXPECT_EQ(verify(spec).chain, Check::ok);
    EXPECT_EQ(verify(spec).signerCertificate, pki().signer.der);

    spec.signers[1].changeSignature = [](const QByteArray& bytes) { return flipped(bytes, 20); };
    EXPECT_EQ(verify(spec).signature, Check::failed) << "of two bad ones the worse is told";
    std::swap(spec.signers[0], spec.signers[1]);
    EXPECT_EQ(verify(spec).signature, Check::failed);

    spec = CardPki::sodSpec();
    spec.signers.assign(5, spec.signers[0]);
    EXPECT_EQ(verifySod(sodOf(signedData(spec)), pki().trust, pki().now).error().code,
              Code::EMRTD_FILE_INVALID);
}

TEST(PassiveAuthentication, verifySod_withoutSigningTime_isJudgedByNow) {
    SignedDataSpec spec = CardPki::sodSpec();
    spec.signers[0].signingTime = {};
    const QByteArray sod = sodOf(signedData(spec));
    const auto object = verifySod(sod, pki().trust, pki().now);
    EXPECT_EQ(object->chain, Check::ok);
    EXPECT_EQ(object->signedAt, std::nullopt);
    const auto late = verifySod(sod, pki().trust, at(2044, 1, 1));
    EXPECT_EQ(late->chain, Check::failed);
    EXPECT_THAT(codesOf(late->reasons), ElementsAre(ReasonCode::signerExpired));
}

TEST(PassiveAuthentication, verifySod_signedInTheFuture_isNotJudged) {
    SignedDataSpec spec = CardPki::sodSpec();
    spec.signers[0].signingTime = pki().now + std::chrono::hours{25};
    const SignedObject object = verify(spec);
    EXPECT_EQ(object.signature, Check::ok);
    EXPECT_EQ(object.chain, Check::skipped);
    EXPECT_THAT(codesOf(object.reasons), ElementsAre(ReasonCode::signedInFuture));
    spec.signers[0].signingTime = pki().now + std::chrono::hours{23};
    EXPECT_EQ(verify(spec).chain, Check::ok) << "clocks differ";
}

TEST(PassiveAuthentication, verifySod_noSecurityObject_isAnError) {
    const auto codeOf = [](const QByteArray& file) {
        const auto object = verifySod(file, pki().trust, pki().now);
        return object ? Code::EMRTD_FILE_MISSING : object.error().code;
    };
    const QByteArray cms = signedData(CardPki::sodSpec());
    SignedDataSpec other = CardPki::sodSpec();
    other.contentType = QStringLiteral("0.4.0.127.0.7.3.2.1");
    SignedDataSpec noObject = CardPki::sodSpec();
    noObject.content = "hashes";
    const QByteArray sod = sodOf(cms);
    for (const QByteArray& file :
         {QByteArray(), QByteArray("w"), cms, sodOf({}), sodOf(cms.chopped(1)), sodOf(signedData(other)),
          sodOf(signedData(noObject)), QByteArray(64 * 1024 + 1, 'w'), sod.chopped(1)})
        EXPECT_EQ(codeOf(file), Code::EMRTD_FILE_INVALID)
            << file.first(std::min<qsizetype>(8, file.size())).toHex().toStdString();
    EXPECT_TRUE(verifySod(sod + QByteArray(100, '\0'), pki().trust, pki().now)) << "padding of the file";
    EXPECT_TRUE(verifySod(QByteArray("w\x80") + cms + QByteArray(2, '\0'), pki().trust, pki().now));
    QByteArray longForm("w\x83");
    longForm += '\0';
    longForm += static_cast<char>(cms.size() >> 8);
    longForm += static_cast<char>(cms.size());
    EXPECT_TRUE(verifySod(longForm + cms, pki().trust, pki().now)) << "length in more octets than needed";
}

TEST(PassiveAuthentication, verifySod_anyByteChanged_neverGood) {
    const QByteArray sod = sodOf(signedData(CardPki::sodSpec()));
    const auto good = verifySod(sod, pki().trust, pki().now);
    for (qsizetype i = 0; i < sod.size(); ++i) {
        const auto object = verifySod(flipped(sod, i), pki().trust, pki().now);
        if (!object || object->signature != Check::ok || object->chain != Check::ok) continue;
        // A few bytes bear on nothing: versions, the list of digests, parameters.
        EXPECT_EQ(object->object, good->object) << i;
        EXPECT_EQ(object->signedAt, good->signedAt) << i;
        EXPECT_EQ(object->signerCountry, good->signerCountry) << i;
    }
}

TEST(PassiveAuthentication, verifyCardSecurity_givesInfosAndNamesTheFile) {
    SignedDataSpec spec = CardPki::sodSpec();
    spec.contentType = QStringLiteral("0.4.0.127.0.7.3.2.1");
    spec.content = QByteArray::fromHex("310F300D060804007F0007020202020101");
    const auto infos = verifyCardSecurity(signedData(spec), pki().trust, pki().now);
    ASSERT_TRUE(infos);
    EXPECT_EQ(infos->securityInfos, spec.content);
    EXPECT_EQ(infos->signature, Check::ok);
    EXPECT_EQ(infos->chain, Check::ok);
    EXPECT_THAT(infos->reasons, IsEmpty());

    const auto unknown = verifyCardSecurity(signedData(spec), {}, pki().now);
    EXPECT_EQ(unknown->chain, Check::noAnchor);
    EXPECT_TRUE(unknown->reasons.front().detail.startsWith(QLatin1StringView("EF.CardSecurity: C=VN")));
    spec.signers[0].changeSignature = [](const QByteArray& bytes) { return flipped(bytes, 20); };
    const auto wrong = verifyCardSecurity(signedData(spec), pki().trust, pki().now);
    EXPECT_EQ(wrong->signature, Check::failed);
    EXPECT_THAT(wrong->reasons,
                ElementsAre(Reason{ReasonCode::signatureInvalid, QStringLiteral("EF.CardSecurity")}));

    for (const QByteArray& file :
         {QByteArray(), signedData(CardPki::sodSpec()), QByteArray(64 * 1024 + 1, '0')})
        EXPECT_EQ(verifyCardSecurity(file, pki().trust, pki().now).error().code, Code::EMRTD_FILE_INVALID);
}

} // namespace
} // namespace motcua::emrtd
