// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/attempts.h"

#include "core/store/file.h"
#include "tests/core/store/store_test.h"

#include <sqlcipher/sqlite3.h>

namespace motcua::officer {
namespace {

using namespace std::chrono_literals;

class AttemptsTest : public store::StoreTest {
protected:
    FixedClock m_clock{*parseInstant(u"2026-11-23T09:00:00+07:00")};
    Uuid m_storeId = UuidSource(m_clock).next();
    /// A new object each time: what is known is in the file.
    Attempts attempts() { return Attempts(path("attempts.json"), m_storeId, m_clock); }
    void failTimes(int times) {
        for (int i = 0; i < times; ++i) {
            ASSERT_TRUE(attempts().begin(u"bay"));
            m_clock.advance(301s);
        }
    }
};

TEST_F(AttemptsTest, delay_growsToFiveMinutes) {
    const qint64 expected[] = {0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300};
    for (qint64 failures = 0; failures < std::ssize(expected); ++failures)
        EXPECT_EQ(Attempts::delayAfter(failures).count(), expected[failures]) << failures;
    EXPECT_EQ(Attempts::delayAfter(1'000'000), 300s);
}

TEST_F(AttemptsTest, begin_afterFailures_waitsTheSecondsSaid) {
    failTimes(4);
    ASSERT_TRUE(attempts().begin(u"bay"));
    EXPECT_EQ(attempts().begin(u"BAY "), fail(Code::OFFICER_WAIT, QStringLiteral("4")));
    m_clock.advance(2500ms);
    EXPECT_EQ(attempts().begin(u"bay"), fail(Code::OFFICER_WAIT, QStringLiteral("2")));
    EXPECT_TRUE(attempts().begin(u"other")) << "each login waits for itself";
    m_clock.advance(1500ms);
    EXPECT_TRUE(attempts().begin(u"bay"));
}

TEST_F(AttemptsTest, succeeded_forgets) {
    failTimes(6);
    ASSERT_TRUE(attempts().succeeded(u"bay"));
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(attempts().begin(u"bay"));
    EXPECT_FALSE(attempts().begin(u"bay"));
}

TEST_F(AttemptsTest, clockSetBack_waitsAgain_doesNotLockForYears) {
    failTimes(5);
    m_clock.set(*parseInstant(u"2020-01-01T00:00:00+07:00"));
    EXPECT_EQ(attempts().begin(u"bay"), fail(Code::OFFICER_WAIT, QStringLiteral("4")));
    m_clock.advance(4s);
    EXPECT_TRUE(attempts().begin(u"bay"));
}

TEST_F(AttemptsTest, file_holdsNoLoginAndStaysSmall) {
    ASSERT_TRUE(attempts().begin(u"matkhau-nham-o"));
    EXPECT_FALSE(store::readFile(path("attempts.json"), 1000)->contains("matkhau"));
    failTimes(3);
    for (int i = 0; i < 300; ++i)
        ASSERT_TRUE(attempts().begin(QString::number(i)));
    EXPECT_LT(store::readFile(path("attempts.json"), 1'000'000)->size(), 32'000);
    ASSERT_TRUE(attempts().begin(u"bay"));
    EXPECT_FALSE(attempts().begin(u"bay")) << "the one tried often is not pushed out by many tried once";
}

TEST_F(AttemptsTest, begin_fileDamagedOrUnwritable) {
    for (const char* text :
         {"", "{", "[1]", "[{\"login\":\"x\"}]", "[{\"login\":\"x\",\"failures\":-5,\"last\":0}]"}) {
        ASSERT_TRUE(store::writeFile(path("attempts.json"), text));
        EXPECT_TRUE(attempts().begin(u"bay")) << text;
    }
    store::FailAt fault(2, SQLITE_FULL);
    EXPECT_EQ(attempts().begin(u"bay").error().code, Code::STORE_DISK_FULL)
        << "a try that cannot be counted is none";
}

} // namespace
} // namespace motcua::officer
