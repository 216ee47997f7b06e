// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/partial_card.h"

#include "core/qr/payload.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

using namespace Qt::StringLiterals;
using citizen::PartialDate;
using citizen::Sex;

constexpr Date kToday = makeDate(2026, 11, 23);

auto read(const QString& text) { return readPartialCard(text, kToday); }

TEST(PartialCard, read_lostLetters_givesTheDigits) {
    const auto card = read(u"\uFEFF001096012345|012345678|Nguy?n V?n An|15011996|Nam|S? 1|15062021"_s);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->number.text(), u"001096012345");
    EXPECT_EQ(card->number.canCode(), u"012345");
    EXPECT_EQ(card->oldNumber, u"012345678");
    EXPECT_EQ(card->birthDate, (PartialDate{1996, 1, 15}));
    EXPECT_EQ(card->sex, Sex::male);
    EXPECT_EQ(card->issueDate, makeDate(2021, 6, 15));
    EXPECT_EQ(card->expiryDate, makeDate(2036, 1, 15));
    EXPECT_FALSE(card->noExpiry);
    EXPECT_EQ(card->proposedName, u"");
}

TEST(PartialCard, read_doubtfulFields_areLeftOut) {
    struct Case {
        QString text;
        PartialDate birth;
        std::optional<Date> issue;
        std::optional<Sex> sex;
    };
    const PartialDate born{1996, 1, 15};
    const Case cases[] = {
        // the year is not the number's: no date is believed
        {u"001096012345||?|15011997|Nam|?|15062021"_s, {}, {}, Sex::male},
        {u"001096012345||?|1501199|Nam|?|15062021"_s, {}, {}, Sex::male},
        {u"001096012345||?|15011996|Nữ|?|15062021"_s, born, makeDate(2021, 6, 15), {}},
        {u"001196012345||?|15011996|Nam|?|15062021"_s, born, makeDate(2021, 6, 15), {}},
        {u"001196012345||?|15011996|N|?|15062021"_s, born, makeDate(2021, 6, 15), Sex::female},
        // issued in the future, before the birth, cut short, not a day
        {u"001096012345||?|15011996|Nam|?|24112026"_s, born, {}, Sex::male},
        {u"001096012345||?|15011996|Nam|?|14011996"_s, born, {}, Sex::male},
        {u"001096012345||?|00001996|Nam|?|14011995"_s, PartialDate{1996}, {}, Sex::male},
        {u"001096012345||?|15011996|Nam|?|1506202"_s, born, {}, Sex::male},
        {u"001096012345||?|15011996|Nam|?|00062021"_s, born, {}, Sex::male},
        {u"001096012345||?|15011996|Nam|?"_s, born, {}, Sex::male},
        {u"001096012345||?|15011996"_s, born, {}, Sex::male},
        {u"001096012345|"_s, {}, {}, Sex::male},
    };
    for (const Case& c : cases) {
        const auto card = read(c.text);
        ASSERT_TRUE(card) << c.text.toStdString();
        EXPECT_EQ(card->birthDate, c.birth) << c.text.toStdString();
        EXPECT_EQ(card->issueDate, c.issue) << c.text.toStdString();
        EXPECT_EQ(card->sex, c.sex) << c.text.toStdString();
    }
    EXPECT_EQ(read(u"001096012345|01234567|?|"_s)->oldNumber, u"");
    EXPECT_EQ(read(u"001096012345|123456789"_s)->oldNumber, u"") << "may have been cut";
    EXPECT_TRUE(read(u"058058000029||?|02041958|Nam|?|01072021"_s)->noExpiry);
}

TEST(PartialCard, read_withoutWholeNumber_isNothing) {
    for (const QString& text :
         {u""_s, u"001096012345"_s, u"00109601234|5"_s, u"00109601234A|x"_s, u"H34|x"_s})
        EXPECT_FALSE(read(text)) << text.toStdString();
}

TEST(PartialCard, nameFromTypedKeys_onlyWhenEveryWordIsASyllable) {
    EXPECT_EQ(nameFromTypedKeys(u"Nguyeexn Vawn An"), u"Nguyễn Văn An");
    EXPECT_EQ(nameFromTypedKeys(u"NGUYEEXN VAWN AN"), u"NGUYỄN VĂN AN");
    EXPECT_EQ(nameFromTypedKeys(u"Nguye64n Va8n An"), u"Nguyễn Văn An");
    EXPECT_EQ(nameFromTypedKeys(u"Traafn Thij Bes Nawm"), u"Trần Thị Bé Năm");
    EXPECT_FALSE(nameFromTypedKeys(u"Nguyen Van An")) << "nothing was typed";
    EXPECT_FALSE(nameFromTypedKeys(u"Nguyeexn Brt")) << "a letter is missing";
    EXPECT_FALSE(nameFromTypedKeys(u"Nguyeexn Va8n")) << "no one types both ways";
    EXPECT_FALSE(nameFromTypedKeys(u""));
}

TEST(PartialCard, classify_damagedCard_carriesThem) {
    const auto payload = classify("001096012345||Nguye64n Va8n An|15011996|Nam|x|15062021", kToday);
    EXPECT_EQ(payload.kind, PayloadKind::damagedCard);
    ASSERT_TRUE(payload.partial);
    EXPECT_EQ(payload.partial->proposedName, u"Nguyễn Văn An");
    EXPECT_FALSE(payload.card);
    EXPECT_FALSE(classify("001096012345||An|15011996|Nam|x|15062021", kToday).partial);
    EXPECT_TRUE(damagedCard(u"001096012345||An|15011996|Nam|x|15062021"_s, kToday).partial);
}

} // namespace
} // namespace motcua::qr
