// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/secure_messaging.h"

#include "core/emrtd/ber_object.h"
#include "core/emrtd/secure_messaging_parts.h"
#include "core/emrtd/session.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using card::CommandApdu;
using card::ResponseApdu;
using crypto::BlockCipher;
using tests::hex;
using tests::ScriptedChannel;

SessionKeys keysOf(BlockCipher cipher, const QByteArray& encryption, const QByteArray& mac,
                   const QByteArray& counter) {
    return {cipher, Secret::copyOf(encryption), Secret::copyOf(mac), Secret::copyOf(counter)};
}

/// ICAO 9303-11 App. D.4.
SessionKeys desKeys() {
    return keysOf(BlockCipher::tripleDes, hex("979EC13B1CBFE9DCD01AB0FED307EAE5"),
                  hex("F1CB1F1FB5ADF208806B89DC579DC1F8"), hex("887022120C06C226"));
}
/// ICAO 9303-11 App. G.1.
SessionKeys aesKeys(int counter = 0) {
    return keysOf(BlockCipher::aes128, hex("F5F0E35C0D7161EE6724EE513A0D9A7F"),
                  hex("FE251C7858B356B24514B3BD5F4297D1"), QByteArray(15, '\0') + static_cast<char>(counter));
}

CommandApdu plain(const char* bytes) { return *CommandApdu::parse(hex(bytes)); }
QByteArray sealed(SecureMessaging& messaging, const CommandApdu& command) {
    const auto result = messaging.seal(command);
    return result ? result->encode()->toHex().toUpper() : QByteArray();
}
ResponseApdu answer(const QByteArray& bytes) { return *ResponseApdu::parse(bytes); }

/// An answer as a chip would give it, over objects of our choice.
ResponseApdu answerOver(const SessionKeys& keys, const QByteArray& objects, quint16 status = 0x9000) {
    return {objects + berObject(0x8E, *answerMac(keys, objects)), status};
}
Code codeOf(const ResponseApdu& given, SessionKeys keys = aesKeys(1)) {
    SecureMessaging messaging(std::move(keys));
    const auto opened = messaging.open(given);
    return opened ? Code{} : opened.error().code;
}

