// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/vpcd_link.h"

#include "core/card/pcsc_channel.h"
#include "tests/core/card/pcsc_test.h"

namespace motcua::card {
namespace {

using VpcdLinkTest = PcscTest;

TEST_F(VpcdLinkTest, readerThatIsNotThere_isSaid) {
    LaidCard laid;
    service().stop();
    EXPECT_EQ(laid.link.insert().error().code, Code::CARD_READER_GONE);
    EXPECT_EQ(laid.link.serve({}).error().code, Code::CARD_READER_GONE);
    EXPECT_FALSE(laid.link.isInserted());
}

TEST_F(VpcdLinkTest, cardThatLeftByItself_canBeLaidBack) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    EXPECT_TRUE(laid.link.isInserted());
    {
        const auto channel = PcscChannel::open(laid.reader);
        ASSERT_TRUE(channel);
        EXPECT_EQ((*channel)->exchange(leave()).error().code, Code::CARD_REMOVED);
    }
    ASSERT_TRUE(eventually([&] { return !laid.link.isInserted(); }));
    ASSERT_TRUE(laid.lift());
    ASSERT_TRUE(laid.lay());
    EXPECT_TRUE(PcscChannel::open(laid.reader));
}

TEST_F(VpcdLinkTest, timeInsideTheCard_isCounted) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    const auto channel = PcscChannel::open(laid.reader);
    ASSERT_TRUE(channel);
    std::jthread release([&] {
        EXPECT_TRUE(eventually([&] { return laid.card.isHeld(); }));
        laid.card.release();
    });
    EXPECT_TRUE((*channel)->exchange(select()));
    EXPECT_TRUE((*channel)->exchange(waitForRelease()));
    const cardsim::VpcdLink::Spent spent = laid.link.spent();
    EXPECT_EQ(spent.commands, 2);
    EXPECT_GT(spent.wall, 0ns);
    EXPECT_GT(spent.cpu, 0ns);
    EXPECT_LE(spent.cpu, spent.wall + 10ms);
}

TEST_F(VpcdLinkTest, serve_lastsUntilStopped) {
    LaidCard laid;
    std::jthread server([&](const std::stop_token& stop) { EXPECT_TRUE(laid.link.serve(stop)); });
    ASSERT_TRUE(eventually([&] { return PcscChannel::open(laid.reader).has_value(); }));
    server.request_stop();
    server.join();
    EXPECT_FALSE(laid.link.isInserted());
}

TEST_F(VpcdLinkTest, serviceThatEnds_takesTheCardAway) {
    LaidCard laid;
    ASSERT_TRUE(laid.lay());
    service().stop();
    ASSERT_TRUE(eventually([&] { return !laid.link.isInserted(); }));
}

} // namespace
} // namespace motcua::card
