// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_folding.h"

#include <gtest/gtest.h>

namespace motcua {
namespace {

using namespace Qt::StringLiterals;

struct FoldCase {
    QString text, folded;
};

TEST(TextFolding, foldForSearch_everyKindOfText_isPlain) {
    const FoldCase cases[] = {
        {u"Nguyễn Văn An"_s, u"nguyen van an"_s},
        {u"  ĐỖ\tĐức \u00A0 Dương\n"_s, u"do duc duong"_s},
        {u"àáảãạăằắẳẵặâầấẩẫậ"_s, QString(17, u'a')},
        {u"èéẻẽẹêềếểễệ"_s, QString(11, u'e')},
        {u"ìíỉĩị"_s, QString(5, u'i')},
        {u"òóỏõọôồốổỗộơờớởỡợ"_s, QString(17, u'o')},
        {u"ùúủũụưừứửữự"_s, QString(11, u'u')},
        {u"ỳýỷỹỵ"_s, QString(5, u'y')},
        {u"đĐðÐ"_s, u"dddd"_s},
        {u"Y Đức Êban"_s, u"y duc eban"_s},
        {u"Kƀăm Čư M'gar"_s, u"kbam cu mgar"_s},
        {u"TP.Hồ Chí Minh"_s, u"tp ho chi minh"_s},
        {u"Bà Rịa - Vũng Tàu"_s, u"ba ria vung tau"_s},
        {u"Bà Rịa-Vũng Tàu"_s, u"ba ria vung tau"_s},
        {u"Số 12/3-5, Tổ 4"_s, u"so 12 3 5 to 4"_s},
        {u"1.000110"_s, u"1 000110"_s},
        {u"A1-B2.c"_s, u"a1 b2 c"_s},
        {u"- 'Hà' -"_s, u"ha"_s},
        {u"Hà--Nội"_s, u"ha noi"_s},
        {u"straße Ωμέγα"_s, u"straße ωμεγα"_s},
        {u"Ｎｇｕｙễｎ ½ m²"_s, u"nguyen 1 2 m2"_s},
        {u"ma\u200Bi so\u00ADft"_s, u"mai soft"_s},
        {u"\U0001F600 an 𝐀n"_s, u"an an"_s},
        {u""_s, u""_s},
        {u" .'- "_s, u""_s},
    };
    for (const auto& [text, folded] : cases)
        EXPECT_EQ(foldForSearch(text), folded) << text.toStdString();
}

TEST(TextFolding, foldForSearch_signsOfMinorityNames_foundWithAndWithout) {
    for (const QString& sign :
         {u"'"_s, u"’"_s, u"‘"_s, u"ʼ"_s, u"`"_s, u"´"_s, u"-"_s, u"."_s, u"‑"_s, u""_s}) {
        EXPECT_EQ(foldForSearch(u'H' + sign + u"Ngăm Niê"_s), u"hngam nie") << sign.toStdString();
        EXPECT_EQ(foldForSearch(u'K' + sign + u"Brơi"_s), u"kbroi") << sign.toStdString();
    }
    EXPECT_EQ(foldForSearch(u"Ka-Să"), u"kasa");
    EXPECT_EQ(foldForSearch(u"Ama’Thuột"), u"amathuot");
    EXPECT_EQ(foldForSearch(u"Kpă.H'Lan"), u"kpa hlan");
    EXPECT_EQ(foldForSearch(u"A.B.C"), u"abc");
}

TEST(TextFolding, foldForSearch_composedAndDecomposed_alike) {
    const QString text = u"H’Ngăm Niê Đặng Thị Ửng Kbuôr ỵ ẵ ộ Hangul 한글 Йод"_s;
    const QString nfd = text.normalized(QString::NormalizationForm_D);
    ASSERT_NE(text, nfd);
    EXPECT_EQ(foldForSearch(text), foldForSearch(nfd));
    EXPECT_EQ(normaliseName(nfd), normaliseName(text));
}

TEST(TextFolding, foldForSearch_folded_staysAsItIs) {
    for (const QString& text : {u"H'Ngăm.Niê A.B-C 1.2 Ａ½ 한글 नमस्ते İı"_s, u"a\u0301'b c-d ef-g"_s,
                                u"한⁻\u0D00υ"_s, u"\u0D00a"_s, u"HꞋNgăm"_s, u"Ꞌ"_s, u"ẛ"_s}) {
        const QString once = foldForSearch(text);
        EXPECT_EQ(foldForSearch(once), once) << text.toStdString();
    }
}

TEST(TextFolding, everyCharacterOfTheFirstPlane_comesToRest) {
    for (char32_t c = 1; c < 0x10000; ++c) {
        const QString text = u"a"_s + QString::fromUcs4(&c, 1) + u"b"_s;
        const QString folded = foldForSearch(text), name = normaliseName(text);
        ASSERT_EQ(foldForSearch(folded), folded) << std::hex << static_cast<unsigned>(c);
        ASSERT_EQ(foldForSearch(text.normalized(QString::NormalizationForm_D)), folded)
            << std::hex << static_cast<unsigned>(c);
        ASSERT_EQ(normaliseName(name), name) << std::hex << static_cast<unsigned>(c);
    }
}

TEST(TextFolding, foldForSearch_brokenSurrogates_doNotDisturb) {
    const QString text = QString(QChar(0xD83D)) + u"an"_s + QChar(0xDE00) + u"h"_s + QChar(0xD83D);
    EXPECT_EQ(foldForSearch(text), u"an h");
}

TEST(TextFolding, foldForIndex_wordsWithSigns_alsoInParts) {
    EXPECT_EQ(foldForIndex(u"H'Ngăm Niê"), u"hngam nie h ngam");
    EXPECT_EQ(foldForIndex(u"Y.Đức-Êban"), u"yduc eban y duc");
    EXPECT_EQ(foldForIndex(u"Nguyễn Văn An"), u"nguyen van an");
    EXPECT_EQ(foldForIndex(u"A.B.C x"), u"abc x a b c");
}

TEST(TextFolding, words_splitAndAbbreviate) {
    EXPECT_EQ(foldedWords(u" Đăng  ký khai sinh"), (QStringList{u"dang"_s, u"ky"_s, u"khai"_s, u"sinh"_s}));
    EXPECT_TRUE(foldedWords(u" - ").isEmpty());
    EXPECT_EQ(abbreviation(u"Đăng ký khai sinh"), u"dkks");
    EXPECT_EQ(abbreviation(u"Ủy ban nhân dân"), u"ubnd");
    EXPECT_EQ(abbreviation(u""), u"");
}

TEST(TextFolding, normaliseName_anyForm_isOne) {
    const FoldCase cases[] = {
        {u" \u00A0Nguye\u0302\u0303n   Va\u0306n\tAn "_s, u"Nguyễn Văn An"_s},
        {u"H’Ngăm NIÊ"_s, u"H'Ngăm NIÊ"_s},
        {u"KʼBrơi"_s, u"K'Brơi"_s},
        {u"A\u200Bn e\u200D\u0301"_s, u"An é"_s},
        {u"Bà Rịa - Vũng Tàu"_s, u"Bà Rịa - Vũng Tàu"_s},
        {u"   "_s, u""_s},
    };
    for (const auto& [text, name] : cases) {
        EXPECT_EQ(normaliseName(text), name);
        EXPECT_EQ(normaliseName(name), name);
    }
}

TEST(TextFolding, hasControlCharacters_onlyThose) {
    for (const QString& text :
         {u"a\nb"_s, u"a\u0000"_s, u"\u0085"_s, u"a\u202Eb"_s, u"\u2066"_s, u"\u2028"_s, u"\uFFFF"_s,
          u"\u061C"_s, QString(QChar(0xDC00)), QString(QChar(0xD800)) + QChar(u'a')})
        EXPECT_TRUE(hasControlCharacters(text));
    for (const QString& text : {u"Nguyễn Văn An"_s, u"H'Ngăm"_s, u""_s, u"\U0001F600"_s, u"a\u0301"_s})
        EXPECT_FALSE(hasControlCharacters(text));
}

} // namespace
} // namespace motcua
