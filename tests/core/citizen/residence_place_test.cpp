// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/residence_place.h"

#include <gtest/gtest.h>

namespace motcua::citizen {
namespace {

using namespace Qt::StringLiterals;

TEST(ResidencePlace, address_tellsCommuneAndProvince) {
    const std::tuple<QString, QString, QString> cases[] = {
        {u"Số 1, Thôn Đông, Xã Đăk Pxi, Quảng Ngãi"_s, u"Xã Đăk Pxi"_s, u"Quảng Ngãi"_s},
        {u"Thôn Đông, xã Đăk Pxi, tỉnh Quảng Ngãi"_s, u"xã Đăk Pxi"_s, u"Quảng Ngãi"_s},
        {u"12 Lê Lợi, Phường Bến Thành, Thành phố Hồ Chí Minh"_s, u"Phường Bến Thành"_s, u"Hồ Chí Minh"_s},
        {u"Thôn Đông, Xã A, Huyện B, Hà Nội"_s, u"Xã A"_s, u"Hà Nội"_s},
        {u"UBND xã Đăk Pxi"_s, u"xã Đăk Pxi"_s, {}},
        {u"UBND tỉnh Quảng Ngãi"_s, {}, u"Quảng Ngãi"_s},
        {{}, {}, {}}};
    for (const auto& [address, commune, province] : cases)
        EXPECT_EQ(placeOf(address), (ResidencePlace{commune, province})) << qPrintable(address);
}

TEST(ResidencePlace, elsewhere_isOnlyWhatSurelyDiffers) {
    const ResidencePlace office{u"xã Đắk Pxi"_s, u"Quảng Ngãi"_s};
    EXPECT_FALSE(isElsewhere({u"Xã Đăk Pxi"_s, u"QUẢNG NGÃI"_s}, office)) << "marks and case do not count";
    EXPECT_FALSE(isElsewhere({}, office));
    EXPECT_FALSE(isElsewhere({u"Xã Đăk Pxi"_s, {}}, office));
    EXPECT_TRUE(isElsewhere({u"Xã Đăk Hà"_s, u"Quảng Ngãi"_s}, office));
    EXPECT_TRUE(isElsewhere({u"Xã Đăk Pxi"_s, u"Gia Lai"_s}, office));
    EXPECT_FALSE(isElsewhere({u"Xã Đăk Hà"_s, u"Quảng Ngãi"_s}, {{}, u"Quảng Ngãi"_s}))
        << "an office of the province";
}

} // namespace
} // namespace motcua::citizen
