// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/citizen_number.h"

#include <gtest/gtest.h>

namespace motcua::citizen {
namespace {

TEST(CitizenNumber, parse_twelveAsciiDigits_only) {
    EXPECT_EQ(CitizenNumber::parse(u"001096012345")->text(), u"001096012345");
    EXPECT_EQ(CitizenNumber::parse(u"999999999999")->text(), u"999999999999");
    for (const char16_t* text : {u"", u"00109601234", u"0010960123456", u"00109601234a", u" 01096012345",
                                 u"+01096012345", u"٠٠١٠٩٦٠١٢٣٤٥"})
        EXPECT_EQ(CitizenNumber::parse(text), fail(Code::CITIZEN_NUMBER_INVALID));
}

TEST(CitizenNumber, canCode_lastSixDigits) {
    EXPECT_EQ(CitizenNumber::parse(u"001096012345")->canCode(), u"012345");
    EXPECT_EQ(CitizenNumber::parse(u"079301000017")->canCode(), u"000017");
}

TEST(CitizenNumber, sexAndYear_everyCenturyDigit) {
    struct Case {
        const char16_t* number;
        Sex sex;
        int year;
    };
    for (const Case& c : {Case{u"001096012345", Sex::male, 1996}, Case{u"001100012345", Sex::female, 1900},
                          Case{u"079201000017", Sex::male, 2001}, Case{u"079301000017", Sex::female, 2001},
                          Case{u"001499000000", Sex::male, 2199}, Case{u"001500000000", Sex::female, 2100},
                          Case{u"001650000000", Sex::male, 2250}, Case{u"001700000000", Sex::female, 2200},
                          Case{u"001800000000", Sex::male, 2300}, Case{u"001999000000", Sex::female, 2399}}) {
        const auto number = CitizenNumber::parse(c.number);
        ASSERT_TRUE(number);
        EXPECT_EQ(number->sex(), c.sex) << number->text().toStdString();
        EXPECT_EQ(number->birthYear(), c.year) << number->text().toStdString();
    }
}

TEST(CitizenNumber, province_knownUnknownAndAbroad) {
    EXPECT_EQ(CitizenNumber::parse(u"001096012345")->provinceName(), QStringLiteral("Hà Nội"));
    EXPECT_EQ(CitizenNumber::parse(u"096058000029")->provinceName(), QStringLiteral("Cà Mau"));
    EXPECT_EQ(CitizenNumber::parse(u"066058000029")->provinceName(), QStringLiteral("Đắk Lắk"));
    EXPECT_EQ(CitizenNumber::parse(u"003096012345")->provinceName(), QString());
    EXPECT_EQ(CitizenNumber::parse(u"000096012345")->provinceName(), QString());
    EXPECT_FALSE(CitizenNumber::parse(u"097096012345")->isRegisteredAbroad());
    EXPECT_TRUE(CitizenNumber::parse(u"100096012345")->isRegisteredAbroad());
    EXPECT_EQ(CitizenNumber::parse(u"245096012345")->provinceCode(), 245);
    int known = 0;
    for (int code = 0; code < 1000; ++code)
        known += !provinceName(code).isEmpty();
    EXPECT_EQ(known, 63);
}

TEST(CitizenNumber, compare_byDigits) {
    EXPECT_LT(*CitizenNumber::parse(u"001096012345"), *CitizenNumber::parse(u"079301000017"));
    EXPECT_EQ(*CitizenNumber::parse(u"001096012345"), *CitizenNumber::parse(u"001096012345"));
}

} // namespace
} // namespace motcua::citizen
