// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/comparable_text.h"

#include <gtest/gtest.h>

namespace motcua::citizen {
namespace {

using namespace Qt::StringLiterals;

TEST(ComparableText, caseCompositionBlanksAndToneSpelling_fold) {
    const std::pair<QString, QString> same[] = {
        {u"NGUYỄN VĂN AN"_s, u"Nguyễn Văn An"_s},
        {u"Nguye\u0302\u0303n  Va\u0306n An "_s, u"nguyễn văn an"_s},
        {u"Hoà"_s, u"Hòa"_s},
        {u"Thuý"_s, u"Thúy"_s},
        {u"ĐỖ"_s, u"đỗ"_s},
        {u"H’Ngăm Niê"_s, u"H'NGĂM NIÊ"_s},
    };
    for (const auto& [a, b] : same)
        EXPECT_EQ(comparableText(a), comparableText(b)) << a.toStdString();
}

TEST(ComparableText, diacriticsAndWords_count) {
    const std::pair<QString, QString> different[] = {
        {u"Nguyễn Văn An"_s, u"Nguyen Van An"_s},
        {u"Hòa"_s, u"Hoa"_s},
        {u"Hòa"_s, u"Hóa"_s},
        {u"Đỗ"_s, u"Dỗ"_s},
        {u"Văn"_s, u"Vân"_s},
        {u"Thu Hà"_s, u"Thuhà"_s},
        {u"Lê An"_s, u"An Lê"_s},
        {u"Hòa An"_s, u"Hoa Àn"_s},
    };
    for (const auto& [a, b] : different)
        EXPECT_NE(comparableText(a), comparableText(b)) << a.toStdString();
}

TEST(ComparableAddress, punctuationAndAbbreviations_fold) {
    const std::pair<QString, QString> same[] = {
        {u"Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội"_s, u"số 1 - thôn đông - xã a - huyện b - hà nội"_s},
        {u"Số 1, Thôn Đông, X. A, H. B, TP. Hà Nội"_s, u"1 Thôn Đông, Xã A, Huyện B, Thành phố Hà Nội"_s},
        {u"12/3 Lê Lợi, P.5, Q.1, TP.HCM"_s,
         u"Số nhà 12/3 Lê Lợi, Phường 5, Quận 1, Thành phố Hồ Chí Minh"_s},
        {u"12/3 Lê Lợi, P5, Q1, TPHCM"_s, u"12/3 Lê Lợi, Phường 05, Quận 01, T.P. Hồ Chí Minh"_s},
        {u"Tổ 7, TT. Sa Pa, TX Sa Pa, Tỉnh Lào Cai"_s, u"Tổ 07, Thị trấn Sa Pa, Thị xã Sa Pa, Lào Cai"_s},
        {u"KP 3, TDP. 2, BRVT"_s, u"Khu phố 3, Tổ dân phố 2, Bà Rịa - Vũng Tàu"_s},
        {u"Đ. Hoà Bình, Hà Nội, Việt Nam"_s, u"Đường Hòa Bình; Hà Nội."_s},
        {u"Ấp 3,Xã C,HCM"_s, u"Ấp 3, Xã C, Hồ Chí Minh"_s},
    };
    for (const auto& [a, b] : same)
        EXPECT_EQ(comparableAddress(a), comparableAddress(b)) << a.toStdString();
}

TEST(ComparableAddress, otherPlaces_stayApart) {
    const std::pair<QString, QString> different[] = {
        {u"Xã A, Huyện B"_s, u"Phường A, Huyện B"_s},
        {u"Xã A, Huyện B, Hà Nội"_s, u"Xã A, Hà Nội"_s},
        {u"12/3 Lê Lợi"_s, u"123 Lê Lợi"_s},
        {u"Phường 10"_s, u"Phường 1"_s},
        {u"Thôn Đông"_s, u"Thôn Đồng"_s},
        {u"Thôn P"_s, u"Thôn Phường"_s},
        {u"Buôn H Drơng"_s, u"Buôn huyện Drơng"_s},
        {u"Xã Q."_s, u"Xã quận"_s},
        {u"Số đỏ"_s, u"đỏ"_s},
        {u"Quận 100"_s, u"Quận 1"_s},
    };
    for (const auto& [a, b] : different)
        EXPECT_NE(comparableAddress(a), comparableAddress(b)) << a.toStdString();
    EXPECT_EQ(comparableAddress(u""), u"");
    EXPECT_EQ(comparableAddress(u" ., - "), u"");
    EXPECT_EQ(comparableAddress(u"Việt Nam"), comparableAddress(u"VIỆT NAM"));
    EXPECT_NE(comparableAddress(u"Việt Nam"), u"");
}

TEST(ComparableMrzName, lettersOnly) {
    EXPECT_EQ(comparableMrzName(u"Đỗ Đức Dương"), u"doducduong");
    EXPECT_EQ(comparableMrzName(u"DO DUC DUONG"), u"doducduong");
    EXPECT_EQ(comparableMrzName(u"H'Ngăm K-Brơi"), comparableMrzName(u"HNGAM K BROI"));
}

} // namespace
} // namespace motcua::citizen
