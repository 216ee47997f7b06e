// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure_code.h"

#include <gtest/gtest.h>

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;

TEST(ProcedureCode, parse_everyForm_keepsItsParts) {
    struct Case {
        QString text, canonical, procedure, organisation, service, caseNumber;
    };
    const Case cases[] = {
        {u"1.001193"_s, u"1.001193"_s, u"1.001193"_s, u""_s, u""_s, u""_s},
        {u"  3.000722 "_s, u"3.000722"_s, u"3.000722"_s, u""_s, u""_s, u""_s},
        {u"2.000815.01"_s, u"2.000815.01"_s, u"2.000815"_s, u""_s, u""_s, u"01"_s},
        {u"2.000815.000.00.00.H55"_s, u"2.000815.000.00.00.H55"_s, u"2.000815.000.00.00.H55"_s,
         u"000.00.00.H55"_s, u""_s, u""_s},
        {u"2.000815.000.00.00.h55.02"_s, u"2.000815.000.00.00.H55.02"_s, u"2.000815.000.00.00.H55"_s,
         u"000.00.00.H55"_s, u"02"_s, u""_s},
        {u"2.000815.H55"_s, u"2.000815.H55"_s, u"2.000815.H55"_s, u"H55"_s, u""_s, u""_s},
        {u"2.000815.H55.02"_s, u"2.000815.H55.02"_s, u"2.000815.H55"_s, u"H55"_s, u"02"_s, u""_s},
    };
    for (const Case& one : cases) {
        const auto code = ProcedureCode::parse(one.text);
        ASSERT_TRUE(code) << qPrintable(one.text);
        EXPECT_EQ(code->toString(), one.canonical);
        EXPECT_EQ(code->procedure(), one.procedure);
        EXPECT_EQ(code->organisation(), one.organisation);
        EXPECT_EQ(code->service(), one.service);
        EXPECT_EQ(code->caseNumber(), one.caseNumber);
        EXPECT_EQ(code->isCase(), !one.caseNumber.isEmpty());
        EXPECT_EQ(code->isLocal(), !one.organisation.isEmpty());
        EXPECT_EQ(ProcedureCode::parse(code->toString()), code);
    }
}

TEST(ProcedureCode, parse_anythingElse_isRefused) {
    const QString texts[] = {u""_s,
                             u"1"_s,
                             u"1.00119"_s,
                             u"1.0011933"_s,
                             u"0.001193"_s,
                             u"1-001193"_s,
                             u"1.00119x"_s,
                             u"1.001193."_s,
                             u"1.001193.1"_s,
                             u"1.001193.001"_s,
                             u"12.001193"_s,
                             u"1.001193.H5"_s,
                             u"1.001193.H555"_s,
                             u"1.001193.H55.2"_s,
                             u"1.001193.H55.02.03"_s,
                             u"1.٠٠١١٩٣"_s,
                             u"1.001193.55H"_s,
                             u"1.001193.000.00.00"_s,
                             QString(5000, u'1'),
                             u"1.001193.01.02"_s};
    for (const QString& text : texts) {
        const auto code = ProcedureCode::parse(text);
        ASSERT_FALSE(code) << qPrintable(text);
        EXPECT_EQ(code.error().code, Code::CATALOGUE_CODE_INVALID);
    }
}

} // namespace
} // namespace motcua::catalogue
