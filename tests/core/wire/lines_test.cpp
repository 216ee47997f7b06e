// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/lines.h"

#include <gtest/gtest.h>

namespace motcua::wire {
namespace {

TEST(LineReader, givesEachObject_untilTheEnd) {
    QByteArray body;
    appendLine(body, {{"a", 1}});
    appendLine(body, {{"b", "xuống\ndòng"}});
    LineReader lines(body);
    EXPECT_EQ(lines.next(), QJsonObject({{"a", 1}}));
    EXPECT_FALSE(lines.atEnd());
    EXPECT_EQ(lines.next(), QJsonObject({{"b", "xuống\ndòng"}}));
    EXPECT_EQ(lines.line(), 2);
    EXPECT_TRUE(lines.atEnd());
}

TEST(LineReader, whatIsNoLine_isRefusedByItsNumber) {
    for (const char* bad : {"", "{\"a\":1}", "\n", "[]\n", "{\n", "{}{}\n", "null\n"}) {
        const QByteArray body = QByteArray("{}\n") + bad;
        LineReader lines(body);
        ASSERT_TRUE(lines.next());
        const auto refused = lines.next();
        ASSERT_FALSE(refused) << bad;
        EXPECT_EQ(refused.error().code, Code::WIRE_MESSAGE_INVALID);
        EXPECT_TRUE(refused.error().detail.startsWith(u"2: ")) << qPrintable(refused.error().detail);
    }
}

TEST(LineReader, endlessInput_isBounded) {
    const QByteArray wide = "{\"a\":\"" + QByteArray(kMaxLine, 'a') + "\"}\n";
    EXPECT_FALSE(LineReader(wide).next());
    const QByteArray fits = "{\"a\":\"" + QByteArray(kMaxLine - 8, 'a') + "\"}\n";
    EXPECT_TRUE(LineReader(fits).next());
    const QByteArray many = QByteArray("{}\n").repeated(kMaxLines + 1);
    LineReader lines(many);
    for (qsizetype i = 0; i < kMaxLines; ++i)
        ASSERT_TRUE(lines.next());
    EXPECT_FALSE(lines.next());
}

} // namespace
} // namespace motcua::wire
