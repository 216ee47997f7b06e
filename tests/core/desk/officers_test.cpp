// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/officers.h"

#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

NewOfficer binh(officer::Roles roles = officer::Role::clerk) {
    return {QStringLiteral("binh"), QStringLiteral("Cán bộ Bình"), roles};
}

Code opening(TempStation& station, const char* login, const Secret& password) {
    station.close();
    const auto opened =
        Workplace::open(station.folder(), QString::fromLatin1(login), password, station.clock);
    return opened ? Code::USAGE : opened.error().code;
}

TEST(Officers, added_logsInWithTheirOwnPasswordAndRoles) {
    TempStation station;
    const Secret own = Secret::copyOf("mật khẩu của Bình");
    ASSERT_TRUE(addOfficer(station.workplace(), binh(), own));
    EXPECT_EQ(addOfficer(station.workplace(), binh(), own).error().code, Code::OFFICER_EXISTS);
    EXPECT_EQ(addOfficer(station.workplace(),
                         {QStringLiteral("an"), QStringLiteral("An"), officer::Role::clerk},
                         Secret::copyOf("short"))
                  .error()
                  .code,
              Code::OFFICER_PASSWORD_WEAK);
    EXPECT_EQ(opening(station, "binh", TempStation::password()), Code::OFFICER_PASSWORD_WRONG);
    station.clock.advance(std::chrono::hours{1});
    const auto workplace = Workplace::open(station.folder(), QStringLiteral("binh"), own, station.clock);
    ASSERT_TRUE(workplace);
    EXPECT_TRUE(receive(**workplace, tests::birthRequest()));
    EXPECT_EQ(addOfficer(**workplace, {QStringLiteral("an"), QStringLiteral("An"), officer::Role::clerk}, own)
                  .error()
                  .code,
              Code::OFFICER_NOT_PERMITTED);
    EXPECT_EQ(disableOfficer(**workplace, QStringLiteral("lan")).error().code, Code::OFFICER_NOT_PERMITTED);
    EXPECT_EQ(changePassword(**workplace, QStringLiteral("lan"), own).error().code,
              Code::OFFICER_NOT_PERMITTED);
    EXPECT_TRUE(changePassword(**workplace, QStringLiteral("binh"), Secret::copyOf("mật khẩu mới của Bình")));
}

TEST(Officers, loginNotFresh_givesNoPowerOverTheRecord) {
    TempStation station;
    const Secret own = Secret::copyOf("mật khẩu của Bình");
    Workplace& workplace = station.workplace();
    ASSERT_TRUE(addOfficer(workplace, binh(), own));
    station.clock.advance(std::chrono::hours{1});
    const QString lan = QStringLiteral("lan"), bi = QStringLiteral("binh");
    const Code stale = Code::OFFICER_LOGIN_NOT_FRESH;
    EXPECT_EQ(addOfficer(workplace, {QStringLiteral("an"), QStringLiteral("An"), officer::Role::clerk}, own)
                  .error()
                  .code,
              stale);
    EXPECT_EQ(changePassword(workplace, lan, own).error().code, stale) << "one's own as well";
    EXPECT_EQ(changePassword(workplace, bi, own).error().code, stale);
    EXPECT_EQ(changeRoles(workplace, bi, officer::kAllRoles).error().code, stale);
    EXPECT_EQ(renewRecoveryCode(workplace).error().code, stale);
    EXPECT_EQ(confirmLogin(workplace, own).error().code, Code::OFFICER_PASSWORD_WRONG) << "another's";
    EXPECT_FALSE(renewRecoveryCode(workplace));
    station.clock.advance(std::chrono::hours{1});
    ASSERT_TRUE(confirmLogin(workplace, TempStation::password()));
    EXPECT_TRUE(renewRecoveryCode(workplace));
    EXPECT_TRUE(changePassword(workplace, lan, own));
}

