// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/agency_code.h"

#include <gtest/gtest.h>

namespace motcua::dossier {
namespace {

TEST(AgencyCode, parse_oldAndNewForms_areKept) {
    for (const char16_t* text : {u"H15", u"H15.50.05.13", u"000.00.06.H56", u"G09.20", u"A.1.2.3.4"})
        EXPECT_EQ(AgencyCode::parse(text)->text(), QString::fromUtf16(text));
    EXPECT_EQ(AgencyCode::parse(u" h15.50 ")->text(), QStringLiteral("H15.50"));
}

TEST(AgencyCode, parse_otherTexts_areRefused) {
    for (const char16_t* text : {u"", u".", u"H15.", u".H15", u"H15..50", u"H1555", u"H15-50", u"Đ15",
                                 u"H 15", u"1.2.3.4.5.6", u"H\u0131\u0131", u"\u0661\u0662"})
        EXPECT_EQ(AgencyCode::parse(text).error().code, Code::DOSSIER_AGENCY_INVALID)
            << QString::fromUtf16(text).toStdString();
}

TEST(AgencyCode, topLevel_ofBothForms) {
    EXPECT_EQ(AgencyCode::parse(u"000.17.22.H56")->topLevel(), QStringLiteral("H56"));
    EXPECT_EQ(AgencyCode::parse(u"H15.50.05.13")->topLevel(), QStringLiteral("H15"));
    EXPECT_EQ(AgencyCode::parse(u"H29")->topLevel(), QStringLiteral("H29"));
    EXPECT_TRUE(AgencyCode::parse(u"000.17.22.H56")->isOldForm());
    EXPECT_FALSE(AgencyCode::parse(u"H15.50.05.13")->isOldForm());
    EXPECT_FALSE(AgencyCode::parse(u"H15.50.05.H13")->isOldForm()) << "read from the left";
}

TEST(AgencyCode, levelOne_convertsBothWays_unitsBelowDoNot) {
    EXPECT_EQ(AgencyCode::parse(u"000.00.00.H56")->shortForm()->text(), QStringLiteral("H56"));
    EXPECT_EQ(AgencyCode::parse(u"H56")->oldForm()->text(), QStringLiteral("000.00.00.H56"));
    EXPECT_FALSE(AgencyCode::parse(u"000.00.06.H56")->shortForm());
    EXPECT_FALSE(AgencyCode::parse(u"H15.50")->oldForm());
    EXPECT_FALSE(AgencyCode::parse(u"H15")->shortForm());
}

} // namespace
} // namespace motcua::dossier
