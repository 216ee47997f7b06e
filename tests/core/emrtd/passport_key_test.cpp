// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/passport_key.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using namespace Qt::StringLiterals;

// The specimen of ICAO 9303-11 App. D.2.
TEST(PassportKey, specimen_opensAsItsMachineReadableZone) {
    const auto password = passportPassword(u" l898902c "_s, {1969, 8, 6}, {1994, 6, 23});
    ASSERT_TRUE(password);
    const AccessPassword printed = mrzPassword(Secret::copyOf("L898902C<369080619406236"));
    EXPECT_EQ(password->kind, PasswordKind::mrz);
    EXPECT_EQ(password->value.view(), printed.value.view());
}

TEST(PassportKey, whatNoPassportHas_isRefused) {
    EXPECT_EQ(passportPassword({}, {1969, 8, 6}, {1994, 6, 23}).error().code, Code::EMRTD_KEY_INVALID);
    EXPECT_FALSE(passportPassword(u"1234567890"_s, {1969, 8, 6}, {1994, 6, 23}));
    EXPECT_FALSE(passportPassword(u"L89Đ"_s, {1969, 8, 6}, {1994, 6, 23}));
    EXPECT_FALSE(passportPassword(u"L898902C"_s, {1969, 0, 0}, {1994, 6, 23})) << "only the year of birth";
    EXPECT_FALSE(passportPassword(u"L898902C"_s, {1969, 8, 6}, {}));
}

} // namespace
} // namespace motcua::emrtd
