// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/security_object.h"
#include "tests/support/test_signed_data.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using namespace test;
using crypto::DigestAlgorithm;

TEST(SecurityObject, parse_bothVersionsAndEveryDigest_giveHashes) {
    using enum DigestAlgorithm;
    for (const int version : {0, 1})
        for (const DigestAlgorithm digest : {sha1, sha224, sha256, sha384, sha512}) {
            const auto object = parseSecurityObject(securityObject(usualHashes(digest), digest, version));
            ASSERT_TRUE(object) << object.error().detail.toStdString();
            EXPECT_EQ(*object, (SecurityObject{digest, usualHashes(digest)}));
        }
}

TEST(SecurityObject, parse_malformed_isRefused) {
    const QByteArray good = securityObject(usualHashes());
    const QByteArray hash(32, '\7');
    const QByteArray one = der(0x30, QByteArray::fromHex("020101") + der(0x04, hash));
    const auto object = [](const QByteArray& list, const QByteArray& after = {}) {
        return der(0x30, QByteArray::fromHex("020100") + digestAlgorithm(DigestAlgorithm::sha256) +
                             der(0x30, list) + after);
    };
    ASSERT_TRUE(parseSecurityObject(object(one)));
    const QByteArray cases[] = {
        {},
        good.chopped(1),
        good + '\0',
        securityObject(usualHashes(), DigestAlgorithm::sha256, 2),
        securityObject(usualHashes(), DigestAlgorithm::sha384), // hashes of another size
        securityObject({}),
        securityObject({{0, hash}}),
        securityObject({{17, hash}}),
        object(one + one),
        object(der(0x30, QByteArray::fromHex("020101") + der(0x04, hash) + der(0x05, {}))),
        object(one, der(0x04, hash)),
        QByteArray(good).replace("\x65\x03\x04\x02\x01", "\x65\x03\x04\x02\x0A"), // another digest
    };
    for (const QByteArray& each : cases) {
        const auto parsed = parseSecurityObject(each);
        ASSERT_FALSE(parsed) << each.toHex().toStdString();
        EXPECT_EQ(parsed.error().code, Code::EMRTD_FILE_INVALID);
        EXPECT_TRUE(parsed.error().detail.startsWith(QLatin1StringView("EF.SOD: ")));
    }
}

TEST(SecurityObject, contentOfSod_anyFormOfLength_givesTheCms) {
    EXPECT_EQ(*contentOfSod(QByteArray::fromHex("7702AABB")), QByteArray::fromHex("AABB"));
    EXPECT_EQ(*contentOfSod(QByteArray::fromHex("7702AABB0000")), QByteArray::fromHex("AABB"));
    EXPECT_EQ(*contentOfSod(QByteArray::fromHex("778102AABB")), QByteArray::fromHex("AABB"));
    EXPECT_EQ(*contentOfSod(QByteArray::fromHex("778400000002AABB")), QByteArray::fromHex("AABB"));
    EXPECT_EQ(*contentOfSod(QByteArray::fromHex("7780AABB0000")), QByteArray::fromHex("AABB0000"));
    for (const char* hex :
         {"", "77", "7702AA", "7602AABB", "7781", "778102AA", "7785000000000AABB", "7784FFFFFFFFAA"})
        EXPECT_EQ(contentOfSod(QByteArray::fromHex(hex)).error().code, Code::EMRTD_FILE_INVALID) << hex;
}

} // namespace
} // namespace motcua::emrtd
