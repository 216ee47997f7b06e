// SPDX-License-Identifier: GPL-3.0-or-later
// What commands look like to the card: files, lengths, secure messaging's rules, T=0.
#include "tests/cardsim/support/test_cards.h"
#include "tests/cardsim/support/test_terminal.h"

#include <gtest/gtest.h>

namespace motcua::cardsim {
namespace {

constexpr char kCan = 2;

QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }

class OpenCard : public testing::Test {
protected:
    void openWith(const char* profile) {
        card.emplace(cardImage(profile));
        terminal.emplace(*card);
        ASSERT_EQ(terminal->pace(card->image().profile.pace.front(), card->image().can, kCan), 0x9000);
        terminal->selectApplication();
    }
    quint16 select(const char* identifier) { return terminal->send("00A4020C", hex(identifier)).status; }

    std::optional<SimulatedCard> card;
    std::optional<TestTerminal> terminal;
};

QByteArray answerOf(PoweredCard& card, const char* command) { return card.exchange(hex(command)).value(); }

TEST(Files, card_access_is_readable_first_and_only_outside_the_application) {
    SimulatedCard card(cardImage("cccd-2021"));
    const QByteArray content = card.image().masterFiles.at(fid::kCardAccess);
    EXPECT_EQ(answerOf(card, "00A4000C023F00"), hex("6D00"));
    EXPECT_EQ(answerOf(card, "00B0000004"), hex("6986")); // nothing selected
    EXPECT_EQ(answerOf(card, "00A4020C02011C"), hex("9000"));
    EXPECT_EQ(answerOf(card, "00B0000036"), content + hex("9000"));
    EXPECT_EQ(answerOf(card, "00B09C0000"), content + hex("9000"));
    EXPECT_EQ(answerOf(card, "00B09C3000"), content.sliced(0x30) + hex("9000"));
    EXPECT_EQ(answerOf(card, "00A4020C02011D"), hex("6A82"));
    EXPECT_EQ(answerOf(card, "00A4040C07A0000002471001"), hex("9000"));
    EXPECT_EQ(answerOf(card, "00A4020C02011C"), hex("6982"));
    EXPECT_EQ(answerOf(card, "00B0000004"), hex("6982"));
    EXPECT_EQ(answerOf(card, "00B09C0000"), hex("6982"));
}

TEST(Files, before_authentication_nothing_is_told) {
    SimulatedCard card(cardImage("cccd-2021"));
    answerOf(card, "00A4040007A0000002471001");
    for (const char* command : {"00A4020C020101", "00A4020C02010B", "00A4020C02011E", "00B0810000",
                                "00B18001"
                                "00"})
        EXPECT_TRUE(answerOf(card, command) == hex("6982") || answerOf(card, command) == hex("6A86"))
            << command;
    EXPECT_EQ(answerOf(card, "00A4040C07A0000002471002"), hex("6A82"));
}

TEST(Files, passport_has_a_master_file_with_card_security_after_pace) {
    SimulatedCard card(cardImage("passport"));
    EXPECT_EQ(answerOf(card, "00A4000C023F00"), hex("9000"));
    EXPECT_EQ(answerOf(card, "00A4000C"), hex("9000"));
    EXPECT_EQ(answerOf(card, "00A4000C020101"), hex("6A82"));
    EXPECT_EQ(answerOf(card, "00A4020C02011D"), hex("6982"));
    TestTerminal terminal(card);
    ASSERT_EQ(terminal.pace(card.image().profile.pace[1], card.image().can, kCan), 0x9000);
    EXPECT_EQ(terminal.readFile(fid::kCardSecurity), card.image().masterFiles.at(fid::kCardSecurity));
    terminal.selectApplication();
    EXPECT_EQ(terminal.readFile(fid::kSod), card.image().files.at(fid::kSod));
}

TEST(Files, extended_card_states_its_sizes) {
    SimulatedCard card(cardImage("extended"));
    EXPECT_EQ(answerOf(card, "00B0810000"), hex("7F660A020300FFFF020300FFFF9000"));
}

TEST_F(OpenCard, locked_and_absent_files_are_refused) {
    openWith("cccd-2021");
    EXPECT_EQ(select("0103"), 0x6982);
    EXPECT_EQ(select("010B"), 0x6A82);
    EXPECT_EQ(select("010C"), 0x6A82);
    EXPECT_EQ(terminal->send("00B08300", {}, 4).status, 0x6982);
    EXPECT_EQ(terminal->send("00A4010C", hex("0101")).status, 0x6A86);
    EXPECT_EQ(terminal->send("00A40204", hex("0101")).status, 0x6A86);
    EXPECT_EQ(terminal->send("00A4020C", hex("01")).status, 0x6700);
    EXPECT_EQ(terminal->send("00CA0000", {}, 4).status, 0x6D00);
    EXPECT_EQ(terminal->send("10A4020C", hex("0101")).status, 0x6884);
    EXPECT_TRUE(card->isOpen());
}

TEST_F(OpenCard, reads_end_at_the_end_of_the_file) {
    openWith("cccd-2021");
    const QByteArray dg1 = card->image().files.at(fid::dataGroup(1));
    EXPECT_EQ(terminal->send("00B08100", {}, 4), (card::ResponseApdu{dg1.first(4), 0x9000}));
    EXPECT_EQ(terminal->send("00B00050", {}, 15), (card::ResponseApdu{dg1.last(15), 0x9000}));
    EXPECT_EQ(terminal->send("00B00050", {}, 16), (card::ResponseApdu{dg1.last(15), 0x6282}));
    EXPECT_EQ(terminal->send("00B00050", {}, 256), (card::ResponseApdu{dg1.last(15), 0x9000}));
    EXPECT_EQ(terminal->send("00B0005F", {}, 1).status, 0x6B00);
    EXPECT_EQ(terminal->send("00B00000").status, 0x6700);
    EXPECT_EQ(terminal->send("00B00000", "x", 4).status, 0x6700);
    EXPECT_EQ(terminal->send("00B09F00", {}, 4).status, 0x6A86);
    EXPECT_EQ(terminal->send("00B0C100", {}, 4).status, 0x6A86);
}

TEST_F(OpenCard, short_read_gives_what_fits_the_frame) {
    openWith("cccd-2021");
    EXPECT_EQ(terminal->send("00B08200", {}, 0xDF).data.size(), 0xDF);
    // The most whose protected form fits 256 bytes with AES: facts/card.md §1.5.
    EXPECT_EQ(terminal->send("00B08200", {}, 256).data.size(), 0xDF);
    EXPECT_EQ(terminal->send("00B00000", {}, 65536, true).data.size(), 2015);
}

TEST_F(OpenCard, odd_read_takes_its_offset_from_the_data) {
    openWith("extended");
    const QByteArray dg2 = card->image().files.at(fid::dataGroup(2));
    const card::ResponseApdu answer = terminal->send("00B10002", hex("54021000"), 0x64);
    EXPECT_EQ(answer, (card::ResponseApdu{hex("5360") + dg2.mid(0x1000, 0x60), 0x9000}));
    EXPECT_EQ(terminal->send("00B10000", hex("54021000"), 0x64), answer);
    EXPECT_EQ(terminal->send("00B10000", hex("54023A53"), 0x64).status, 0x6B00);
    EXPECT_EQ(terminal->send("00B10000", hex("5400"), 0x64).status, 0x6A80);
    EXPECT_EQ(terminal->send("00B10000", hex("54021000")).status, 0x6700);
    EXPECT_EQ(terminal->send("00B10000", hex("54021000"), 4).status, 0x6700);
    EXPECT_EQ(terminal->send("00B10020", hex("54021000"), 4).status, 0x6A86);
    EXPECT_EQ(terminal->send("00B10003", hex("54021000"), 4).status, 0x6982);
    const card::ResponseApdu whole = terminal->send("00B10002", hex("540100"), 65536, true);
    EXPECT_EQ(whole.data, hex("53823A53") + dg2);
}

TEST_F(OpenCard, settings_of_reading_are_kept_to) {
    CardImage image = cardImage("cccd-2021");
    image.profile.files = {
        .shortIdentifiers = false, .oddRead = false, .warnsAtEnd = false, .largestRead = 10};
    card.emplace(image);
    terminal.emplace(*card);
    ASSERT_EQ(terminal->pace(image.profile.pace.front(), image.can, kCan), 0x9000);
    terminal->selectApplication();
    EXPECT_EQ(terminal->send("00B08100", {}, 4).status, 0x6A81);
    EXPECT_EQ(terminal->send("00B10001", hex("540100"), 20).status, 0x6D00);
    EXPECT_EQ(select("0101"), 0x9000);
    EXPECT_EQ(terminal->send("00B00000", {}, 100).data.size(), 10);
    EXPECT_EQ(terminal->send("00B0005D", {}, 100).status, 0x9000);
}

TEST_F(OpenCard, broken_checksum_ends_the_session) {
    openWith("cccd-2021");
    QByteArray command = terminal->wrap("00B08100", {}, 4);
    command[command.size() - 2] = static_cast<char>(command[command.size() - 2] ^ 1);
    EXPECT_EQ(card->exchange(command), hex("6988"));
    EXPECT_FALSE(card->isOpen());
    EXPECT_EQ(card->exchange(terminal->wrap("00B08100", {}, 4)), hex("6882"));
    EXPECT_EQ(answerOf(*card, "00B0810004"), hex("6982"));
}

TEST_F(OpenCard, object_behind_the_checksum_is_refused) {
    openWith("cccd-2021");
    card::CommandApdu command = card::CommandApdu::parse(terminal->wrap("00B08100", {}, 4)).value();
    command.data += hex("970104");
    EXPECT_EQ(card->exchange(command.encode().value()), hex("6988"));
}

TEST_F(OpenCard, objects_of_secure_messaging_are_checked) {
    const std::pair<const char*, const char*> cases[] = {
        {"0CB08100039701"
         "04"
         "00",
         "6987"},                                           // no checksum
        {"0CB081000D9701048E08000000000000000000", "6988"}, // wrong
        {"0CB081000C9701048E070000000000000000", "6988"},   // short
        {"0CB081000C97008E08000000000000000000", "6988"},   // no length inside
        {"0CB081000D8E0800000000000000009701"
         "0400",
         "6988"}, // out of order
        {"0CB0810001"
         "87"
         "00",
         "6988"}, // cut off
    };
    for (const auto& [command, status] : cases) {
        openWith("cccd-2021");
        EXPECT_EQ(answerOf(*card, command), hex(status)) << command;
        EXPECT_FALSE(card->isOpen());
    }
}

TEST_F(OpenCard, plain_command_ends_the_session) {
    openWith("cccd-2021");
    EXPECT_EQ(answerOf(*card, "00A4020C02011E"), hex("6982"));
    EXPECT_FALSE(card->isOpen());
}

TEST_F(OpenCard, length_errors_before_secure_messaging_leave_the_counter) {
    openWith("short-only");
    const QByteArray dg1 = card->image().files.at(fid::dataGroup(1));
    EXPECT_EQ(answerOf(*card, "0CB081000000"), hex("6700"));
    EXPECT_EQ(answerOf(*card, "0CB0"), hex("6700"));
    EXPECT_EQ(answerOf(*card, "0CB0810000000D9701048E08000000000000000000"
                              "00"),
              hex("6700"));
    EXPECT_EQ(terminal->send("00B08100", {}, 4).data, dg1.first(4));
    QByteArray withoutLength = terminal->wrap("00B08100", {}, 4);
    withoutLength.chop(1);
    EXPECT_EQ(card->exchange(withoutLength), hex("6700"));
    EXPECT_EQ(card->exchange(withoutLength + '\0')->last(2), hex("9000"));
}

TEST_F(OpenCard, class_bytes_it_does_not_know_are_refused) {
    openWith("cccd-2021");
    EXPECT_EQ(answerOf(*card, "80B0810004"), hex("6E00"));
    EXPECT_EQ(answerOf(*card, "04B0810004"), hex("6882"));
    EXPECT_TRUE(card->isOpen());
}

TEST_F(OpenCard, long_signature_comes_in_parts) {
    openWith("short-only");
    const QByteArray command = terminal->wrap("00880000", "12345678", 256);
    const QByteArray first = card->exchange(command).value();
    ASSERT_EQ(first.size(), 258);
    EXPECT_EQ(first.last(2), hex("6123")); // 291 bytes with AES: facts/card.md §3.2
    const QByteArray second = answerOf(*card, "00C0000010");
    EXPECT_EQ(second.last(2), hex("6113"));
    const QByteArray third = answerOf(*card, "00C0000000");
    EXPECT_EQ(third.last(2), hex("9000"));
    const auto answer = terminal->unwrap(first.chopped(2) + second.chopped(2) + third, 0x88);
    EXPECT_EQ(answer.data.size(), 256);
    EXPECT_EQ(answerOf(*card, "00C0000000"), hex("6985"));
    EXPECT_TRUE(card->isOpen());
}

TEST_F(OpenCard, long_signature_is_refused_where_the_card_cannot_chain) {
    CardImage image = cardImage("short-only");
    image.profile.transport.chainsLongAnswers = false;
    card.emplace(image);
    terminal.emplace(*card);
    ASSERT_EQ(terminal->pace(image.profile.pace.front(), image.can, kCan), 0x9000);
    terminal->selectApplication();
    EXPECT_EQ(card->exchange(terminal->wrap("00880000", "12345678", 256)), hex("6700"));
}

TEST_F(OpenCard, answer_without_room_is_refused) {
    openWith("cccd-2021");
    EXPECT_EQ(answerOf(*card, "00A4040C07A0000002471001"), hex("9000"));
    EXPECT_EQ(answerOf(*card, "0022C1A40F800A04007F00070202040202830102"), hex("9000"));
    EXPECT_EQ(answerOf(*card, "10860000027C00"), hex("6700"));
}

TEST(T0, answers_wait_for_get_response) {
    SimulatedCard card(cardImage("t0"));
    EXPECT_EQ(card.protocol(), card::Protocol::t0);
    EXPECT_EQ(answerOf(card, "00A4020C02011C"), hex("9000"));
    EXPECT_EQ(answerOf(card, "00B0000000"), hex("6C36"));
    EXPECT_EQ(answerOf(card, "00B0000036").size(), 54 + 2);
    EXPECT_EQ(answerOf(card, "00B0000004"), hex("313430309000").replace(2, 2, hex("300D")));
    EXPECT_EQ(answerOf(card, "0022C1A40F800A04007F00070202040202830102"), hex("9000"));
    EXPECT_EQ(answerOf(card, "10860000027C0000"), hex("6700")); // Le beside data
    EXPECT_EQ(answerOf(card, "10860000027C00"), hex("6114"));
    EXPECT_EQ(answerOf(card, "00C0000015"), hex("6C14"));
    EXPECT_EQ(answerOf(card, "00C0000004").last(2), hex("6110"));
    EXPECT_EQ(answerOf(card, "00C0000010").size(), 18);
    EXPECT_EQ(answerOf(card, "00C0000010"), hex("6985"));
    EXPECT_EQ(answerOf(card, "00C00000"), hex("6985"));
    answerOf(card, "0022C1A40F800A04007F00070202040202830102");
    answerOf(card, "10860000027C00");
    EXPECT_EQ(answerOf(card, "00C00000"), hex("6700"));
}

} // namespace
} // namespace motcua::cardsim
