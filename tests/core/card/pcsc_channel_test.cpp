// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/pcsc_channel.h"

#include "core/card/apdu_link.h"
#include "tests/core/card/other_program.h"
#include "tests/core/card/pcsc_test.h"

namespace motcua::card {
namespace {

using PcscChannelTest = PcscTest;
const QByteArray kOk = QByteArray::fromHex("9000");
const QByteArray kForgotten = QByteArray::fromHex("6A88");

Code codeOfOpen(const QString& reader) {
    const auto channel = PcscChannel::open(reader);
    return channel ? Code{} : channel.error().code;
}

TEST_F(PcscChannelTest, contactlessCard_answersOverT1) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel) << channel.error().detail.toStdString();
    EXPECT_EQ((*channel)->protocol(), Protocol::t1);
    EXPECT_EQ((*channel)->exchange(select()), kOk);
}

TEST_F(PcscChannelTest, contactCardWithBothProtocols_answers) {
    LaidCard laid(0, 0, contact());
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(select()), kOk);
}

TEST_F(PcscChannelTest, cardWithT0Only_answersOverT0) {
    LaidCard laid(0, 0, onlyT0());
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->protocol(), Protocol::t0);
    ApduLink link(**channel);
    const auto answer = link.transmit({.cla = 0x80, .ins = 0x10, .p2 = 100, .expected = 256});
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->data.size(), 100);
    EXPECT_TRUE(link.transmit({.ins = 0x44}));
}

TEST_F(PcscChannelTest, largestMessages_goThrough) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    const auto answer = (*channel)->exchange(bytes(65533));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->size(), 65535);
    const auto command =
        CommandApdu{.data = QByteArray(65526, 'a'), .expected = 1, .extended = true}.encode();
    EXPECT_EQ((*channel)->exchange(*command), kOk);
}

TEST_F(PcscChannelTest, commandsNoServiceTakes_areRefused) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(QByteArray(3, '\0')).error().code, Code::CARD_COMMAND_INVALID);
    EXPECT_EQ((*channel)->exchange(QByteArray(70000, '\0')).error().code, Code::CARD_COMMAND_INVALID);
    EXPECT_EQ((*channel)->exchange(select()), kOk);
}

TEST_F(PcscChannelTest, answerOfOneByte_isPassedOn) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(answerWithOneByte()), QByteArray("\x90"));
    EXPECT_EQ((*channel)->exchange(select()), kOk);
}

TEST_F(PcscChannelTest, cardThatVanishesDuringACommand_isRemovedForGood) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(leave()).error().code, Code::CARD_REMOVED);
    EXPECT_EQ((*channel)->exchange(select()).error().code, Code::CARD_REMOVED);
    EXPECT_EQ((*channel)->reset().error().code, Code::CARD_REMOVED);
}

TEST_F(PcscChannelTest, lostCardLaidBackBeforeTheServiceNoticed_isUsedAgain) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    {
        const auto channel = PcscChannel::open(laid.reader);
        ASSERT_TRUE(channel);
        EXPECT_FALSE((*channel)->isLost());
        EXPECT_EQ((*channel)->exchange(leave()).error().code, Code::CARD_REMOVED);
        EXPECT_TRUE((*channel)->isLost());
    }
    ASSERT_TRUE(laid.link.insert());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(select()), kOk);
}

TEST_F(PcscChannelTest, cardLiftedBetweenCommands_isRemoved) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    ASSERT_TRUE(laid.lift());
    EXPECT_EQ((*channel)->exchange(select()).error().code, Code::CARD_REMOVED);
}

TEST_F(PcscChannelTest, reset_endsTheSessionAndKeepsTheConnection) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(remember()), kOk);
    EXPECT_EQ((*channel)->exchange(isRemembered()), kOk);
    EXPECT_TRUE((*channel)->reset());
    EXPECT_EQ((*channel)->exchange(isRemembered()), kForgotten);
}

