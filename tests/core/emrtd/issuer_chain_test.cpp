// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/issuer_chain.h"
#include "tests/core/emrtd/card_pki.h"

#include <gmock/gmock.h>

namespace motcua::emrtd {
namespace {

using namespace test;
using crypto::Certificate;
using crypto::DigestAlgorithm;
using testing::ElementsAre;
using testing::IsEmpty;

const CardPki& pki() { return CardPki::shared(); }
const Instant kSigned = at(2021, 7, 15);

ChainJudgement judge(const TestCertificate& signer, const TrustStore& trust, Instant signedAt = kSigned) {
    return judgeDocumentSigner(*Certificate::fromDer(signer.der), trust, signedAt, pki().now);
}

/// The status, and the reasons' names.
std::string told(const ChainJudgement& judgement) {
    std::string text = name(judgement.status).data();
    for (const Reason& each : judgement.reasons)
        text += std::string(" ") + reasonText(each.code).name;
    return text;
}
std::string judged(const TestCertificate& signer, const TrustStore& trust, Instant signedAt = kSigned) {
    return told(judge(signer, trust, signedAt));
}

TestCertificate cscaOf(const CertificateSpec& spec, const TestKey& key = TestKey::make("P-256")) {
    return issue(spec, key, nullptr);
}
TestCertificate signerOf(const TestCertificate& csca, const CertificateSpec& spec = documentSignerSpec()) {
    return issue(spec, TestKey::make("P-256"), &csca);
}
CertificateSpec generation(int number) {
    CertificateSpec spec = cscaSpec();
    spec.subject.serialNumber = QStringLiteral("00%1").arg(number);
    spec.serial = QByteArray(1, static_cast<char>(number));
    return spec;
}
CertificateSpec foreign(const char* country) {
    CertificateSpec spec = cscaSpec();
    spec.subject.country = QLatin1StringView(country);
    return spec;
}

TEST(IssuerChain, judge_signerOfTrustedCsca_isGood) {
    const ChainJudgement judgement = judge(pki().signer, pki().trust);
    EXPECT_EQ(judgement.status, Check::ok);
    EXPECT_THAT(judgement.reasons, IsEmpty());
    EXPECT_EQ(judgement.country, QLatin1StringView("VN"));
}

TEST(IssuerChain, judge_selfMadeChain_hasNoAnchor) {
    const TestCertificate fake = cscaOf(cscaSpec());
    EXPECT_EQ(judged(signerOf(fake), pki().trust), "no_anchor no_anchor")
        << "another key under the same name";
    EXPECT_EQ(judged(signerOf(fake), {}), "no_anchor no_anchor");
    EXPECT_EQ(judged(cscaOf(documentSignerSpec()), pki().trust), "no_anchor no_anchor") << "self-signed";
    EXPECT_EQ(judged(cscaOf(cscaSpec()), pki().trust), "no_anchor no_anchor");
}

TEST(IssuerChain, judge_signerNamesTrustedKeyThatDidNotSign_isForged) {
    const TestCertificate fake = cscaOf(cscaSpec());
    CertificateSpec spec = documentSignerSpec();
    spec.authorityKeyId = pki().csca.key.id();
    EXPECT_EQ(judged(signerOf(fake, spec), pki().trust), "failed chain_invalid");
    spec.hasKeyIds = false;
    EXPECT_EQ(judged(signerOf(fake, spec), pki().trust), "failed chain_invalid") << "named by name alone";
}

TEST(IssuerChain, judge_signersCertificateInTrust_isNoAnchor) {
    const TestCertificate signer = signerOf(cscaOf(cscaSpec()));
    EXPECT_EQ(judged(signer, {{signer.der}, {}}), "no_anchor no_anchor");
    const TestCertificate selfSigned = cscaOf(documentSignerSpec());
    EXPECT_EQ(judged(selfSigned, {{selfSigned.der}, {}}), "no_anchor no_anchor");
    EXPECT_EQ(judged(signerOf(selfSigned), {{selfSigned.der}, {}}), "no_anchor no_anchor")
        << "a signer cannot make signers";
}

TEST(IssuerChain, judge_issuerWithoutRightToSignCertificates_isNoAnchor) {
    CertificateSpec spec = cscaSpec();
    spec.keyUsage = kDigitalSignature;
    const TestCertificate noKeyUsage = cscaOf(spec);
    EXPECT_EQ(judged(signerOf(noKeyUsage), {{noKeyUsage.der}, {}}), "no_anchor no_anchor");
    spec = cscaSpec();
    spec.hasConstraints = false;
    const TestCertificate noConstraints = cscaOf(spec);
    EXPECT_EQ(judged(signerOf(noConstraints), {{noConstraints.der}, {}}), "no_anchor no_anchor");
    spec = cscaSpec();
    spec.keyUsage = 0;
    const TestCertificate anyUsage = cscaOf(spec);
    EXPECT_EQ(judged(signerOf(anyUsage), {{anyUsage.der}, {}}), "ok");
    spec = cscaSpec();
    spec.otherExtensions = der(0x30, derOid("1.2.3.4") + der(0x01, "\xFF") + der(0x04, "?"));
    const TestCertificate unknownCritical = cscaOf(spec);
    EXPECT_EQ(judged(signerOf(unknownCritical), {{unknownCritical.der}, {}}), "no_anchor no_anchor");
}

TEST(IssuerChain, judge_cscaOfAnotherCountryWithTheSameName_isNoAnchor) {
    const TestCertificate other = cscaOf(foreign("XA"));
    // It writes Viet Nam's name as issuer, and its own key.
    CertificateSpec spec = documentSignerSpec();
    spec.issuer = cscaSpec().subject;
    EXPECT_EQ(judged(signerOf(other, spec), {{other.der, pki().csca.der}, {}}), "no_anchor no_anchor");
    // It also names Viet Nam's key, or none.
    spec.authorityKeyId = pki().csca.key.id();
    EXPECT_EQ(judged(signerOf(other, spec), {{other.der, pki().csca.der}, {}}), "failed chain_invalid");
    spec.hasKeyIds = false;
    EXPECT_EQ(judged(signerOf(other, spec), {{other.der}, {}}), "no_anchor no_anchor");
}

TEST(IssuerChain, judge_signerOfOneCountryMadeByAnother_isForged) {
    const TestCertificate other = cscaOf(foreign("XA"));
    const ChainJudgement judgement = judge(signerOf(other), {{other.der}, {}});
    EXPECT_EQ(told(judgement), "failed country_mismatch");
    EXPECT_EQ(judgement.country, QLatin1StringView("XA")) << "the issuer's, not what the signer claims";
    CertificateSpec spec = documentSignerSpec();
    spec.subject.country = QStringLiteral("xa");
    EXPECT_EQ(judged(signerOf(other, spec), {{other.der}, {}}), "ok");
    spec.subject.country.clear();
    EXPECT_EQ(judged(signerOf(other, spec), {{other.der}, {}}), "ok");
}

TEST(IssuerChain, judge_severalGenerationsOfOneName_findsTheRightOne) {
    const TestCertificate old = cscaOf(cscaSpec());
    const TestCertificate next = cscaOf(cscaSpec(), TestKey::make("brainpoolP512r1", true));
    const TrustStore both{{old.der, next.der, pki().csca.der}, {}};
    EXPECT_EQ(judged(signerOf(old), both), "ok");
    EXPECT_EQ(judged(signerOf(next), both), "ok");
    EXPECT_EQ(judged(pki().signer, both), "ok");
    CertificateSpec spec = documentSignerSpec();
    spec.hasKeyIds = false;
    EXPECT_EQ(judged(signerOf(next, spec), both), "ok") << "tried one after the other";
}

TEST(IssuerChain, judge_issuerRenamedWithItsKey_isFoundByTheKey) {
    const TestCertificate csca = cscaOf(generation(1));
    CertificateSpec spec = documentSignerSpec();
    spec.issuer = generation(2).subject;
    EXPECT_EQ(judged(signerOf(csca, spec), {{csca.der}, {}}), "ok");
}

TEST(IssuerChain, judge_byLinkCertificates_atMostFive) {
    std::vector<TestCertificate> generations;
    for (int i = 1; i <= 7; ++i)
        generations.push_back(cscaOf(generation(i)));
    // Only the first generation is there itself; the others by links.
    TrustStore trust{{generations[0].der}, {}};
    for (size_t i = 1; i < generations.size(); ++i)
        trust.certificates.push_back(link(generations[i], generations[i - 1]).der);
    EXPECT_EQ(judged(signerOf(generations[0]), trust), "ok");
    EXPECT_EQ(judged(signerOf(generations[1]), trust), "ok");
    EXPECT_EQ(judged(signerOf(generations[5]), trust), "ok") << "five links";
    EXPECT_EQ(judged(signerOf(generations[6]), trust), "no_anchor no_anchor") << "six";
}

TEST(IssuerChain, judge_forgedLink_isNoAnchor) {
    const TestCertificate old = cscaOf(generation(1));
    const TestCertificate fake = cscaOf(generation(1)), next = cscaOf(generation(2));
    TestCertificate forged = link(next, fake);
    EXPECT_EQ(judged(signerOf(next), {{old.der, fake.der, forged.der}, {}}), "ok") << "when fake is trusted";
    // Signed by the fake, naming the old one's key.
    CertificateSpec spec = generation(2);
    spec.authorityKeyId = old.key.id();
    forged = issue(spec, next.key, &fake);
    EXPECT_EQ(judged(signerOf(next), {{old.der, forged.der}, {}}), "no_anchor no_anchor");
    // A country that makes links for another.
    const TestCertificate other = cscaOf(foreign("XA"));
    const TestCertificate abroad = link(next, other);
    EXPECT_EQ(judged(signerOf(next), {{other.der, abroad.der}, {}}), "no_anchor no_anchor");
}

TEST(IssuerChain, judge_authorityWithoutItsIssuer_standsForItself) {
    const TestCertificate root = cscaOf(generation(1)), csca = cscaOf(generation(2));
    const TestCertificate linked = link(csca, root);
    EXPECT_EQ(judged(signerOf(csca), {{linked.der}, {}}), "ok") << "the operator has put it there";
}

TEST(IssuerChain, judge_linksInACircle_end) {
    const TestCertificate a = cscaOf(generation(1)), b = cscaOf(generation(2));
    const TrustStore circle{{link(a, b).der, link(b, a).der}, {}};
    EXPECT_EQ(judged(signerOf(a), circle), "no_anchor no_anchor");
}

TEST(IssuerChain, judge_sameKeyTwice_takesTheOneValidThen) {
    CertificateSpec late = cscaSpec();
    late.notBefore = at(2024, 1, 1);
    const TestKey key = TestKey::make("P-256");
    const TestCertificate renewed = cscaOf(late, key), first = cscaOf(cscaSpec(), key);
    const TestCertificate signer = signerOf(first);
    EXPECT_EQ(judged(signer, {{renewed.der, first.der}, {}}), "ok");
    EXPECT_EQ(judged(signer, {{renewed.der}, {}}), "failed signer_expired");
}

TEST(IssuerChain, judge_validityAtSigning_counts) {
    EXPECT_EQ(judged(pki().signer, pki().trust, at(2021, 5, 27)), "failed signer_expired");
    EXPECT_EQ(judged(pki().signer, pki().trust, at(2021, 5, 28)), "ok");
    EXPECT_EQ(judged(pki().signer, pki().trust, at(2023, 1, 1)), "ok")
        << "after the usage period of the private key";
    EXPECT_EQ(judged(pki().signer, pki().trust, at(2043, 8, 21)), "ok");
    EXPECT_EQ(judged(pki().signer, pki().trust, at(2043, 8, 22)), "failed signer_expired");
    EXPECT_EQ(judged(pki().signer, pki().trust, at(2020, 1, 1)), "failed signer_expired signer_expired")
        << "the issuer's too";
}

TEST(IssuerChain, judge_signerOfWrongForm_isForged) {
    CertificateSpec spec = documentSignerSpec();
    const auto judgedAs = [&] { return judged(signerOf(pki().csca, spec), pki().trust); };
    spec.keyUsage = kCertSign;
    EXPECT_EQ(judgedAs(), "failed chain_invalid");
    spec.keyUsage = 0;
    EXPECT_EQ(judgedAs(), "ok") << "old signers have none";
    spec.isAuthority = true;
    EXPECT_EQ(judgedAs(), "failed chain_invalid") << "a sub-authority";
    spec = masterListSignerSpec();
    EXPECT_EQ(judgedAs(), "failed chain_invalid") << "made for lists";
    spec = documentSignerSpec();
    spec.otherExtensions = der(0x30, derOid("1.2.3.4") + der(0x01, "\xFF") + der(0x04, "?"));
    EXPECT_EQ(judgedAs(), "failed chain_invalid") << "unknown and critical";
    EXPECT_EQ(judged(pki().csca, pki().trust), "failed chain_invalid") << "the CSCA itself";
}

TEST(IssuerChain, judge_revoked_isForged) {
    RevocationSpec spec;
    spec.serials = {QByteArray::fromHex("05"), pki().signer.serial};
    TrustStore trust = pki().trust;
    trust.revocationLists = {revocationList(pki().csca, spec)};
    EXPECT_EQ(judged(pki().signer, trust), "failed signer_revoked");
    spec.next = at(2026, 2, 1);
    trust.revocationLists = {revocationList(pki().csca, {}), revocationList(pki().csca, spec)};
    EXPECT_EQ(judged(pki().signer, trust), "failed signer_revoked") << "also on an old list";
    spec.takenOff = true;
    trust.revocationLists = {revocationList(pki().csca, spec)};
    EXPECT_EQ(judged(pki().signer, trust), "ok crl_expired");
}

TEST(IssuerChain, judge_revocationList_ofOthersOrForged_isIgnored) {
    RevocationSpec spec;
    spec.serials = {pki().signer.serial};
    TrustStore trust = pki().trust;
    TestCertificate fake = cscaOf(cscaSpec());
    CertificateSpec abroad = foreign("XA");
    abroad.subject.unit = QStringLiteral("VN"); // so that all parts of our issuer's name stand there
    const TestCertificate other = cscaOf(abroad);
    trust.certificates.push_back(other.der);
    trust.revocationLists = {revocationList(fake, spec), revocationList(other, spec), "no list"};
    fake.name = pki().csca.name;
    trust.revocationLists.push_back(revocationList(other, spec));
    // Named as ours, signed by the other country.
    TestCertificate disguised = other;
    disguised.name = pki().csca.name;
    trust.revocationLists.push_back(revocationList(disguised, spec));
    EXPECT_EQ(judged(pki().signer, trust), "ok");
    spec.next = at(2026, 2, 1);
    trust.revocationLists = {revocationList(other, spec)};
    EXPECT_EQ(judged(pki().signer, trust), "ok") << "its age is not ours either";
}

TEST(IssuerChain, judge_revocationListOfTheNextGeneration_counts) {
    const TestCertificate next = cscaOf(cscaSpec());
    RevocationSpec spec;
    spec.serials = {pki().signer.serial};
    TrustStore trust = pki().trust;
    trust.revocationLists = {revocationList(next, spec)};
    EXPECT_EQ(judged(pki().signer, trust), "ok") << "unknown who that is";
    trust.certificates.push_back(next.der);
    EXPECT_EQ(judged(pki().signer, trust), "failed signer_revoked");
}

TEST(IssuerChain, judge_revocationListOutOfDate_isOnlySaid) {
    RevocationSpec spec;
    spec.next = at(2026, 11, 1);
    TrustStore trust = pki().trust;
    trust.revocationLists = {revocationList(pki().csca, spec)};
    EXPECT_EQ(judged(pki().signer, trust), "ok crl_expired");
    spec.next = {};
    trust.revocationLists = {revocationList(pki().csca, spec)};
    EXPECT_EQ(judged(pki().signer, trust), "ok crl_expired");
    trust.revocationLists.push_back(revocationList(pki().csca, {}));
    EXPECT_EQ(judged(pki().signer, trust), "ok") << "another one is current";
}

TEST(IssuerChain, judge_unreadableCertificatesInTrust_areIgnored) {
    TrustStore trust;
    QByteArray damaged = pki().csca.der;
    damaged[8] = '\x77';
    trust.certificates = {damaged, pki().csca.der.chopped(1), {}, pki().csca.der};
    EXPECT_EQ(judged(pki().signer, trust), "ok");
}

TEST(IssuerChain, judge_issuerWithAnUnknownKind_isNoAnchor) {
    const TestCertificate csca = cscaOf(cscaSpec(), TestKey::make("secp256k1"));
    EXPECT_EQ(judged(signerOf(csca), {{csca.der}, {}}), "no_anchor no_anchor");
    const TestCertificate impostor = issue(cscaSpec(), TestKey::impostorOf(pki().csca.key), nullptr);
    EXPECT_EQ(judged(signerOf(impostor), {{impostor.der, pki().csca.der}, {}}), "no_anchor no_anchor");
}

} // namespace
} // namespace motcua::emrtd
