// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/apdu_link.h"

#include <deque>
#include <gtest/gtest.h>
#include <vector>

namespace motcua::card {
namespace {

/// Answers what it is told to, and keeps what it was sent, both in hexadecimal.
class ScriptedChannel : public Channel {
public:
    explicit ScriptedChannel(Protocol protocol, std::deque<Result<QByteArray>> answers = {})
        : m_protocol(protocol), m_answers(std::move(answers)) {}

    Result<QByteArray> exchange(QByteArrayView command) override {
        sent.push_back(command.toByteArray().toHex());
        if (m_answers.empty()) return again;
        Result<QByteArray> answer = m_answers.front();
        m_answers.pop_front();
        if (answer) answer = QByteArray::fromHex(*answer);
        return answer;
    }
    Result<> reset() override {
        ++resets;
        return {};
    }
    Protocol protocol() const override { return m_protocol; }
    QByteArray answerToReset() const override { return {}; }

    std::vector<QByteArray> sent;
    QByteArray again; ///< when the script is over
    int resets = 0;

private:
    Protocol m_protocol;
    std::deque<Result<QByteArray>> m_answers;
};

using Hex = std::vector<QByteArray>;

const CommandApdu kRead{.ins = 0xB0, .p1 = 0x9C, .expected = 256};
const CommandApdu kAuthenticate{.ins = 0x88, .data = "ab", .expected = 256};

TEST(ApduLink, plainAnswer_isPassedOn) {
    ScriptedChannel channel(Protocol::t1, {"01029000"});
    ApduLink link(channel);
    EXPECT_EQ(link.transmit(kRead), (ResponseApdu{QByteArray::fromHex("0102"), 0x9000}));
    EXPECT_EQ(channel.sent, Hex{"00b09c0000"});
    EXPECT_EQ(link.statistics(), (LinkStatistics{.apdus = 1, .bytesSent = 5, .bytesReceived = 4}));
}

TEST(ApduLink, refusal_isAnAnswerNotAnError) {
    ScriptedChannel channel(Protocol::t1, {"6a82"});
    EXPECT_EQ(ApduLink(channel).transmit(kRead), (ResponseApdu{{}, status::kFileNotFound}));
}

TEST(ApduLink, dataWithWarning_keepsBoth) {
    ScriptedChannel channel(Protocol::t1, {"016282"});
    EXPECT_EQ(ApduLink(channel).transmit(kRead), (ResponseApdu{QByteArray("\x01"), status::kEndOfFile}));
}

TEST(ApduLink, restAnnounced_isFetchedInPieces) {
    ScriptedChannel channel(Protocol::t1, {"01026102", "03046101", "059000"});
    ApduLink link(channel);
    EXPECT_EQ(link.transmit(kRead), (ResponseApdu{QByteArray::fromHex("0102030405"), 0x9000}));
    EXPECT_EQ(channel.sent, (Hex{"00b09c0000", "00c0000002", "00c0000001"}));
    EXPECT_EQ(link.statistics().apdus, 3);
}

TEST(ApduLink, restOfUnknownLength_isAskedForWhole) {
    ScriptedChannel channel(Protocol::t0, {"6100", "aa9000"});
    EXPECT_EQ(ApduLink(channel).transmit(kRead), (ResponseApdu{QByteArray("\xAA"), 0x9000}));
    EXPECT_EQ(channel.sent.back(), "00c0000000");
}

TEST(ApduLink, otherLengthWanted_repeatsTheCommandWithIt) {
    ScriptedChannel channel(Protocol::t0, {"6c02", "01029000"});
    EXPECT_EQ(ApduLink(channel).transmit(kRead), (ResponseApdu{QByteArray::fromHex("0102"), 0x9000}));
    EXPECT_EQ(channel.sent, (Hex{"00b09c0000", "00b09c0002"}));
}

TEST(ApduLink, otherLengthWantedForTheRest_repeatsGetResponse) {
    ScriptedChannel channel(Protocol::t0, {"6110", "6c02", "01029000"});
    EXPECT_EQ(ApduLink(channel).transmit(kRead), (ResponseApdu{QByteArray::fromHex("0102"), 0x9000}));
    EXPECT_EQ(channel.sent, (Hex{"00b09c0000", "00c0000010", "00c0000002"}));
}

TEST(ApduLink, otherLengthWantedAgain_endsThere) {
    ScriptedChannel channel(Protocol::t0, {"6c02", "6c03"});
    EXPECT_EQ(ApduLink(channel).transmit(kRead), (ResponseApdu{{}, 0x6C03}));
    EXPECT_EQ(channel.sent.size(), 2u);
}

TEST(ApduLink, otherLengthOfACommandWithoutAnswer_isNotRepeated) {
    ScriptedChannel channel(Protocol::t1, {"6c02"});
    EXPECT_EQ(ApduLink(channel).transmit({.ins = 0xA4, .data = "a"}), (ResponseApdu{{}, 0x6C02}));
    EXPECT_EQ(channel.sent.size(), 1u);
}

TEST(ApduLink, caseFourOverT0_goesWithoutExpectedLength) {
    ScriptedChannel channel(Protocol::t0, {"6103", "0102039000"});
    EXPECT_EQ(ApduLink(channel).transmit(kAuthenticate),
              (ResponseApdu{QByteArray::fromHex("010203"), 0x9000}));
    EXPECT_EQ(channel.sent, (Hex{"00880000026162", "00c0000003"}));
}

TEST(ApduLink, caseFourOverT0_isNeverRepeatedWithALength) {
    ScriptedChannel channel(Protocol::t0, {"6c02"});
    EXPECT_EQ(ApduLink(channel).transmit(kAuthenticate), (ResponseApdu{{}, 0x6C02}));
    EXPECT_EQ(channel.sent, Hex{"00880000026162"});
}

TEST(ApduLink, caseFourOverT1_goesAsItIs) {
    ScriptedChannel channel(Protocol::t1, {"0102039000"});
    EXPECT_TRUE(ApduLink(channel).transmit(kAuthenticate));
    EXPECT_EQ(channel.sent, Hex{"0088000002616200"});
}

TEST(ApduLink, caseOneOverT0_hasAFifthByte) {
    ScriptedChannel channel(Protocol::t0, {"9000"});
    EXPECT_TRUE(ApduLink(channel).transmit({.ins = 0x44}));
    EXPECT_EQ(channel.sent, Hex{"0044000000"});
}

TEST(ApduLink, extendedOverT0_goesShort) {
    ScriptedChannel channel(Protocol::t0, {"9000", "6101", "aa9000"});
    ApduLink link(channel);
    EXPECT_TRUE(link.transmit({.ins = 0xB0, .expected = 65536, .extended = true}));
    EXPECT_TRUE(link.transmit({.ins = 0x88, .data = "ab", .expected = 65536, .extended = true}));
    EXPECT_EQ(channel.sent, (Hex{"00b0000000", "00880000026162", "00c0000001"}));
}

TEST(ApduLink, longDataOverT0_isRefusedUnsent) {
    ScriptedChannel channel(Protocol::t0);
    const auto answer =
        ApduLink(channel).transmit({.ins = 0x22, .data = QByteArray(256, 'a'), .extended = true});
    EXPECT_EQ(answer.error().code, Code::CARD_COMMAND_INVALID);
    EXPECT_TRUE(channel.sent.empty());
}

TEST(ApduLink, commandThatCannotBeCoded_isRefusedUnsent) {
    ScriptedChannel channel(Protocol::t1);
    EXPECT_EQ(ApduLink(channel).transmit({.expected = 257}).error().code, Code::CARD_COMMAND_INVALID);
    EXPECT_TRUE(channel.sent.empty());
}

TEST(ApduLink, answerOfOneByteOrNone_isRefused) {
    for (const QByteArray& bytes : {QByteArray("90"), QByteArray("")}) {
        ScriptedChannel channel(Protocol::t1, {bytes});
        EXPECT_EQ(ApduLink(channel).transmit(kRead).error().code, Code::CARD_ANSWER_INVALID);
    }
}

TEST(ApduLink, failureOfTheChannel_endsAtAnyPiece) {
    for (const size_t at : {0u, 1u, 2u}) {
        std::deque<Result<QByteArray>> answers{"6c02", "6101", "aa9000"};
        answers[at] = fail(Code::CARD_REMOVED);
        ScriptedChannel channel(Protocol::t1, answers);
        EXPECT_EQ(ApduLink(channel).transmit(kRead).error().code, Code::CARD_REMOVED);
        EXPECT_EQ(channel.sent.size(), at + 1);
    }
}

TEST(ApduLink, cardThatAlwaysHasMore_isEndedWithItsStatus) {
    ScriptedChannel channel(Protocol::t1);
    channel.again = QByteArray::fromHex("aa61ff");
    const auto answer = ApduLink(channel).transmit(kRead);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 0x61FF);
    EXPECT_LT(channel.sent.size(), 300u);
}

TEST(ApduLink, pieceLargerThanAskedFor_isRefused) {
    ScriptedChannel channel(Protocol::t1, {"6100", QByteArray(257, 'x').toHex() + "9000"});
    EXPECT_EQ(ApduLink(channel).transmit(kRead).error().code, Code::CARD_ANSWER_INVALID);
}

TEST(ApduLink, stopAskedFor_sendsNothingMore) {
    std::stop_source stop;
    ScriptedChannel channel(Protocol::t1, {"9000"});
    ApduLink link(channel, stop.get_token());
    EXPECT_TRUE(link.transmit(kRead));
    stop.request_stop();
    EXPECT_EQ(link.transmit(kRead).error().code, Code::CARD_CANCELLED);
    EXPECT_EQ(channel.sent.size(), 1u);
}

TEST(ApduLink, reset_isTheChannels) {
    ScriptedChannel channel(Protocol::t0);
    EXPECT_TRUE(ApduLink(channel).reset());
    EXPECT_EQ(channel.resets, 1);
    EXPECT_EQ(ApduLink(channel).protocol(), Protocol::t0);
}

} // namespace
} // namespace motcua::card