TEST_F(PcscChannelTest, bothEnds_resetTheCard) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    // The service powers off a card that nobody uses; so somebody does.
    const OtherProgram keeper(laid.reader, OtherProgram::Sharing::shared);
    {
        const auto channel = PcscChannel::open(laid.reader);
        ASSERT_TRUE(channel);
        EXPECT_EQ((*channel)->exchange(remember()), kOk);
    }
    OtherProgram other(laid.reader, OtherProgram::Sharing::shared);
    EXPECT_EQ(other.send(isRemembered()), kForgotten);
    EXPECT_EQ(other.send(remember()), kOk);
    EXPECT_EQ(other.send(isRemembered()), kOk);
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(isRemembered()), kForgotten);
}

TEST_F(PcscChannelTest, otherPrograms_getNoCommandInBetween) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    OtherProgram other(laid.reader, OtherProgram::Sharing::shared);
    auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    std::atomic<bool> begun = false, ended = false;
    std::jthread sends([&] {
        begun = true;
        other.send(select());
        ended = true;
    });
    ASSERT_TRUE(eventually([&] { return begun.load(); }));
    constexpr int kCommands = 300;
    for (int i = 0; i < kCommands; ++i)
        ASSERT_EQ((*channel)->exchange(select()), kOk);
    EXPECT_TRUE((*channel)->reset());
    for (int i = 0; i < kCommands; ++i)
        ASSERT_EQ((*channel)->exchange(select()), kOk);
    EXPECT_FALSE(ended);
    EXPECT_EQ(laid.link.spent().commands, 2 * kCommands);
    channel->reset();
    EXPECT_TRUE(eventually([&] { return ended.load(); }));
}

TEST_F(PcscChannelTest, resetByAnotherProgram_waitsForTheEnd) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    OtherProgram other(laid.reader, OtherProgram::Sharing::shared);
    auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(remember()), kOk);
    std::atomic<bool> begun = false;
    std::jthread resets([&] {
        begun = true;
        EXPECT_TRUE(other.disconnect(true));
    });
    ASSERT_TRUE(eventually([&] { return begun.load(); }));
    for (int i = 0; i < 300; ++i)
        ASSERT_EQ((*channel)->exchange(isRemembered()), kOk);
    channel->reset();
}

TEST_F(PcscChannelTest, programThatKeepsResettingTheCard_hindersNoOpening) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    std::jthread resets([&](const std::stop_token& stop) {
        while (!stop.stop_requested())
            OtherProgram(laid.reader, OtherProgram::Sharing::shared).disconnect(true);
    });
    for (int i = 0; i < 20; ++i) {
        const auto channel = PcscChannel::open(laid.reader);
        ASSERT_TRUE(channel) << channel.error().detail.toStdString();
        auto answer = (*channel)->exchange(select());
        // A reset that the service had begun when our transaction was granted still comes through.
        if (!answer) {
            EXPECT_EQ(answer.error().code, Code::CARD_RESET) << answer.error().detail.toStdString();
            EXPECT_TRUE((*channel)->reset());
            answer = (*channel)->exchange(select());
        }
        EXPECT_EQ(answer, kOk);
    }
}

TEST_F(PcscChannelTest, serviceThatDies_isSaid) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    service().kill();
    EXPECT_EQ((*channel)->exchange(select()).error().code, Code::CARD_NO_SERVICE);
    EXPECT_EQ((*channel)->reset().error().code, Code::CARD_NO_SERVICE);
}

TEST_F(PcscChannelTest, open_saysWhatIsMissing) {
    EXPECT_EQ(codeOfOpen(QStringLiteral("Nothing 00 00")), Code::CARD_READER_UNKNOWN);
    EXPECT_EQ(codeOfOpen(tests::PrivatePcscd::reader(0)), Code::CARD_ABSENT);
    LaidCard mute(0, 1, impossible());
    ASSERT_TRUE(mute.lay());
    EXPECT_EQ(codeOfOpen(mute.reader), Code::CARD_MUTE);
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    OtherProgram other(laid.reader, OtherProgram::Sharing::exclusive);
    ASSERT_TRUE(other.isConnected());
    EXPECT_EQ(codeOfOpen(laid.reader), Code::CARD_BUSY);
    service().stop();
    EXPECT_EQ(codeOfOpen(laid.reader), Code::CARD_NO_SERVICE);
}

} // namespace
} // namespace motcua::card
