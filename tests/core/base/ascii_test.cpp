// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ascii.h"

#include <QString>
#include <gtest/gtest.h>

namespace motcua {
namespace {

template <class Predicate> QString taken(Predicate predicate) {
    QString signs;
    for (char16_t c = 0; c < 0x1000; ++c) {
        EXPECT_EQ(predicate(c), predicate(QChar(c))) << int(c);
        if (c < 0x100) {
            EXPECT_EQ(predicate(c), predicate(static_cast<char>(c))) << int(c);
        }
        if (predicate(c)) signs += QChar(c);
    }
    return signs;
}

TEST(Ascii, predicates_takeTheirSignsAndNoOthers) {
    EXPECT_EQ(taken(isAsciiDigit), QStringLiteral("0123456789"));
    EXPECT_EQ(taken(isAsciiCapital), QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    EXPECT_EQ(taken(isAsciiSmall), QStringLiteral("abcdefghijklmnopqrstuvwxyz"));
    EXPECT_EQ(taken(isAsciiLetter), taken(isAsciiCapital) + taken(isAsciiSmall));
    EXPECT_EQ(taken(isAsciiHexDigit), QStringLiteral("0123456789ABCDEFabcdef"));
}

TEST(Ascii, all_isTrueOfNothing) {
    EXPECT_TRUE(all(QStringView(), isAsciiDigit));
    EXPECT_TRUE(all(QStringView(u"09"), isAsciiDigit));
    EXPECT_FALSE(all(QStringView(u"0९"), isAsciiDigit));
}

} // namespace
} // namespace motcua
