// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/country.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

TEST(Country, sameCountry_ofBothLists_isTold) {
    EXPECT_TRUE(sameCountry(u"VNM", u"VN"));
    EXPECT_TRUE(sameCountry(u"vnm", u"vn"));
    EXPECT_TRUE(sameCountry(u"D<<", u"DE"));
    EXPECT_TRUE(sameCountry(u"D", u"DE"));
    EXPECT_TRUE(sameCountry(u"DEU", u"DE"));
    EXPECT_TRUE(sameCountry(u"AFG", u"AF")) << "first";
    EXPECT_TRUE(sameCountry(u"ZWE", u"ZW")) << "last";
    EXPECT_TRUE(sameCountry(u"GBR", u"GB"));
    EXPECT_TRUE(sameCountry(u"GBN", u"GB"));
    EXPECT_TRUE(sameCountry(u"UNO", u"UN"));
    EXPECT_TRUE(sameCountry(u"EUE", u"EU"));
    EXPECT_TRUE(sameCountry(u"RKS", u"KS"));
    EXPECT_TRUE(sameCountry(u"CHE", u"CH"));
    EXPECT_TRUE(sameCountry(u"CHN", u"CN"));
}

TEST(Country, sameCountry_otherUnknownOrMalformed_isNot) {
    EXPECT_FALSE(sameCountry(u"VNM", u"LA"));
    EXPECT_FALSE(sameCountry(u"CHE", u"CN"));
    EXPECT_FALSE(sameCountry(u"XXX", u"XX"));
    EXPECT_FALSE(sameCountry(u"MAF", u"AF")) << "not across entries of the table";
    EXPECT_FALSE(sameCountry(u"", u""));
    EXPECT_FALSE(sameCountry(u"VNM", u""));
    EXPECT_FALSE(sameCountry(u"VNM", u"VNM"));
    EXPECT_FALSE(sameCountry(u"VN", u"VN")) << "an MRZ has three letters";
    EXPECT_FALSE(sameCountry(u"VNMX", u"VN"));
    EXPECT_FALSE(sameCountry(u"", u"DE"));
    EXPECT_FALSE(sameCountry(u"<<<", u"DE"));
}

} // namespace
} // namespace motcua::emrtd
