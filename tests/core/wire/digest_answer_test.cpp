// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/digest_answer.h"

#include <gtest/gtest.h>

namespace motcua::wire {
namespace {

QByteArray sums(const QByteArray& one, int count) {
    QByteArray list;
    for (int i = 0; i < count; ++i)
        list += (i ? ",\"" : "\"") + one + '"';
    return R"({"epoch":"e3","stream":"o:H34.05","cursor":7,"buckets":[)" + list + "]}";
}
QByteArray listing(const QByteArray& dossiers) {
    return R"({"epoch":"e3","stream":"o:H34.05","cursor":7,"dossiers":[)" + dossiers + "]}";
}

TEST(DigestAnswer, sums_areRead) {
    const auto read = decodeSums(sums("00a7000000000001", 256));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->head, (DigestHead{QStringLiteral("e3"), QStringLiteral("o:H34.05"), 7}));
    EXPECT_EQ(read->sums.at(255), QStringLiteral("00a7000000000001"));
}

TEST(DigestAnswer, listing_isReadOfItsBucketOnly) {
    const QByteArray one = R"(["0195d3c4-0000-7000-8000-0000000000a7",4])";
    const auto read = decodeListing(listing(one), 0xa7);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->dossiers.size(), 1U);
    EXPECT_EQ(read->dossiers.begin()->second, 4);
    EXPECT_FALSE(decodeListing(listing(one), 0xa8));
    EXPECT_TRUE(decodeListing(listing({}), 0)->dossiers.empty());
}

TEST(DigestAnswer, otherThings_areRefused) {
    for (const QByteArray& bad :
         {QByteArray(), QByteArray("[]"), QByteArray("{}"), sums("00a7000000000001", 255),
          sums("00A7000000000001", 256), sums("1", 256), listing({})})
        EXPECT_EQ(decodeSums(bad).error().code, Code::WIRE_MESSAGE_INVALID) << bad.constData();
    for (const QByteArray& bad :
         {sums("00a7000000000001", 256), listing("1"), listing(R"(["x",1])"),
          listing(R"(["0195d3c4-0000-7000-8000-0000000000a7",0])"),
          listing(R"(["0195d3c4-0000-7000-8000-0000000000a7",1,2])"),
          QByteArray(R"({"epoch":"e3","stream":"o:H34.05","cursor":-1,"dossiers":[]})")})
        EXPECT_EQ(decodeListing(bad, 0xa7).error().code, Code::WIRE_MESSAGE_INVALID) << bad.constData();
}

} // namespace
} // namespace motcua::wire
