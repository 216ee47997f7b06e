// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/alt_code.h"

#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

TEST(AltCode, textOfAltCode_asWindowsMeansIt) {
    EXPECT_EQ(textOfAltCode(u"065"), u"A");
    EXPECT_EQ(textOfAltCode(u"65"), u"A");
    EXPECT_EQ(textOfAltCode(u"0225"), u"á");
    EXPECT_EQ(textOfAltCode(u"0128"), u"€");
    EXPECT_EQ(textOfAltCode(u"7879"), u"ệ");
    EXPECT_EQ(textOfAltCode(u"07879"), u"ệ");
}

TEST(AltCode, textOfAltCode_unknown_isTheReplacementCharacter) {
    for (const QStringView digits : {u"160", u"", u"7", u"0", u"55296", u"65536", u"99999999999"})
        EXPECT_EQ(textOfAltCode(digits), QString(QChar(QChar::ReplacementCharacter)));
}

} // namespace
} // namespace motcua::scanner
