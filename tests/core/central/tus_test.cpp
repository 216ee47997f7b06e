// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/tus.h"

#include <gtest/gtest.h>

namespace motcua::central::tus {
namespace {

const QByteArray kSum = QByteArray("0a").repeated(32);

HttpRequest creation(const QByteArray& length, const QByteArray& metadata) {
    HttpRequest head;
    head.headers = {{"upload-length", length}, {"upload-metadata", metadata}};
    return head;
}

TEST(Tus, creation_withOtherMetadata_isRead) {
    const QByteArray sum = "sha256 " + kSum.toBase64();
    for (const QByteArray& metadata : {sum, "name YQ==," + sum, sum + ", secret", "empty ," + sum}) {
        const auto read = creationOf(creation("1000", metadata));
        ASSERT_TRUE(read) << metadata.constData();
        EXPECT_EQ(read->length, 1000);
        EXPECT_EQ(crypto::toBytes(read->sha256).toHex(), kSum);
    }
}

TEST(Tus, creation_withBadMetadata_isRefused) {
    const QByteArray sum = "sha256 " + kSum.toBase64();
    for (const QByteArray& metadata :
         {QByteArray(), QByteArray("sha256"), QByteArray("sha256 ?"), "sha256 " + kSum, sum + "," + sum,
          sum + ",", "," + sum, sum + ",\x01 YQ==", "sha256 " + kSum.toUpper().toBase64(),
          "sha256  " + kSum.toBase64() + "=x", "SHA256 " + kSum.toBase64(),
          sum + "," + QByteArray(5000, 'a')})
        EXPECT_FALSE(creationOf(creation("1000", metadata))) << metadata.constData();
}

TEST(Tus, length_thatIsNoneOrTooLarge_isRefused) {
    const QByteArray sum = "sha256 " + kSum.toBase64();
    for (const char* length : {"", "0", "-1", "+1", " 1", "1.0", "0x10", "1e3", "9007199254740992",
                               "18446744073709551617", "99999999999999999999999"})
        EXPECT_EQ(creationOf(creation(length, sum)).error().code, Code::CENTRAL_REQUEST) << length;
    EXPECT_TRUE(creationOf(creation("52428800", sum)));
    EXPECT_EQ(creationOf(creation("52428801", sum)).error().code, Code::CENTRAL_TOO_LARGE);
}

TEST(Tus, offset_needsItsContentType) {
    HttpRequest head;
    head.headers = {{"upload-offset", "7"}, {"content-type", "application/offset+octet-stream"}};
    EXPECT_EQ(offsetOf(head).value(), 7);
    head.headers["content-type"] = "application/octet-stream";
    EXPECT_FALSE(offsetOf(head));
}

TEST(Tus, version_thatIsAnother_isNotSpoken) {
    HttpRequest head;
    EXPECT_FALSE(speaksVersion(head));
    head.headers["tus-resumable"] = "0.2.2";
    EXPECT_FALSE(speaksVersion(head));
    head.headers["tus-resumable"] = "1.0.0";
    EXPECT_TRUE(speaksVersion(head));
}

} // namespace
} // namespace motcua::central::tus
