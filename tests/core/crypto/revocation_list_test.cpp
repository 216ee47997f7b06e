// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/revocation_list.h"
#include "tests/support/test_pki.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

using namespace test;
using enum DigestAlgorithm;

struct Pki {
    TestCertificate csca = issue(cscaSpec(), TestKey::make("P-256"), nullptr);
    TestCertificate signer = issue(documentSignerSpec(), TestKey::make("P-256"), &csca);
    Certificate issuer = *Certificate::fromDer(csca.der), made = *Certificate::fromDer(signer.der);
};
const Pki& pki() {
    static const Pki s_pki;
    return s_pki;
}

TEST(RevocationList, fromDer_tellsIssuerAndEntries) {
    RevocationSpec spec;
    spec.serials = {QByteArray::fromHex("05"), pki().signer.serial};
    const QByteArray der = revocationList(pki().csca, spec);
    const auto list = RevocationList::fromDer(der);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->der(), der);
    EXPECT_EQ(list->issuer(), pki().made.issuer());
    EXPECT_TRUE(list->isFromIssuerOf(pki().made));
    EXPECT_TRUE(list->namesIssuer(pki().issuer));
    EXPECT_FALSE(list->namesIssuer(pki().made));
    EXPECT_TRUE(list->revokes(pki().made));
    EXPECT_FALSE(list->revokes(pki().issuer));
}

TEST(RevocationList, revokes_emptyOrTakenOff_isNot) {
    EXPECT_FALSE(RevocationList::fromDer(revocationList(pki().csca, {}))->revokes(pki().made));
    RevocationSpec spec;
    spec.serials = {pki().signer.serial};
    spec.takenOff = true;
    EXPECT_FALSE(RevocationList::fromDer(revocationList(pki().csca, spec))->revokes(pki().made));
}

TEST(RevocationList, isSignedBy_issuerOnly) {
    const auto list = RevocationList::fromDer(revocationList(pki().csca, {}));
    EXPECT_EQ(list->isSignedBy(pki().issuer), true);
    EXPECT_EQ(list->isSignedBy(pki().made), false);
    const TestCertificate rsa = issue(cscaSpec(), TestKey::make("rsa2048"), nullptr);
    const auto pss = RevocationList::fromDer(revocationList(rsa, {}, {sha256, Signing::Form::pss}));
    EXPECT_EQ(pss->isSignedBy(*Certificate::fromDer(rsa.der)), true);
    EXPECT_EQ(pss->isSignedBy(pki().issuer), false);
    const TestCertificate odd = issue(cscaSpec(), TestKey::make("secp256k1"), nullptr);
    EXPECT_EQ(list->isSignedBy(*Certificate::fromDer(odd.der)).error().code,
              Code::CRYPTO_ALGORITHM_UNSUPPORTED);
    const auto bare =
        RevocationList::fromDer(revocationList(pki().csca, {}, {sha256, Signing::Form::keyOnly}));
    EXPECT_EQ(bare->isSignedBy(pki().issuer).error().code, Code::CRYPTO_ALGORITHM_UNSUPPORTED);
}

TEST(RevocationList, isOutOfDate_afterTheNextWasDue) {
    RevocationSpec spec;
    const auto list = RevocationList::fromDer(revocationList(pki().csca, spec));
    EXPECT_FALSE(list->isOutOfDate(*spec.next));
    EXPECT_TRUE(list->isOutOfDate(*spec.next + std::chrono::seconds{1}));
    const Instant next = *spec.next;
    spec.next = {};
    EXPECT_TRUE(RevocationList::fromDer(revocationList(pki().csca, spec))->isOutOfDate(next));
}

TEST(RevocationList, fromDer_noList_isRefused) {
    const QByteArray good = revocationList(pki().csca, {});
    for (const QByteArray& each : {QByteArray(), good.chopped(1), good + '\0', pki().csca.der,
                                   QByteArray(RevocationList::kMaxSize + 1, '0')})
        EXPECT_EQ(RevocationList::fromDer(each).error().code, Code::CRYPTO_INPUT_INVALID);
}

} // namespace
} // namespace motcua::crypto