TEST(SecureMessaging, icaoTraceOf3Des_isReplayed) {
    ScriptedChannel channel({
        {hex("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"),
         hex("990290008E08FA855A5D4C50A8ED9000")},
        {hex("0CB000000D9701048E08ED6705417E96BA5500"),
         hex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000")},
        {hex("0CB000040D9701128E082EA28A70F3C7B53500"),
         hex("871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000")},
    });
    card::ApduLink link(channel);
    Session session(link);
    session.start(desKeys());
    EXPECT_TRUE(session.command(plain("00A4020C02011E"), QLatin1StringView("SELECT")));
    EXPECT_EQ(session.command(plain("00B0000004"), QLatin1StringView("READ")).value_or(""), hex("60145F01"));
    EXPECT_EQ(session.command(plain("00B0000412"), QLatin1StringView("READ")).value_or(""),
              hex("04303130365F36063034303030305C026175"));
}

/// facts/card.md §8.4.
TEST(SecureMessaging, ownTraceOfAes_isReplayed) {
    ScriptedChannel channel({
        {hex("0CA4040C1D871101752F676B09FAC86A87D632749A49C7CC8E08C18BA1FCE707BD9F00"),
         hex("990290008E08BEA7B381C494A0799000")},
        {hex("0CA4020C1D8711016EC84E1358184515AB2D827D30A5C92A8E08403D53BA7533FA7800"),
         hex("990290008E08E00BFFE5473D41409000")},
        {hex("0CB000000D97011A8E08A29FF92076171FA600"),
         hex("8721019079B9FD077EF51C9F6F26EE8A44EBDDAF87EE9D0113D15B5DBB7C72DD19E6DC990290008E082418E688B3511"
             "C1B9000")},
    });
    card::ApduLink link(channel);
    Session session(link);
    session.start(aesKeys());
    EXPECT_TRUE(session.command(plain("00A4040C07A0000002471001"), QLatin1StringView("SELECT")));
    EXPECT_TRUE(session.command(plain("00A4020C02011E"), QLatin1StringView("SELECT")));
    EXPECT_EQ(session.command(plain("00B000001A"), QLatin1StringView("READ")).value_or(""),
              hex("60185F0104303130375F36063034303030305C066175636D6F6E"));
}

/// Governikus/AusweisApp test_SecureMessaging.cpp (facts/card.md §7).
TEST(SecureMessaging, commandsWithoutAndWithParts_areSealed) {
    const auto keys = [] {
        return keysOf(BlockCipher::aes128, "F1234567890ABCDE", "1234567890ABCDEF", QByteArray(16, '\0'));
    };
    SecureMessaging first(keys()), second(keys()), third(keys());
    EXPECT_EQ(sealed(first, plain("00222030")), "0C2220300A8E086733A03D8E9AC66900");
    EXPECT_EQ(sealed(second, plain("0022203008")), "0C2220300D9701088E0844B066BC91C77C4500");
    EXPECT_EQ(sealed(third, plain("0022203004D0D1D2D300")),
              "0C22203020871101CC30C03DBE01213486B74CE1F48F5C499701008E08A822685D1780FADD00");
}

TEST(SecureMessaging, oddInstruction_sealsWithoutPaddingIndicator) {
    SecureMessaging even(aesKeys()), odd(aesKeys());
    const auto read = even.seal({.ins = 0xB0, .data = hex("54020000"), .expected = 0xDF});
    const auto readOdd = odd.seal({.ins = 0xB1, .data = hex("54020000"), .expected = 0xDF});
    ASSERT_TRUE(read && readOdd);
    EXPECT_TRUE(read->data.startsWith(hex("871101")));
    EXPECT_TRUE(readOdd->data.startsWith(hex("8510")));
    EXPECT_EQ(readOdd->data.sliced(2, 16), read->data.sliced(3, 16));
}

TEST(SecureMessaging, answerWithoutPaddingIndicator_isOpened) {
    const QByteArray sealedWith87 =
        hex("8721019079B9FD077EF51C9F6F26EE8A44EBDDAF87EE9D0113D15B5DBB7C72DD19E6DC");
    const QByteArray objects = berObject(0x85, sealedWith87.sliced(3)) + hex("99029000");
    SecureMessaging messaging(aesKeys(5));
    const auto opened = messaging.open(answerOver(aesKeys(6), objects));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->data, hex("60185F0104303130375F36063034303030305C066175636D6F6E"));
}

TEST(SecureMessaging, chainedCommand_keepsItsClass) {
    SecureMessaging messaging(aesKeys());
    EXPECT_EQ(messaging.seal({.cla = 0x10, .ins = 0x86, .data = hex("7C00"), .expected = 256})->cla, 0x1C);
}

TEST(SecureMessaging, extendedCommand_staysExtended) {
    SecureMessaging messaging(aesKeys());
    const auto command =
        messaging.seal({.ins = 0x88, .data = QByteArray(8, 'c'), .expected = 65536, .extended = true});
    ASSERT_TRUE(command);
    EXPECT_TRUE(command->extended);
    EXPECT_EQ(command->expected, 65536);
    EXPECT_TRUE(command->data.contains(hex("97020000")));
    EXPECT_TRUE(command->encode()->endsWith(hex("0000")));
}

TEST(SecureMessaging, commandThatGrowsTooLong_isRefusedAndDoesNotCount) {
    SecureMessaging messaging(aesKeys()), other(aesKeys());
    EXPECT_EQ(messaging.seal({.ins = 0x22, .data = QByteArray(240, 'x')}).error().code,
              Code::CARD_COMMAND_INVALID);
    EXPECT_EQ(messaging.seal({.ins = 0x22, .data = QByteArray(256, 'x')}).error().code,
              Code::CARD_COMMAND_INVALID);
    EXPECT_EQ(sealed(messaging, plain("00B000001A")), sealed(other, plain("00B000001A")));
    // 223 bytes of data are the most that fit; so many in an answer as well.
    EXPECT_TRUE(messaging.seal({.ins = 0x22, .data = QByteArray(223, 'x'), .expected = 256}));
}

