// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/code_pattern.h"

#include <gtest/gtest.h>

namespace motcua::dossier {
namespace {

const AgencyCode kAgency = *AgencyCode::parse(u"G09.20");
const Date kDay = makeDate(2026, 6, 9);

TEST(CodePattern, make_followsThePattern) {
    const std::tuple<const char16_t*, int, const char16_t*> cases[] = {
        {u"{agency}-{yymmdd}-{n:4}", 12, u"G09.20-260609-0012"},
        {u"{agency}-{yyyymmdd}-{n:7}", 12, u"G09.20-20260609-0000012"},
        {u"{agency}-{yyyymmdd}-09{n:5}", 92637, u"G09.20-20260609-0992637"},
        {u"{agency}-{yymmdd}-{n:4}", 10000, u"G09.20-260609-10000"},
    };
    for (const auto& [text, ordinal, expected] : cases) {
        const auto pattern = CodePattern::parse(text);
        ASSERT_TRUE(pattern);
        EXPECT_EQ(pattern->text(), QString::fromUtf16(text));
        const auto code = pattern->make(kAgency, kDay, ordinal);
        ASSERT_TRUE(code);
        EXPECT_EQ(code->text(), QString::fromUtf16(expected));
        EXPECT_TRUE(pattern->matches(*code));
    }
    EXPECT_EQ(CodePattern().make(kAgency, kDay, 1)->text(), DossierCode::make(kAgency, kDay, 1)->text());
}

TEST(CodePattern, parse_otherTexts_areRefused) {
    for (const char16_t* text :
         {u"", u"{agency}", u"{agency}-{yymmdd}", u"{yymmdd}-{agency}-{n:4}", u"{agency}-{ddmmyy}-{n:4}",
          u"{agency}-{yymmdd}-{n:3}", u"{agency}-{yymmdd}-{n:8}", u"{agency}-{yymmdd}-T{n:4}",
          u"{agency}-{yymmdd}-n:4", u"{agency}-{yymmdd}-123{n:5}", u"{agency}-{yymmdd}-{n:44}",
          u"{agency}-{yymmdd}-{m:4}", u"{agency}-{yymmdd}-{n:4]"})
        EXPECT_EQ(CodePattern::parse(text).error().code, Code::DOSSIER_PATTERN_INVALID)
            << QString::fromUtf16(text).toStdString();
}

TEST(CodePattern, make_tooManyDigits_isRefused) {
    const CodePattern pattern = *CodePattern::parse(u"{agency}-{yyyymmdd}-09{n:5}");
    EXPECT_EQ(pattern.make(kAgency, kDay, 100000).error().code, Code::DOSSIER_ORDINAL_INVALID);
    EXPECT_EQ(pattern.make(kAgency, kDay, 0).error().code, Code::DOSSIER_ORDINAL_INVALID);
    EXPECT_EQ(pattern.make({}, kDay, 1).error().code, Code::DOSSIER_AGENCY_INVALID);
}

TEST(CodePattern, matches_otherForms_areTold) {
    const CodePattern pattern = *CodePattern::parse(u"{agency}-{yyyymmdd}-09{n:5}");
    EXPECT_FALSE(pattern.matches(*DossierCode::parse(u"G09.20-260609-0900001")));
    EXPECT_FALSE(pattern.matches(*DossierCode::parse(u"G09.20-20260609-0800001")));
    EXPECT_FALSE(pattern.matches(*DossierCode::parseProvisional(u"G09.20-260609-T010001")));
    EXPECT_FALSE(pattern.matches({}));
}

} // namespace
} // namespace motcua::dossier
