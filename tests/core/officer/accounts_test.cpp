// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/accounts.h"

#include "tests/core/store/store_test.h"

#include <algorithm>

namespace motcua::officer {
namespace {

class AccountsTest : public store::StoreTest {
protected:
    void SetUp() override { ASSERT_TRUE(m_db.execute(kTables1)); }
    Officer make(const char* login, Roles roles) {
        return {m_ids.next(), QString::fromLatin1(login), QStringLiteral("Trần Văn Bảy"), roles, false,
                m_clock.now()};
    }
    FixedClock m_clock{*parseInstant(u"2026-11-23T09:00:00+07:00")};
    UuidSource m_ids{m_clock};
    store::Database m_db = openNew();
    Accounts m_accounts{m_db};
};

TEST_F(AccountsTest, add_readsBackByLoginAndId) {
    const Officer officer = make("bay.tv", Role::clerk | Role::supervisor);
    ASSERT_TRUE(m_accounts.add(officer));
    EXPECT_EQ(*m_accounts.find(u" Bay.TV "), officer);
    EXPECT_EQ(*m_accounts.find(officer.id), officer);
    EXPECT_EQ(m_accounts.find(u"none").error().code, Code::OFFICER_UNKNOWN);
    EXPECT_EQ(m_accounts.find(Uuid()).error().code, Code::OFFICER_UNKNOWN);
}

TEST_F(AccountsTest, add_whatCannotBe_refused) {
    ASSERT_TRUE(m_accounts.add(make("bay", Role::clerk)));
    EXPECT_EQ(m_accounts.add(make("BAY", Role::clerk)).error().code, Code::OFFICER_EXISTS);
    for (const char* login : {"", " ", "a b", "bảy", "../x", "123456789012345678901234567890123"})
        EXPECT_EQ(m_accounts.add(make(login, Role::clerk)).error().code, Code::OFFICER_LOGIN_INVALID)
            << login;
    EXPECT_EQ(m_accounts.add(make("x", {})), fail(Code::FIELD_INVALID, QStringLiteral("role")));
    Officer nameless = make("y", Role::clerk);
    nameless.fullName = QStringLiteral("  ");
    EXPECT_EQ(m_accounts.add(nameless), fail(Code::FIELD_INVALID, QStringLiteral("full_name")));
}

TEST_F(AccountsTest, lastAdministrator_cannotBeDisabledOrDemoted) {
    const Officer first = make("a", kAllRoles), second = make("b", Role::administrator),
                  clerk = make("c", Role::clerk);
    for (const Officer& officer : {first, second, clerk})
        ASSERT_TRUE(m_accounts.add(officer));
    ASSERT_TRUE(m_accounts.disable(clerk.id));
    ASSERT_TRUE(m_accounts.setRoles(first.id, Role::clerk));
    EXPECT_EQ(m_accounts.disable(second.id).error().code, Code::OFFICER_LAST_ADMINISTRATOR);
    EXPECT_EQ(m_accounts.setRoles(second.id, Role::clerk).error().code, Code::OFFICER_LAST_ADMINISTRATOR);
    ASSERT_TRUE(m_accounts.setRoles(first.id, Role::administrator));
    EXPECT_TRUE(m_accounts.disable(second.id));
    EXPECT_TRUE(m_accounts.disable(second.id)) << "once more is no error";
    EXPECT_EQ(m_accounts.disable(first.id).error().code, Code::OFFICER_LAST_ADMINISTRATOR)
        << "a disabled one does not count";
    EXPECT_EQ(m_accounts.disable(Uuid()).error().code, Code::OFFICER_UNKNOWN);
    EXPECT_EQ(m_accounts.setRoles(first.id, {}).error().code, Code::FIELD_INVALID);
    const auto list = *m_accounts.list();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list[1].login, QStringLiteral("b"));
    EXPECT_TRUE(list[1].disabled);
}

TEST(Roles, text_bothWays) {
    EXPECT_EQ(rolesText(kAllRoles), QStringLiteral("clerk,supervisor,administrator"));
    EXPECT_EQ(*parseRoles(u"administrator, clerk"), Role::administrator | Role::clerk);
    EXPECT_FALSE(parseRoles(u"clerk,boss"));
    EXPECT_FALSE(parseRoles(u""));
}

} // namespace
} // namespace motcua::officer