TEST(SecureMessaging, largestShortAnswer_isThatOfTheFacts) {
    EXPECT_EQ(SecureMessaging(aesKeys()).largestShortAnswer(), 0xDF);
    EXPECT_EQ(SecureMessaging(desKeys()).largestShortAnswer(), 0xE7);
}

TEST(SecureMessaging, everyFlippedBitOfAnAnswer_isAnErrorAndEndsTheSession) {
    const struct {
        SessionKeys (*keys)();
        QByteArray bytes;
    } cases[]{
        {[] { return aesKeys(5); }, hex("8721019079B9FD077EF51C9F6F26EE8A44EBDDAF87EE9D0113D15B5DBB7C72DD19E6"
                                        "DC990290008E082418E688B3511C1B9000")},
        {[] {
             SessionKeys keys = desKeys();
             keys.counter = Secret::copyOf(hex("887022120C06C229"));
             return keys;
         },
         hex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000")},
    };
    for (const auto& given : cases) {
        ASSERT_TRUE(SecureMessaging(given.keys()).open(answer(given.bytes)));
        for (qsizetype bit = 0; bit < given.bytes.size() * 8; ++bit) {
            QByteArray changed = given.bytes;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            SecureMessaging messaging(given.keys());
            const auto opened = messaging.open(answer(changed));
            ASSERT_FALSE(opened) << "bit " << bit;
            EXPECT_TRUE(opened.error().code == Code::EMRTD_MAC_INVALID ||
                        opened.error().code == Code::EMRTD_ANSWER_INVALID);
            EXPECT_EQ(messaging.seal(plain("00B000001A")).error().code, Code::EMRTD_SESSION_LOST);
            EXPECT_EQ(messaging.open(answer(given.bytes)).error().code, Code::EMRTD_SESSION_LOST);
        }
    }
}

TEST(SecureMessaging, everyTruncatedAnswer_isAnError) {
    const QByteArray bytes = hex(
        "8721019079B9FD077EF51C9F6F26EE8A44EBDDAF87EE9D0113D15B5DBB7C72DD19E6DC990290008E082418E688B3511C1B");
    for (qsizetype size = 0; size < bytes.size(); ++size)
        EXPECT_NE(codeOf({bytes.first(size), 0x9000}, aesKeys(5)), Code{}) << size;
}

TEST(SecureMessaging, answerPlayedTwice_isAnError) {
    SecureMessaging messaging(aesKeys());
    ASSERT_TRUE(messaging.seal(plain("00A4040C07A0000002471001")));
    ASSERT_TRUE(messaging.open(answer(hex("990290008E08BEA7B381C494A0799000"))));
    ASSERT_TRUE(messaging.seal(plain("00A4020C02011E")));
    EXPECT_EQ(messaging.open(answer(hex("990290008E08BEA7B381C494A0799000"))).error().code,
              Code::EMRTD_MAC_INVALID);
}

TEST(SecureMessaging, objectsThatBreakTheRules_areRefusedEvenWithAGoodMac) {
    const SessionKeys keys = aesKeys(2);
    const QByteArray sealedData = berObject(0x87, QByteArray(1, '\x01') + QByteArray(16, 's'));
    const QByteArray status = hex("99029000");
    ASSERT_EQ(codeOf(answerOver(keys, status)), Code{});
    for (const QByteArray& objects : {
             QByteArray(),                                               // no status
             sealedData,                                                 // no status
             status + sealedData,                                        // wrong order
             status + status,                                            // repeated
             sealedData + sealedData + status,                           // repeated
             sealedData + berObject(0x85, QByteArray(16, 's')) + status, // both kinds
             hex("8103010203") + status,                                 // plain data
             hex("990190"),                                              // cut-off status
             hex("9903900000"),                                          // long status
             hex("8700") + status,                                       // no padding indicator
             hex("870101") + status,                                     // no block
             hex("871102") + QByteArray(16, 's') + status,               // unknown padding
             hex("87020101") + status,                                   // no whole block
             hex("8500") + status,                                       // no block
             hex("870501") + status,                                     // length beyond the end
             sealedData + status,                                        // padding that is none
             status + hex("8E080000000000000000"),                       // another MAC in front
         }) {
        EXPECT_EQ(codeOf(answerOver(keys, objects)), Code::EMRTD_ANSWER_INVALID)
            << objects.toHex().toStdString();
    }
}

TEST(SecureMessaging, outerStatusUnlikeTheProtectedOne_isRefused) {
    EXPECT_EQ(codeOf(answerOver(aesKeys(2), hex("99029000"), 0x6282)), Code::EMRTD_ANSWER_INVALID);
}

TEST(SecureMessaging, warningUnderProtection_isAnAnswer) {
    SecureMessaging messaging(aesKeys(1));
    const auto opened = messaging.open(answerOver(aesKeys(2), hex("99026282"), 0x6282));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->status, card::status::kEndOfFile);
}

