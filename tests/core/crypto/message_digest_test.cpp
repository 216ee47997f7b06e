// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/message_digest.h"

#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

using namespace Qt::StringLiterals;

struct Known {
    DigestAlgorithm algorithm;
    qsizetype size;
    const char* ofAbc;
    const char* ofNothing;
    QString oid;
};
// FIPS 180 examples (NIST "SHA_All"); identifiers of RFC 3279 and RFC 5754.
const Known kKnown[] = {
    {DigestAlgorithm::sha1, 20, "a9993e364706816aba3e25717850c26c9cd0d89d",
     "da39a3ee5e6b4b0d3255bfef95601890afd80709", u"1.3.14.3.2.26"_s},
    {DigestAlgorithm::sha224, 28, "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
     "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f", u"2.16.840.1.101.3.4.2.4"_s},
    {DigestAlgorithm::sha256, 32, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", u"2.16.840.1.101.3.4.2.1"_s},
    {DigestAlgorithm::sha384, 48,
     "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
     "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b",
     u"2.16.840.1.101.3.4.2.2"_s},
    {DigestAlgorithm::sha512, 64,
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
     "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
     "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
     "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
     u"2.16.840.1.101.3.4.2.3"_s},
};

TEST(MessageDigest, digest_publishedExamples) {
    for (const Known& known : kKnown) {
        EXPECT_EQ(digest(known.algorithm, "abc").toHex(), known.ofAbc);
        EXPECT_EQ(digest(known.algorithm, {}).toHex(), known.ofNothing);
        EXPECT_EQ(digestSize(known.algorithm), known.size);
    }
}

TEST(MessageDigest, secretDigest_piecesAreOneText) {
    for (const Known& known : kKnown) {
        EXPECT_EQ(secretDigest(known.algorithm, {"a", "", "bc"}).view().toByteArray().toHex(), known.ofAbc);
        EXPECT_EQ(secretDigest(known.algorithm, {}).view().toByteArray().toHex(), known.ofNothing);
    }
}

TEST(MessageDigest, oid_thereAndBack) {
    for (const Known& known : kKnown) {
        EXPECT_EQ(digestOid(known.algorithm), known.oid);
        EXPECT_EQ(digestFromOid(known.oid), known.algorithm);
    }
    EXPECT_EQ(digestFromOid(u"1.2.840.113549.2.5").error(), // MD5
              (Error{Code::CRYPTO_ALGORITHM_UNSUPPORTED, u"1.2.840.113549.2.5"_s}));
    EXPECT_FALSE(digestFromOid({}));
}

TEST(MessageDigest, sameBytes_onlyWhenAllAre) {
    EXPECT_TRUE(sameBytes("abc", "abc"));
    EXPECT_TRUE(sameBytes({}, {}));
    EXPECT_FALSE(sameBytes("abc", "abd"));
    EXPECT_FALSE(sameBytes("abc", "ab"));
    EXPECT_FALSE(sameBytes("", "a"));
}

} // namespace
} // namespace motcua::crypto
