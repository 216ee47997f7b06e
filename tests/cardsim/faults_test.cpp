// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/faults.h"

#include "tests/cardsim/local_channel.h"
#include "tests/cardsim/support/test_cards.h"

#include <gtest/gtest.h>

namespace motcua::cardsim {
namespace {

QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }

QByteArray answerOf(PoweredCard& card, const char* command) { return card.exchange(hex(command)).value(); }

TEST(Local, card_that_is_away_reports_it_until_it_is_back) {
    SimulatedCard card(cardImage("cccd-2021"));
    FaultyCard faulty(card, Fault{FaultKind::removal, 1});
    LocalChannel channel(faulty);
    EXPECT_EQ(channel.answerToReset(), hex("3B8980014D4B6A434F532D333712"));
    EXPECT_EQ(channel.protocol(), card::Protocol::t1);
    EXPECT_EQ(channel.exchange(hex("00A4020C02011C")), hex("9000"));
    EXPECT_EQ(channel.exchange(hex("00B0000004")).error().code, Code::CARD_REMOVED);
    EXPECT_EQ(channel.exchange(hex("00B0000004")).error().code, Code::CARD_REMOVED);
    EXPECT_EQ(channel.reset().error().code, Code::CARD_REMOVED);
    EXPECT_FALSE(channel.isPresent());
    EXPECT_TRUE(channel.answerToReset().isEmpty());
    channel.insert();
    EXPECT_EQ(channel.exchange(hex("00B0000004")), hex("6986")); // the selection is lost
    EXPECT_EQ(channel.exchange(hex("00A4020C02011C")), hex("9000"));
    channel.resetByAnother();
    EXPECT_EQ(channel.exchange(hex("00B0000004")).error().code, Code::CARD_RESET);
    EXPECT_EQ(channel.exchange(hex("00B0000004")), hex("6986"));
    EXPECT_TRUE(channel.reset());
    channel.remove();
    EXPECT_EQ(channel.exchange(hex("00B0000004")).error().code, Code::CARD_REMOVED);
}

TEST(Faults, each_spoils_its_exchange_once) {
    struct Case {
        FaultKind kind;
        const char* answer;
    };
    const Case cases[] = {{FaultKind::wrongMac, "313430"
                                                "0C"
                                                "9000"},
                          {FaultKind::truncated, "313430"},
                          {FaultKind::oneByte, "31"},
                          {FaultKind::naked6700, "6700"},
                          {FaultKind::reset, "6986"},
                          {FaultKind::delay, "3134300D9000"}};
    for (const Case& c : cases) {
        SimulatedCard card(cardImage("cccd-2021"));
        std::chrono::milliseconds slept{};
        FaultyCard faulty(card, Fault{c.kind, 1, std::chrono::milliseconds(7)},
                          [&](std::chrono::milliseconds time) { slept += time; });
        EXPECT_EQ(faulty.answerToReset(), card.answerToReset());
        answerOf(faulty, "00A4020C02011C");
        EXPECT_FALSE(faulty.hasHappened());
        EXPECT_EQ(answerOf(faulty, "00B0000004"), hex(c.answer));
        EXPECT_TRUE(faulty.hasHappened());
        EXPECT_EQ(slept.count(), c.kind == FaultKind::delay ? 7 : 0);
        faulty.restart();
        EXPECT_EQ(answerOf(faulty, "00A4020C02011C"), hex("9000"));
        EXPECT_EQ(answerOf(faulty, "00B0000004"), hex("3134300D9000"));
        EXPECT_EQ(faulty.exchanges(), 4);
    }
}

TEST(Faults, status_alone_is_not_made_shorter_or_other) {
    SimulatedCard card(cardImage("cccd-2021"));
    for (const FaultKind kind : {FaultKind::wrongMac, FaultKind::truncated}) {
        FaultyCard faulty(card, Fault{kind, 0});
        EXPECT_EQ(answerOf(faulty, "00A4020C02011C"), hex("9000"));
    }
    SimulatedCard other(cardImage("cccd-2021"));
    FaultyCard gone(other, Fault{FaultKind::removal, 0}), around(gone, Fault{FaultKind::oneByte, 0});
    EXPECT_EQ(around.exchange(hex("00B0000004")), std::nullopt);
}

TEST(Faults, names_are_read) {
    EXPECT_EQ(faultNames().size(), 15u);
    for (const QString& name : faultNames()) {
        const auto named = faultNamed(name);
        ASSERT_TRUE(named) << name.toStdString();
        EXPECT_NE(named->fault.has_value(), named->flaws != Flaws{});
    }
    EXPECT_EQ(faultNamed(u"removal@12")->fault, (Fault{FaultKind::removal, 12}));
    EXPECT_EQ(faultNamed(u"delay@3:50")->fault, (Fault{FaultKind::delay, 3, std::chrono::milliseconds(50)}));
    EXPECT_EQ(faultNamed(u"altered-dg@13")->flaws.alteredDataGroups, std::set{13});
    EXPECT_TRUE(faultNamed(u"cloned-chip")->flaws.clonedChip);
    for (const QStringView wrong :
         {QStringView(u"melted"), QStringView(u"removal@x"), QStringView(u"removal@-1"),
          QStringView(u"removal@"), QStringView(u"delay@1:x"), QStringView(u"altered-dg@0"),
          QStringView(u"altered-dg@17"), QStringView(u"no-aa@1"), QStringView(u"")})
        EXPECT_EQ(faultNamed(wrong), fail(Code::FIELD_INVALID, wrong.toString()))
            << wrong.toString().toStdString();
}

} // namespace
} // namespace motcua::cardsim