TEST(SecureMessaging, lengthsInLongerForm_areRead) {
    SecureMessaging messaging(aesKeys(1));
    EXPECT_TRUE(messaging.open(answerOver(aesKeys(2), hex("9981029000"))));
}

TEST(SecureMessaging, nakedStatus_keepsTheSessionAndCanBeRolledBack) {
    SecureMessaging messaging(aesKeys()), untouched(aesKeys());
    ASSERT_TRUE(
        messaging.seal({.ins = 0x88, .data = QByteArray(8, 'c'), .expected = 65536, .extended = true}));
    const auto naked = messaging.open({.status = card::status::kWrongLength});
    ASSERT_FALSE(naked);
    EXPECT_EQ(naked.error(), (Error{Code::EMRTD_SM_NAKED_STATUS, QStringLiteral("6700")}));
    messaging.rollBack();
    messaging.rollBack(); // a second time changes nothing
    EXPECT_EQ(sealed(messaging, plain("00B000001A")), sealed(untouched, plain("00B000001A")));
}

TEST(SecureMessaging, nakedStatusWithoutRollBack_countsBoth) {
    SecureMessaging messaging(aesKeys()), later(aesKeys(2));
    ASSERT_TRUE(messaging.seal(plain("00B000001A")));
    ASSERT_FALSE(messaging.open({.status = card::status::kWrongLength}));
    EXPECT_EQ(sealed(messaging, plain("00B000001A")), sealed(later, plain("00B000001A")));
}

TEST(SecureMessaging, rollBackAfterAProtectedAnswer_doesNothing) {
    SecureMessaging messaging(aesKeys()), later(aesKeys(2));
    ASSERT_TRUE(messaging.seal(plain("00A4040C07A0000002471001")));
    ASSERT_TRUE(messaging.open(answer(hex("990290008E08BEA7B381C494A0799000"))));
    messaging.rollBack();
    EXPECT_EQ(sealed(messaging, plain("00A4020C02011E")), sealed(later, plain("00A4020C02011E")));
}

TEST(SecureMessaging, counter_carriesOverEveryByte) {
    SessionKeys keys = aesKeys();
    keys.counter = Secret::copyOf(QByteArray(16, '\xFF'));
    SecureMessaging messaging(std::move(keys)), zero([] {
        SessionKeys before = aesKeys();
        before.counter = Secret::copyOf(QByteArray(16, '\xFF'));
        return before;
    }());
    ASSERT_TRUE(messaging.seal(plain("00B000001A")));
    EXPECT_TRUE(messaging.open(answerOver(aesKeys(1), hex("99029000"))));
}

} // namespace
} // namespace motcua::emrtd
