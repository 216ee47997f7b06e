// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/reading_choice.h"

#include "tests/core/qr/drawn_symbol.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

const Date kToday = makeDate(2026, 11, 23);

FoundSymbol symbol(std::optional<QByteArray> bytes, double x, bool bySoftDecoding = false) {
    return {std::move(bytes), {QPointF(x, 0), {}, {}, {}}, bySoftDecoding, {}};
}

TEST(ReadingChoice, cardBeforeOthers_othersBeforeNothing) {
    const Deadline deadline(std::chrono::milliseconds(100), {});
    ReadingChoice choice(kToday);
    EXPECT_FALSE(choice.take(symbol({}, 1)));
    EXPECT_FALSE(choice.take(symbol("receipt", 2)));
    EXPECT_FALSE(choice.take(symbol("another", 3)));
    EXPECT_TRUE(choice.take(symbol(cardText(), 4)));
    const PictureReading reading = choice.finish(deadline);
    EXPECT_EQ(reading.payload->kind, PayloadKind::card);
    EXPECT_EQ((*reading.outline)[0].x(), 4);

    ReadingChoice other(kToday);
    other.take(symbol({}, 1));
    other.take(symbol("receipt", 2));
    EXPECT_EQ(other.finish(deadline).payload->text, u"receipt");
    ReadingChoice seen(kToday);
    seen.take(symbol({}, 1));
    const PictureReading nothing = seen.finish(deadline);
    EXPECT_FALSE(nothing.payload);
    EXPECT_EQ((*nothing.outline)[0].x(), 1) << "seen, not read";
}

TEST(ReadingChoice, softDecodedWithFlaws_refused) {
    const QByteArray latin = QByteArray(cardText()).replace("Nguyễn Văn", "Nguy\xE3n V\xE3n");
    const QByteArray misread = QString::fromLatin1(cardText()).toUtf8();
    for (const QByteArray& bytes : {latin, misread}) {
        ReadingChoice choice(kToday);
        EXPECT_FALSE(choice.take(symbol(bytes, 1, true)));
        EXPECT_FALSE(choice.finish({std::chrono::milliseconds(1), {}}).payload);
    }
    ReadingChoice plain(kToday);
    EXPECT_TRUE(plain.take(symbol(misread, 1))) << "a strangely written, but sound symbol";
}

} // namespace
} // namespace motcua::qr
