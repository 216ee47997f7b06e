// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/session.h"

#include "tests/core/store/store_test.h"

namespace motcua::officer {
namespace {

using namespace std::chrono_literals;

class SessionTest : public store::StoreTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_slots.set(u"bay", Secret::copyOf("bay's password"), m_key));
        ASSERT_TRUE(writeKeySlots(m_data, m_slots));
    }
    FixedClock m_clock{*parseInstant(u"2026-11-23T09:00:00+07:00")};
    UuidSource m_ids{m_clock};
    store::Folder m_data = *store::Folder::create(path("data"));
    KeySlots m_slots = KeySlots::make(m_ids.next(), crypto::PasswordKdf::makeCheap);
};

TEST_F(SessionTest, logIn_rightPassword_opensTheStore) {
    const KeySlots slots = *readKeySlots(m_data, crypto::PasswordKdf::makeCheap);
    EXPECT_TRUE(logIn(m_data, slots, u"bay", Secret::copyOf("bay's password"), m_clock)->equals(m_key));
}

TEST_F(SessionTest, logIn_guessing_isSlowedForKnownAndUnknownAlike) {
    for (const QStringView login : {u"bay", u"nobody"}) {
        for (int i = 0; i < 3; ++i)
            EXPECT_EQ(logIn(m_data, m_slots, login, Secret::copyOf("guess"), m_clock).error().code,
                      Code::OFFICER_PASSWORD_WRONG);
        EXPECT_EQ(logIn(m_data, m_slots, login, Secret::copyOf("bay's password"), m_clock).error(),
                  (Error{Code::OFFICER_WAIT, QStringLiteral("1")}));
    }
    m_clock.advance(1s);
    ASSERT_TRUE(logIn(m_data, m_slots, u"bay", Secret::copyOf("bay's password"), m_clock));
    EXPECT_EQ(logIn(m_data, m_slots, u"bay", Secret::copyOf("guess"), m_clock).error().code,
              Code::OFFICER_PASSWORD_WRONG)
        << "the count began anew";
}

TEST_F(SessionTest, recover_codeOpens_slipsOfThePenDoNotCount) {
    const Secret code = *m_slots.setRecovery(m_key);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(recover(m_data, m_slots, Secret::copyOf("1234"), m_clock).error().code,
                  Code::CRYPTO_CODE_INVALID);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(
            recover(m_data, m_slots, Secret::copyOf("0000-0000-0000-0000-0000-0000-0000-0000-0"), m_clock)
                .error()
                .code,
            Code::OFFICER_RECOVERY_WRONG);
    EXPECT_EQ(recover(m_data, m_slots, code, m_clock).error().code, Code::OFFICER_WAIT);
    m_clock.advance(1s);
    EXPECT_TRUE(recover(m_data, m_slots, code, m_clock)->equals(m_key));
}

TEST_F(SessionTest, readKeySlots_missingOrTooLong) {
    ASSERT_TRUE(store::writeFile(m_data.file(store::names::kKeys), QByteArray(KeySlots::kMaxBytes + 1, ' ')));
    EXPECT_EQ(readKeySlots(m_data).error().code, Code::OFFICER_KEYS_DAMAGED);
    ASSERT_TRUE(store::removeFile(m_data.file(store::names::kKeys)));
    EXPECT_EQ(readKeySlots(m_data).error().code, Code::STORE_MISSING);
}

TEST_F(SessionTest, start_rolesAndFreshness) {
    store::Database db = openNew();
    ASSERT_TRUE(db.execute(kTables1));
    Accounts accounts(db);
    const Officer clerk{m_ids.next(), QStringLiteral("bay"), QStringLiteral("Trần Văn Bảy"), Role::clerk,
                        false,        m_clock.now()};
    ASSERT_TRUE(accounts.add(clerk));
    const Session session = *Session::start(accounts, u"bay", m_clock);
    EXPECT_EQ(session.officer, clerk);
    EXPECT_TRUE(session.require(Role::clerk));
    EXPECT_EQ(session.require(Role::supervisor),
              fail(Code::OFFICER_NOT_PERMITTED, QStringLiteral("supervisor")));
    EXPECT_TRUE(session.requireFresh(m_clock));
    m_clock.advance(Session::kFreshFor + 1ms);
    EXPECT_EQ(session.requireFresh(m_clock).error().code, Code::OFFICER_LOGIN_NOT_FRESH);
    m_clock.advance(-24h);
    EXPECT_FALSE(session.requireFresh(m_clock));
    ASSERT_TRUE(accounts.disable(clerk.id));
    EXPECT_EQ(Session::start(accounts, u"bay", m_clock).error().code, Code::OFFICER_DISABLED);
    EXPECT_EQ(Session::start(accounts, u"none", m_clock).error().code, Code::OFFICER_UNKNOWN);
}

} // namespace
} // namespace motcua::officer
