// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_legacy.h"

#include <gtest/gtest.h>

namespace motcua::legacy {
namespace {

using namespace Qt::StringLiterals;

TEST(TextLegacy, codePages_everyByte_thereAndBack) {
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += static_cast<char>(i);
    for (const CodePage page : {CodePage::windows1252, CodePage::windows1258})
        EXPECT_EQ(encode(decode(all, page), page), all);
    EXPECT_EQ(decode("\x80\x85\x9F\xC3\xD0", CodePage::windows1252), u"€…ŸÃÐ");
    EXPECT_EQ(
        decode("\x80\x8A\xC3\xCC\xD0\xD2\xD5\xDD\xDE\xE3\xEC\xF0\xF2\xF5\xFD\xFE", CodePage::windows1258),
        u"€\u008AĂ\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư₫");
}

TEST(TextLegacy, encode_foreignCharacter_nothing) {
    EXPECT_FALSE(encode(u"ễ", CodePage::windows1252));
    EXPECT_FALSE(encode(u"ễ", CodePage::windows1258));
    EXPECT_FALSE(encode(u"Ă", CodePage::windows1252));
}

TEST(TextLegacy, fromTcvn3_allLetters) {
    EXPECT_EQ(fromTcvn3(u"¡¢£¤¥¦§"), u"ĂÂÊÔƠƯĐ");
    EXPECT_EQ(fromTcvn3(u"¨©ª«¬\u00AD®"), u"ăâêôơưđ");
    EXPECT_EQ(fromTcvn3(u"µ¶·¸¹ »¼½¾Æ ÇÈÉÊË"), u"àảãáạ ằẳẵắặ ầẩẫấậ");
    EXPECT_EQ(fromTcvn3(u"ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ"), u"èẻẽéẹ ềểễếệ ìỉĩíị");
    EXPECT_EQ(fromTcvn3(u"ßáâãä åæçèé êëìíî"), u"òỏõóọ ồổỗốộ ờởỡớợ");
    EXPECT_EQ(fromTcvn3(u"ïñòóô õö÷øù úûüýþ"), u"ùủũúụ ừửữứự ỳỷỹýỵ");
    EXPECT_FALSE(fromTcvn3(u"ễ"));
    EXPECT_FALSE(fromTcvn3(u"¯"));
    EXPECT_FALSE(fromTcvn3(u"a\u00A0"));
}

TEST(TextLegacy, fromVni_allLetters) {
    EXPECT_EQ(fromVni(u"aøaùaûaõaï aâaàaáaåaãaä aêaèaéaúaüaë"), u"àáảãạ âầấẩẫậ ăằắẳẵặ");
    EXPECT_EQ(fromVni(u"eøeùeûeõeï eâeàeáeåeãeä íìæóò"), u"èéẻẽẹ êềếểễệ íìỉĩị");
    EXPECT_EQ(fromVni(u"oøoùoûoõoï oâoàoáoåoãoä ôôøôùôûôõôï"), u"òóỏõọ ôồốổỗộ ơờớởỡợ");
    EXPECT_EQ(fromVni(u"uøuùuûuõuï ööøöùöûöõöï yøyùyûyõî ñ"), u"ùúủũụ ưừứửữự ỳýỷỹỵ đ");
    EXPECT_EQ(fromVni(u"ÑÖÔØNG AÂU"), u"ĐƯỜNG ÂU");
    EXPECT_FALSE(fromVni(u"bù"));
    EXPECT_FALSE(fromVni(u"øa"));
    EXPECT_FALSE(fromVni(u"eê"));
    EXPECT_FALSE(fromVni(u"uâ"));
    EXPECT_FALSE(fromVni(u"ễ"));
}

} // namespace
} // namespace motcua::legacy
