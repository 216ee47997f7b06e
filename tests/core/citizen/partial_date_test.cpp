// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/partial_date.h"

#include <gtest/gtest.h>

namespace motcua::citizen {
namespace {

TEST(PartialDate, parse_fullAndReduced_writesTheSame) {
    for (const char16_t* text : {u"1950", u"1950-03", u"1950-03-09", u"2000-02-29", u"0001"}) {
        const auto date = PartialDate::parse(text);
        ASSERT_TRUE(date);
        EXPECT_EQ(date->toString(), text);
    }
    EXPECT_EQ(*PartialDate::parse(u"1950-03"), (PartialDate{1950, 3}));
}

TEST(PartialDate, parse_malformed_refused) {
    for (const char16_t* text :
         {u"", u"195", u"19500", u"0000", u"1950-00", u"1950-13", u"1950-3", u"1950-03-00", u"1950-02-29",
          u"1950-04-31", u"1950-04-32", u"1950/03/09", u"1950-03/09", u"1950/03", u"-950", u"19a0-03-09",
          u"1950-0x", u"1950-03-0x", u"1950-03-09Z"})
        EXPECT_EQ(PartialDate::parse(text), fail(Code::TIME_INVALID))
            << QString::fromUtf16(text).toStdString();
}

TEST(PartialDate, parseCardText_allFormsOfTheCard) {
    struct Case {
        const char16_t* text;
        PartialDate date;
    };
    for (const Case& c :
         {Case{u"15011996", {1996, 1, 15}}, Case{u"15/01/1996", {1996, 1, 15}}, Case{u"1950", {1950}},
          Case{u"03/1950", {1950, 3}}, Case{u"00031950", {1950, 3}}, Case{u"00001950", {1950}},
          Case{u"00/00/1950", {1950}}, Case{u"00/1950", {1950}}, Case{u"15001950", {1950}}})
        EXPECT_EQ(PartialDate::parseCardText(c.text), c.date) << QString::fromUtf16(c.text).toStdString();
    for (const char16_t* text : {u"", u"31021996", u"32011996", u"01131996", u"15-01-1996", u"15/01-1996",
                                 u"1/1/1996", u"01011", u"01-1996", u"0101199a", u"+1011996", u"00000000"})
        EXPECT_EQ(PartialDate::parseCardText(text), fail(Code::TIME_INVALID))
            << QString::fromUtf16(text).toStdString();
}

TEST(PartialDate, toDate_onlyOfAFullDate) {
    EXPECT_EQ((PartialDate{1996, 1, 15}).toDate(), makeDate(1996, 1, 15));
    EXPECT_FALSE((PartialDate{1996, 1}).toDate());
    EXPECT_FALSE(PartialDate{}.toDate());
    EXPECT_EQ(PartialDate::from(makeDate(1996, 1, 15)), (PartialDate{1996, 1, 15}));
}

TEST(PartialDate, texts_reduced) {
    EXPECT_EQ(PartialDate{}.toString(), QString());
    EXPECT_EQ(PartialDate{}.toVietnamese(), QString());
    EXPECT_EQ((PartialDate{1950}).toVietnamese(), u"1950");
    EXPECT_EQ((PartialDate{1950, 3}).toVietnamese(), u"03/1950");
    EXPECT_EQ((PartialDate{1950, 3, 9}).toVietnamese(), u"09/03/1950");
    EXPECT_LT((PartialDate{1950, 3, 9}), (PartialDate{1950, 4}));
}

} // namespace
} // namespace motcua::citizen
