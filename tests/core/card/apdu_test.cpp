// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/apdu.h"

#include <gtest/gtest.h>

namespace motcua::card {
namespace {

struct Case {
    const char* name;
    CommandApdu command;
    QByteArray hex;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> kCases{
        {"case 1", {.ins = 0x84}, "00840000"},
        {"case 2 short", {.ins = 0x84, .expected = 8}, "0084000008"},
        {"case 2 short, all there is", {.ins = 0xB0, .p1 = 0x9C, .expected = 256}, "00b09c0000"},
        {"case 3 short", {.ins = 0xA4, .p1 = 2, .p2 = 0x0C, .data = "\x01\x1E"}, "00a4020c02011e"},
        {"case 4 short", {.ins = 0x88, .data = "ab", .expected = 256}, "008800000261 6200"},
        {"case 2 extended", {.ins = 0xB0, .expected = 65536, .extended = true}, "00b00000000000"},
        {"case 3 extended", {.ins = 0x22, .data = "ab", .extended = true}, "00220000000002 6162"},
        {"case 4 extended",
         {.ins = 0x88, .data = "ab", .expected = 4096, .extended = true},
         "00880000000002 6162 1000"},
    };
    return kCases;
}

TEST(CommandApdu, everyCase_isWrittenAndReadBack) {
    for (const Case& given : cases()) {
        const Result<QByteArray> bytes = given.command.encode();
        ASSERT_TRUE(bytes) << given.name;
        EXPECT_EQ(bytes->toHex(), QByteArray(given.hex).replace(' ', "")) << given.name;
        EXPECT_EQ(CommandApdu::parse(*bytes), given.command) << given.name;
    }
}

TEST(CommandApdu, lengthsBeyondTheForm_areRefused) {
    const std::vector<CommandApdu> wrong{
        {.data = QByteArray(256, 'a')},
        {.expected = 257},
        {.expected = 0},
        {.data = QByteArray(65536, 'a'), .extended = true},
        {.expected = 65537, .extended = true},
    };
    for (const CommandApdu& command : wrong)
        EXPECT_EQ(command.encode().error().code, Code::CARD_COMMAND_INVALID);
}

TEST(CommandApdu, malformedBytes_areRefused) {
    for (const char* hex : {"", "00a402", "00a4020c0201", "00a4020c02011e0000", "00a4020c000000 01",
                            "00a4020c00000201", "00a4020c0000026162 10", "00a4020c00000261621000 00"})
        EXPECT_FALSE(CommandApdu::parse(QByteArray::fromHex(hex))) << hex;
}

TEST(ResponseApdu, dataAndStatus_areParted) {
    const auto answer = ResponseApdu::parse(QByteArray::fromHex("60169000"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, (ResponseApdu{QByteArray::fromHex("6016"), 0x9000}));
    EXPECT_TRUE(answer->ok());
    EXPECT_EQ(answer->encode().toHex(), "60169000");
}

TEST(ResponseApdu, fewerThanTwoBytes_areNoAnswer) {
    for (const QByteArray& bytes : {QByteArray(), QByteArray("\x90")}) {
        const auto answer = ResponseApdu::parse(bytes);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, Code::CARD_ANSWER_INVALID);
    }
}

} // namespace
} // namespace motcua::card
