// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/log.h"

#include "core/audit/verify.h"
#include "tests/core/audit/audit_test.h"

#include <sqlcipher/sqlite3.h>
#include <thread>

namespace motcua::audit {
namespace {

class CountWrites final : public store::FaultPoint {
public:
    CountWrites() { store::setFaultPoint(this); }
    ~CountWrites() override { store::setFaultPoint(nullptr); }
    int onCall(store::Call call) override {
        writes += call == store::Call::fileWrite;
        flushes += call == store::Call::fileFlush;
        return 0;
    }
    int writes = 0;
    int flushes = 0;
};

class LogTest : public AuditTest {
protected:
    void SetUp() override {
        AuditTest::SetUp();
        m_head = openHead();
        m_log = std::move(*Log::open(m_db, *m_head));
    }
    std::unique_ptr<HeadFile> m_head;
    std::unique_ptr<Log> m_log;
};

TEST_F(LogTest, append_readsBackInOrder) {
    write(*m_log, 5, 2);
    const auto all = *list(m_db, {});
    ASSERT_EQ(all.size(), 5U);
    EXPECT_EQ(all[4].number, 5);
    EXPECT_EQ(all[4].detail, "{\"n\":4}");
    EXPECT_EQ(all[4].officer, m_officer);
    EXPECT_FALSE(all[0].dossier);
    EXPECT_TRUE(all[1].dossier);
    EXPECT_EQ(m_head->head().count, 5);
}

TEST_F(LogTest, list_filters) {
    write(*m_log, 5);
    {
        store::Transaction transaction = *store::Transaction::begin(m_db);
        Entry byProgram = entry(9);
        byProgram.officer.reset();
        ASSERT_TRUE(m_log->append(byProgram));
        ASSERT_TRUE(transaction.commit());
    }
    EXPECT_EQ(list(m_db, {.officer = m_officer})->size(), 5U);
    EXPECT_EQ(list(m_db, {.officer = m_ids.next()})->size(), 0U);
    EXPECT_EQ(list(m_db, {.from = m_clock.now() + std::chrono::seconds(3)})->size(), 3U);
    EXPECT_EQ(list(m_db, {.to = m_clock.now() + std::chrono::seconds(3)})->size(), 3U);
    EXPECT_EQ(list(m_db, {.limit = 2})->size(), 2U);
}

TEST_F(LogTest, append_outsideTransaction_refused) {
    EXPECT_EQ(m_log->append(entry(1)).error().code, Code::AUDIT_OUTSIDE_TRANSACTION);
}

TEST_F(LogTest, rollback_leavesNoEntryAndNumbersGoOn) {
    write(*m_log, 2);
    {
        store::Transaction transaction = *store::Transaction::begin(m_db);
        ASSERT_EQ(*m_log->append(entry(5)), 3);
    }
    EXPECT_EQ(m_head->head().count, 2);
    write(*m_log, 1);
    EXPECT_EQ(m_head->head().count, 3);
    EXPECT_TRUE(verify(m_db, *m_head)->isOk);
}

TEST_F(LogTest, manyInATransaction_oneHeadWriteAndNoFlush) {
    CountWrites calls;
    write(*m_log, 1000, 1000);
    EXPECT_EQ(calls.writes, 1);
    EXPECT_EQ(calls.flushes, 0);
}

TEST_F(LogTest, entries_cannotBeChangedByTheProgram) {
    write(*m_log, 1);
    EXPECT_EQ(m_db.execute("UPDATE audit SET kind = 'x'").error().code, Code::STORE_CONSTRAINT);
    EXPECT_EQ(m_db.execute("DELETE FROM audit").error().code, Code::STORE_CONSTRAINT);
    EXPECT_EQ(m_db.execute("INSERT OR REPLACE INTO audit SELECT * FROM audit").error().code,
              Code::STORE_CONSTRAINT);
}

/// Two connections of one process, as the window and the synchronisation have, each in its own thread.
TEST_F(LogTest, twoConnections_inTurns_oneChain) {
    store::Database other = *reopen();
    const auto otherLog = std::move(*Log::open(other, *m_head));
    const auto work = [](store::Database& database, Log& log) {
        for (int i = 0; i < 100; ++i) {
            store::Transaction transaction = *store::Transaction::begin(database);
            ASSERT_TRUE(log.append({0, Instant(std::chrono::seconds(i)), {}, QStringLiteral("x"), {}, {}}));
            ASSERT_TRUE(transaction.commit());
        }
    };
    std::thread thread([&] { work(other, *otherLog); });
    work(m_db, *m_log);
    thread.join();
    EXPECT_EQ(m_head->head().count, 200);
    EXPECT_TRUE(verify(m_db, *m_head)->isOk);
}

TEST_F(LogTest, append_anyCallFails_entryAndSubjectGoTogether) {
    ASSERT_TRUE(m_db.execute("CREATE TABLE subject(x)"));
    for (int call = 1;; ++call) {
        ASSERT_LT(call, 50);
        store::FailAt fault(call, SQLITE_FULL);
        const auto done = [&]() -> Result<void> {
            MOTCUA_TRY(store::Transaction transaction, store::Transaction::begin(m_db));
            MOTCUA_CHECK(m_db.run("INSERT INTO subject VALUES(1)"));
            MOTCUA_CHECK(m_log->append(entry(1)));
            return transaction.commit();
        }();
        const bool reached = fault.wasReached();
        store::setFaultPoint(nullptr);
        const Verdict verdict = *verify(m_db, *m_head);
        EXPECT_TRUE(verdict.isOk) << call;
        EXPECT_EQ(verdict.entries, *m_db.number("SELECT count(*) FROM subject")) << call;
        if (!reached) break;
    }
    EXPECT_GT(*m_db.number("SELECT count(*) FROM subject"), 0);
}

} // namespace
} // namespace motcua::audit
