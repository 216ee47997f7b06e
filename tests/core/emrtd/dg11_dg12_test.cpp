// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/dg11_dg12.h"

#include "tests/core/emrtd/dg13_builder.h"
#include "tests/core/emrtd/vectors.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using namespace Qt::StringLiterals;

const Dg13Builder kTlv;

QByteArray detail(const char* tag, const QByteArray& value) { return kTlv.element(hex(tag), value); }

TEST(Dg11, icaoExample_read) { // ICAO 9303-10 §4.7.11.1
    const QByteArray content = detail("5C", hex("5F0E5F115F425F125F13")) + detail("5F0E", "SMITH<<JOHN<J") +
                               detail("5F11", "ANYTOWN<MN") + detail("5F42", "123 MAPLE RD<ANYTOWN<MN") +
                               detail("5F12", "16125551212") + detail("5F13", "TRAVEL<AGENT");
    const auto details = parseDg11(kTlv.element(0x6B, content) + QByteArray(4, '\0'));
    ASSERT_TRUE(details);
    EXPECT_EQ(details->texts, (std::map<quint32, QString>{{0x5F0E, u"SMITH JOHN J"_s},
                                                          {0x5F11, u"ANYTOWN MN"_s},
                                                          {0x5F12, u"16125551212"_s},
                                                          {0x5F13, u"TRAVEL AGENT"_s},
                                                          {0x5F42, u"123 MAPLE RD ANYTOWN MN"_s}}));
    EXPECT_TRUE(details->otherNames.isEmpty());
    EXPECT_TRUE(details->raw.empty());
}

TEST(Dg11, otherNamesAndDates_read) {
    const QByteArray names = kTlv.element('\xA0', hex("020102") + detail("5F0F", "BROWN<<JOHN") +
                                                      detail("5F0F", "Đỗ<<Đức") + detail("5F0F", "<"));
    for (const QByteArray& birth : {QByteArray("19940223"), hex("19940223")}) {
        const auto details = parseDg11(kTlv.element(0x6B, names + detail("5F2B", birth)));
        ASSERT_TRUE(details);
        EXPECT_EQ(details->otherNames, (QStringList{u"BROWN JOHN"_s, u"Đỗ Đức"_s}));
        EXPECT_EQ(details->texts.at(0x5F2B), u"19940223");
    }
}

TEST(Dg11, whatIsNoText_keptRaw) {
    const QByteArray tooLong(1001, 'a');
    const auto details = parseDg11(kTlv.element(0x6B, detail("5F0E", "\xFF") + detail("5F2B", "1994") +
                                                          detail("5F42", tooLong) + detail("5F11", "A\nB") +
                                                          detail("5F16", "a picture") + detail("5F13", "") +
                                                          kTlv.element('\xA0', detail("5F0F", "\xC3"))));
    ASSERT_TRUE(details);
    EXPECT_TRUE(details->texts.empty());
    EXPECT_TRUE(details->otherNames.isEmpty());
    EXPECT_EQ(
        details->raw,
        (std::multimap<quint32, QByteArray>{
            {0x5F0E, "\xFF"}, {0x5F0F, "\xC3"}, {0x5F11, "A\nB"}, {0x5F2B, "1994"}, {0x5F42, tooLong}}));
}

TEST(Dg12, icaoExample_read) { // ICAO 9303-10 §4.7.12.1
    const auto details = parseDg12(
        kTlv.element(0x6C, detail("5C", hex("5F195F265F1A")) + detail("5F19", "UNITED STATES OF AMERICA") +
                               detail("5F26", "20020531") + detail("5F55", hex("20020531123456")) +
                               kTlv.element('\xA0', hex("020101") + detail("5F1A", "SMITH<<BRENDA<P"))));
    ASSERT_TRUE(details);
    EXPECT_EQ(details->texts, (std::map<quint32, QString>{{0x5F19, u"UNITED STATES OF AMERICA"_s},
                                                          {0x5F26, u"20020531"_s},
                                                          {0x5F55, u"20020531123456"_s}}));
    EXPECT_EQ(details->otherNames, QStringList(u"SMITH BRENDA P"_s));
}

TEST(Dg12, eachFileHasItsOwnTags) {
    const auto details = parseDg12(kTlv.element(0x6C, detail("5F0E", "NAME")));
    ASSERT_TRUE(details);
    EXPECT_EQ(*details, AdditionalDetails());
    EXPECT_FALSE(parseDg12(kTlv.element(0x6B, {})));
    EXPECT_FALSE(parseDg11(kTlv.element(0x6C, {})));
    EXPECT_EQ(parseDg11(hex("6B035F0E05")).error().code, Code::EMRTD_FILE_INVALID);
    EXPECT_EQ(parseDg11(hex("6B04A0025F0F")).error().code, Code::EMRTD_FILE_INVALID);
    EXPECT_EQ(parseDg12({}).error().code, Code::EMRTD_FILE_INVALID);
}

} // namespace
} // namespace motcua::emrtd
