// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

TEST(Hash, sha256_vectorsOfFips180) {
    EXPECT_EQ(toBytes(sha256("")).toHex(),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(toBytes(sha256("abc")).toHex(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toBytes(Sha256().add("a").add("").add("bc").finish()).toHex(), toBytes(sha256("abc")).toHex());
}

/// As Python's hmac makes it.
TEST(Hash, hmacOfNothing_isAnHmac) {
    EXPECT_EQ(toBytes(hmacSha256(Secret::copyOf("Jefe"), {})).toHex(),
              "923598ca6d64af2a5dba79dcd021a8a0fe5c5f557519adaaf0ad532d4506dd30");
}

TEST(Hash, hmacWithoutAKey_isAnHmac) {
    EXPECT_EQ(toBytes(hmacSha256(Secret(), {})).toHex(),
              "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

TEST(Hash, hmac_vectorsOfRfc4231) {
    EXPECT_EQ(toBytes(hmacSha256(Secret::copyOf("Jefe"), "what do ya want for nothing?")).toHex(),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(toBytes(hmacSha256(Secret::copyOf(QByteArray(20, 0x0b)), "Hi There")).toHex(),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
}

TEST(Hash, deriveKey_isHkdfExpand_andDiffersByLabel) {
    // RFC 5869, test case 1: PRK, info, and the first 32 bytes of OKM.
    const Secret prk = Secret::copyOf(
        QByteArray::fromHex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"));
    EXPECT_EQ(deriveKey(prk, QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9")).view().toByteArray().toHex(),
              "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    EXPECT_FALSE(deriveKey(prk, "a").equals(deriveKey(prk, "b")));
}

TEST(Hash, equal_oneBitOther_differs) {
    const Digest a = sha256("x");
    Digest b = a;
    EXPECT_TRUE(equal(a, b));
    b[31] ^= 1;
    EXPECT_FALSE(equal(a, b));
}

} // namespace
} // namespace motcua::crypto
