// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/access_key.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using citizen::CitizenNumber;
using citizen::PartialDate;

CitizenNumber number(const char* digits) { return *CitizenNumber::parse(QString::fromLatin1(digits)); }

QByteArray valueOf(const AccessPassword& password) {
    return password.value.view().toByteArray().toHex().toUpper();
}

/// facts/card.md §8.1: fictitious persons A, B, C.
TEST(AccessKey, mrzOfACard_isHashedWithItsCheckDigits) {
    EXPECT_EQ(valueOf(mrzPassword(number("001096012345"), {1996, 1, 15}, makeDate(2036, 1, 15))),
              "05D1247BFF757EF9DB9E7D2D6F89AD840FDF4B88");
    EXPECT_EQ(valueOf(mrzPassword(number("079301000017"), {2001, 2, 3}, makeDate(2026, 2, 3))),
              "AD61F3D00737D9F21A0852B5239741470C9DA1B0");
    EXPECT_EQ(valueOf(mrzPassword(number("036058000029"), {1958, 4, 2}, {})),
              "633BF35C4AACA47E3D25182A3DADB9F2BCAB5327");
}

/// ICAO 9303-11 App. D.2 and G.
TEST(AccessKey, mrzInformationAsPrinted_isHashed) {
    EXPECT_EQ(valueOf(mrzPassword(Secret::copyOf("L898902C<369080619406236"))),
              "239AB9CB282DAF66231DC5A4DF6BFBAEDF477565");
    EXPECT_EQ(valueOf(mrzPassword(Secret::copyOf("T22000129364081251010318"))),
              "7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD");
    EXPECT_EQ(mrzPassword(Secret::copyOf("L898902C<369080619406236")).kind, PasswordKind::mrz);
}

TEST(AccessKey, birthWithUnknownParts_isFilled) {
    // 1958 only: 58<<<< with the check digit 7 · 5 + 3 · 8 = 59 → 9.
    EXPECT_EQ(valueOf(mrzPassword(number("036058000029"), {1958, 0, 0}, {})),
              valueOf(mrzPassword(Secret::copyOf("058000029858<<<<99912315"))));
}

TEST(AccessKey, can_isSixDigits) {
    const auto can = canPassword(Secret::copyOf("012345"));
    ASSERT_TRUE(can);
    EXPECT_EQ(can->kind, PasswordKind::can);
    EXPECT_EQ(can->value.view(), QByteArray("012345"));
    for (const char* wrong : {"", "12345", "0123456", "01234a", "01234 "}) {
        const auto refused = canPassword(Secret::copyOf(wrong));
        ASSERT_FALSE(refused) << wrong;
        EXPECT_EQ(refused.error().code, Code::EMRTD_KEY_INVALID);
    }
}

TEST(AccessKeys, expiryKnown_givesCanAndOneMrz) {
    const auto keys = accessKeys(number("001096012345"), {1996, 1, 15}, {}, makeDate(2036, 1, 15), false);
    ASSERT_EQ(keys.passwords.size(), 2U);
    EXPECT_EQ(keys.passwords[0].kind, PasswordKind::can);
    EXPECT_EQ(keys.passwords[0].value.view(), QByteArray("012345"));
    EXPECT_EQ(valueOf(keys.passwords[1]), "05D1247BFF757EF9DB9E7D2D6F89AD840FDF4B88");
}

TEST(AccessKeys, withoutEnd_givesTheDateOfTheMrz) {
    const auto keys = accessKeys(number("036058000029"), {1958, 4, 2}, makeDate(2021, 6, 15), {}, true);
    ASSERT_EQ(keys.passwords.size(), 2U);
    EXPECT_EQ(valueOf(keys.passwords[1]), "633BF35C4AACA47E3D25182A3DADB9F2BCAB5327");
}

TEST(AccessKeys, expiryComputed_isFollowedByItsNeighbours) {
    const CitizenNumber person = number("001096012345");
    const PartialDate birth{1996, 1, 15};
    const auto keys = accessKeys(person, birth, makeDate(2021, 6, 15), {}, false);
    // 40th birthday; then the 60th, and without end. The 25th lies before the issue.
    ASSERT_EQ(keys.passwords.size(), 4U);
    EXPECT_EQ(valueOf(keys.passwords[1]), valueOf(mrzPassword(person, birth, makeDate(2036, 1, 15))));
    EXPECT_EQ(valueOf(keys.passwords[2]), valueOf(mrzPassword(person, birth, makeDate(2056, 1, 15))));
    EXPECT_EQ(valueOf(keys.passwords[3]), valueOf(mrzPassword(person, birth, {})));
}

TEST(AccessKeys, issuedShortlyBeforeAMilestone_keepsThatMilestoneAsALastTry) {
    const CitizenNumber person = number("001096012345");
    const PartialDate birth{1996, 1, 15};
    const auto keys = accessKeys(person, birth, makeDate(2020, 6, 1), {}, false);
    ASSERT_EQ(keys.passwords.size(), 5U);
    EXPECT_EQ(valueOf(keys.passwords[1]), valueOf(mrzPassword(person, birth, makeDate(2036, 1, 15))));
    EXPECT_EQ(valueOf(keys.passwords[4]), valueOf(mrzPassword(person, birth, makeDate(2021, 1, 15))));
}

TEST(AccessKeys, issueUnknown_triesEveryMilestone) {
    const auto keys = accessKeys(number("001096012345"), {1996, 2, 29}, {}, {}, false);
    EXPECT_EQ(keys.passwords.size(), 6U); // CAN, without end, 60, 40, 25, 14
}

TEST(AccessKeys, birthPartlyKnown_triesACardWithoutEnd) {
    const auto keys = accessKeys(number("036058000029"), {1958, 0, 0}, makeDate(2021, 6, 15), {}, false);
    ASSERT_EQ(keys.passwords.size(), 2U);
    EXPECT_EQ(valueOf(keys.passwords[1]), valueOf(mrzPassword(number("036058000029"), {1958, 0, 0}, {})));
}

TEST(AccessKeys, birthUnknown_givesTheCanOnly) {
    EXPECT_EQ(accessKeys(number("036058000029"), {}, {}, {}, false).passwords.size(), 1U);
}

} // namespace
} // namespace motcua::emrtd
