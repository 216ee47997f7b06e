// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/vietnamese_syllable.h"

#include <QString>
#include <gtest/gtest.h>

namespace motcua {
namespace {

TEST(VietnameseSyllable, spelling_ofKinhWords_only) {
    for (const char16_t* word :
         {u"Nguyễn", u"văn", u"ĐỨC",  u"gì",  u"giếng",   u"quý",   u"Quyền", u"nghiêng",
          u"ốc",     u"đẹp", u"hoà",  u"hòa", u"Uỷ",      u"yến",   u"ươm",   u"khuỷu",
          u"xoong",  u"i",   u"thuở", u"Ứng", u"a\u0323", u"quỳnh", u"huýt",  u"an"})
        EXPECT_TRUE(isVietnameseSyllable(word)) << QString::fromUtf16(word).toStdString();
    for (const char16_t* word :
         {u"", u"Niê", u"Kpă", u"nguyôn", u"đep", u"lat", u"ngh", u"Mlô", u"José", u"a\u0301\u0300", u"Lee",
          u"V¨n", u"12", u"nghiêngg", u"chuyệtt", u"bờnh", u"fa", u"qa", u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
        EXPECT_FALSE(isVietnameseSyllable(word)) << QString::fromUtf16(word).toStdString();
}

} // namespace
} // namespace motcua
