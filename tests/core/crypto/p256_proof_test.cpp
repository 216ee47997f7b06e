// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/p256_proof.h"

#include "tests/support/test_key.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

const QByteArray kText = "mã\nthiết bị";

TEST(P256Proof, onlyTheOwnersSignatureOverTheText_proves) {
    const auto key = test::TestKey::make("prime256v1"), other = test::TestKey::make("prime256v1");
    const QByteArray signature = test::sign(key, {}, kText);
    EXPECT_EQ(provesP256(key.publicInfo(), kText, signature), true);
    EXPECT_EQ(provesP256(key.publicInfo(), kText + ' ', signature), false);
    EXPECT_EQ(provesP256(other.publicInfo(), kText, signature), false);
    EXPECT_EQ(provesP256(key.publicInfo(), kText, {}), false);
    EXPECT_EQ(provesP256(key.publicInfo(), kText, signature.chopped(1)), false);
    EXPECT_EQ(provesP256(key.publicInfo(), kText, signature + '\0'), false) << "bytes that nobody signed";
}

/// Equal keys have equal bytes, so another form of a key must not count as it.
TEST(P256Proof, anyOtherFormOfKey_isRefused) {
    const auto key = test::TestKey::make("prime256v1");
    const QByteArray signature = test::sign(key, {}, kText);
    const QByteArray info = key.publicInfo();
    QByteArray compressed = info;
    compressed[26] = '\x02';
    QByteArray offTheCurve = info;
    offTheCurve.back() = static_cast<char>(offTheCurve.back() ^ 1);
    for (const QByteArray& bytes :
         {QByteArray(), info.chopped(1), info + '\0', compressed, offTheCurve,
          test::TestKey::make("prime256v1", true).publicInfo(), test::TestKey::make("secp384r1").publicInfo(),
          test::TestKey::make("rsa2048").publicInfo()}) {
        const auto proven = provesP256(bytes, kText, signature);
        ASSERT_FALSE(proven) << bytes.toHex().constData();
        EXPECT_EQ(proven.error().code, Code::CRYPTO_INPUT_INVALID);
    }
}

} // namespace
} // namespace motcua::crypto
