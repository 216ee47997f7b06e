// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/publication.h"

#include "core/crypto/signing_key.h"

#include <gtest/gtest.h>

namespace motcua::wire {
namespace {

using namespace Qt::StringLiterals;

class PublicationTest : public testing::Test {
protected:
    void SetUp() override { publication.signature = *key.sign(signedText(publication)); }
    Code refusal(const QByteArray& body) {
        const auto read = decodePublication(body);
        return read ? Code{} : read.error().code;
    }
    const crypto::SigningKey key = *crypto::SigningKey::generate();
    Publication publication{.kind = u"holidays"_s,
                            .serial = 4711,
                            .issued = Instant{std::chrono::milliseconds{1'795'000'000'000}},
                            .content = "{\"2026\":[]}\n",
                            .signature = {}};
};

TEST_F(PublicationTest, whatIsEncoded_isReadBackAndProved) {
    const auto read = decodePublication(encode(publication));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, publication);
    EXPECT_TRUE(*isSignedBy(*read, key.publicInfo()));
    EXPECT_FALSE(*isSignedBy(*read, crypto::SigningKey::generate()->publicInfo()));
}

TEST_F(PublicationTest, anyOtherByte_isSeen) {
    const QByteArray body = encode(publication);
    for (qsizetype at = 0; at < body.size(); ++at) {
        QByteArray altered = body;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        const auto read = decodePublication(altered);
        EXPECT_TRUE(!read || !*isSignedBy(*read, key.publicInfo())) << at;
    }
    for (qsizetype size = 0; size < body.size(); ++size)
        EXPECT_FALSE(decodePublication(body.first(size))) << size;
}

TEST_F(PublicationTest, everyMember_isSigned) {
    for (const auto& change : std::initializer_list<void (*)(Publication&)>{
             [](Publication& one) { one.kind = u"overlay"_s; }, [](Publication& one) { ++one.serial; },
             [](Publication& one) { one.issued += std::chrono::milliseconds{1}; },
             [](Publication& one) { one.content += ' '; }}) {
        Publication other = publication;
        change(other);
        const auto read = decodePublication(encode(other));
        ASSERT_TRUE(read);
        EXPECT_FALSE(*isSignedBy(*read, key.publicInfo()));
    }
}

TEST_F(PublicationTest, oddHeads_areRefused) {
    const QByteArray body = encode(publication);
    for (const auto& [from, to] : {std::pair("\"v\":1", "\"v\":2"),
                                   {"\"kind\":\"holidays\"", "\"kind\":\"../holidays\""},
                                   {"\"serial\":4711", "\"serial\":-1"},
                                   {"\"serial\":4711", "\"serial\":0.5"},
                                   {"\"size\":12", "\"size\":11"},
                                   {"\"v\":1", "\"v\":1,\"w\":1"}}) {
        QByteArray altered = body;
        altered.replace(from, to);
        ASSERT_NE(altered, body) << from;
        EXPECT_EQ(refusal(altered), Code::WIRE_MESSAGE_INVALID) << to;
    }
}

} // namespace
} // namespace motcua::wire
