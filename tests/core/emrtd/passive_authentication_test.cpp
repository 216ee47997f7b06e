// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/passive_authentication.h"
#include "tests/support/test_signed_data.h"

#include <gmock/gmock.h>

namespace motcua::emrtd {
namespace {

using namespace test;
using crypto::DigestAlgorithm;
using testing::ElementsAre;
using testing::IsEmpty;

const Instant kNow = toInstant(makeDate(2026, 11, 23) + std::chrono::hours{9});

/// The issuer and signer of a 2021 card: CSCA on brainpoolP384r1 with SHA-384, signer on brainpoolP384r1.
struct Pki {
    Signing cscaSigning{DigestAlgorithm::sha384};
    TestCertificate csca = issue(cscaSpec(), TestKey::make("brainpoolP384r1"), nullptr, cscaSigning);
    TestCertificate signer =
        issue(documentSignerSpec(), TestKey::make("brainpoolP384r1"), &csca, cscaSigning);
    TrustStore trust{{csca.der}, {}};
};
const Pki& pki() {
    static const Pki s_pki;
    return s_pki;
}

SignedDataSpec usualSpec() {
    SignedDataSpec spec;
    spec.content = securityObject(usualHashes());
    spec.signers = {SignerSpec{pki().signer}};
    spec.certificates = {pki().signer.der};
    return spec;
}

TEST(PassiveAuthentication, verifySod_asOnA2021Card_isGood) {
    const QByteArray sod = sodOf(signedData(usualSpec()));
    const auto object = verifySod(sod, pki().trust, kNow);
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

} // namespace
} // namespace motcua::emrtd
