// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/card_connector.h"

#include "tests/core/card/other_program.h"
#include "tests/core/card/pcsc_test.h"

#include <thread>

namespace motcua::card {
namespace {

using CardConnectorTest = PcscTest;
using Sharing = OtherProgram::Sharing;

TEST_F(CardConnectorTest, freeCard_isConnected) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    CardConnector connector;
    const auto channel = connector.connect(laid.reader, kPatience, {});
    ASSERT_TRUE(channel);
    EXPECT_EQ((*channel)->exchange(select()), QByteArray::fromHex("9000"));
}

TEST_F(CardConnectorTest, cardHeldExclusively_isBusyThenConnected) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    CardConnector connector;
    OtherProgram other(laid.reader, Sharing::exclusive);
    ASSERT_TRUE(other.isConnected());
    EXPECT_EQ(connector.connect(laid.reader, 150ms, {}).error().code, Code::CARD_BUSY);

    const std::jthread ends([&] { other.disconnect(false); });
    EXPECT_TRUE(connector.connect(laid.reader, kPatience, {}));
}

TEST_F(CardConnectorTest, cardInATransaction_isBusyThenConnected) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    CardConnector connector;
    OtherProgram other(laid.reader, Sharing::shared);
    ASSERT_TRUE(other.begin());
    // Twice: the attempt left behind is taken up again, not doubled.
    EXPECT_EQ(connector.connect(laid.reader, 100ms, {}).error().code, Code::CARD_BUSY);
    EXPECT_EQ(connector.connect(laid.reader, 100ms, {}).error().code, Code::CARD_BUSY);
    ASSERT_TRUE(other.end());
    EXPECT_TRUE(connector.connect(laid.reader, kPatience, {}));
}

TEST_F(CardConnectorTest, attemptLeftBehind_letsTheCardGo) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    CardConnector connector;
    OtherProgram other(laid.reader, Sharing::shared);
    ASSERT_TRUE(other.begin());
    EXPECT_EQ(connector.connect(laid.reader, 100ms, {}).error().code, Code::CARD_BUSY);
    ASSERT_TRUE(other.end());
    // A third program would wait for ever if the attempt kept its transaction.
    ASSERT_TRUE(eventually([&] {
        OtherProgram third(laid.reader, Sharing::exclusive);
        other.disconnect(false);
        return third.isConnected();
    }));
    EXPECT_TRUE(connector.connect(laid.reader, kPatience, {}));
}

TEST_F(CardConnectorTest, stop_endsTheWaitAtOnce) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    OtherProgram other(laid.reader, Sharing::shared);
    ASSERT_TRUE(other.begin());
    CardConnector connector;
    std::stop_source stop;
    std::atomic<bool> ended = false;
    std::jthread waits([&] {
        EXPECT_EQ(connector.connect(laid.reader, 1h, stop.get_token()).error().code, Code::CARD_CANCELLED);
        ended = true;
    });
    EXPECT_LT(timeOf([&] {
                  stop.request_stop();
                  waits.join();
              }),
              1s);
    EXPECT_TRUE(ended);
}

} // namespace
} // namespace motcua::card