TEST(Officers, changedRoles_holdFromTheNextLogin_andOneAdministratorStays) {
    TempStation station;
    const Secret own = Secret::copyOf("mật khẩu của Bình");
    ASSERT_TRUE(addOfficer(station.workplace(), binh(), own));
    const auto supervisor = officer::Role::clerk | officer::Role::supervisor;
    ASSERT_TRUE(changeRoles(station.workplace(), QStringLiteral("binh"), supervisor));
    EXPECT_EQ(changeRoles(station.workplace(), QStringLiteral("lan"), officer::Role::clerk).error().code,
              Code::OFFICER_LAST_ADMINISTRATOR);
    EXPECT_EQ(changeRoles(station.workplace(), QStringLiteral("nobody"), supervisor).error().code,
              Code::OFFICER_UNKNOWN);
    EXPECT_FALSE(changeRoles(station.workplace(), QStringLiteral("binh"), {}));
    station.close();
    const auto workplace = Workplace::open(station.folder(), QStringLiteral("binh"), own, station.clock);
    ASSERT_TRUE(workplace);
    EXPECT_EQ((*workplace)->session().officer.roles, supervisor);
    EXPECT_EQ(changeRoles(**workplace, QStringLiteral("binh"), officer::kAllRoles).error().code,
              Code::OFFICER_NOT_PERMITTED);
    EXPECT_EQ(renewRecoveryCode(**workplace).error().code, Code::OFFICER_NOT_PERMITTED);
}

TEST(Officers, renewedRecoveryCode_opensAndTheOldOneDoesNot) {
    TempStation station;
    auto code = renewRecoveryCode(station.workplace());
    ASSERT_TRUE(code);
    station.close();
    const Secret fresh = Secret::copyOf("mật khẩu mới 22");
    EXPECT_FALSE(
        recoverAccess(station.folder(), QStringLiteral("lan"), station.recoveryCode(), fresh, station.clock));
    station.clock.advance(std::chrono::hours{1});
    EXPECT_TRUE(recoverAccess(station.folder(), QStringLiteral("lan"), *code, fresh, station.clock));
}

TEST(Officers, disabled_noLongerOpensTheStore) {
    TempStation station;
    const Secret own = Secret::copyOf("mật khẩu của Bình");
    ASSERT_TRUE(addOfficer(station.workplace(), binh(), own));
    ASSERT_TRUE(disableOfficer(station.workplace(), QStringLiteral("binh")));
    EXPECT_EQ(changePassword(station.workplace(), QStringLiteral("binh"), own).error().code,
              Code::OFFICER_DISABLED);
    EXPECT_EQ(disableOfficer(station.workplace(), QStringLiteral("lan")).error().code,
              Code::OFFICER_LAST_ADMINISTRATOR);
    EXPECT_EQ(opening(station, "binh", own), Code::OFFICER_PASSWORD_WRONG);
}

TEST(Officers, recoveryCode_givesAccessBackOnceThePasswordIsLost) {
    TempStation station;
    station.close();
    const Secret fresh = Secret::copyOf("mật khẩu lấy lại");
    const QString lan = QStringLiteral("lan");
    EXPECT_EQ(recoverAccess(station.folder(), QStringLiteral("nobody"), station.recoveryCode(), fresh,
                            station.clock)
                  .error()
                  .code,
              Code::OFFICER_UNKNOWN);
    const Secret wrong = Secret::copyOf("0000-0000-0000-0000-0000-0000-0000-0000-0");
    EXPECT_FALSE(recoverAccess(station.folder(), lan, wrong, fresh, station.clock));
    ASSERT_TRUE(recoverAccess(station.folder(), lan, station.recoveryCode(), fresh, station.clock));
    EXPECT_EQ(opening(station, "lan", TempStation::password()), Code::OFFICER_PASSWORD_WRONG);
    EXPECT_EQ(opening(station, "lan", fresh), Code::USAGE) << "opens";
}

} // namespace
} // namespace motcua::desk
