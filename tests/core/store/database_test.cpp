// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "tests/core/store/store_test.h"

#include <sqlcipher/sqlite3.h>
#include <thread>

namespace motcua::store {
namespace {

using namespace Qt::StringLiterals;

class DatabaseTest : public StoreTest {
protected:
    Database make() {
        Database database = openNew();
        EXPECT_TRUE(
            database.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c BLOB, d REAL);"));
        return database;
    }
};

TEST_F(DatabaseTest, bind_everyType_readsBack) {
    Database db = make();
    const Uuid id = *Uuid::parse(u"0195d3c4-0000-7000-8000-000000000001");
    ASSERT_TRUE(db.run("INSERT INTO t VALUES(?,?,?,?)", 7, u"Nguyễn Thị Ánh"_s, id, 1.5));
    ASSERT_TRUE(db.run("INSERT INTO t VALUES(?,?,?,?)", std::optional<qint64>(), std::optional<QString>(),
                       QByteArray(), nullptr));

    auto q = *db.prepare("SELECT a, b, c, d FROM t ORDER BY a");

    ASSERT_TRUE(*q.step());
    EXPECT_EQ(q.int64(0), 7);
    EXPECT_EQ(q.text(1), u"Nguyễn Thị Ánh"_s);
    EXPECT_EQ(*q.uuid(2), id);
    EXPECT_EQ(q.real(3), 1.5);
    ASSERT_TRUE(*q.step());
    EXPECT_EQ(q.int64(0), 8);
    EXPECT_TRUE(q.isNull(1));
    EXPECT_FALSE(q.isNull(2));
    EXPECT_EQ(q.blob(2), QByteArray());
    EXPECT_TRUE(q.isNull(3));
    EXPECT_FALSE(*q.step());
}

TEST_F(DatabaseTest, open_wrongKey_refused) {
    make();
    auto wrong = Database::open(path(), Secret::random(32), OpenMode::existing);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, Code::STORE_KEY_WRONG) << wrong.error().detail.toStdString();
    EXPECT_TRUE(Database::open(path(), m_key, OpenMode::existing));
}

TEST_F(DatabaseTest, transaction_notCommitted_leavesNothing) {
    Database db = make();
    {
        auto transaction = *Transaction::begin(db);
        ASSERT_TRUE(db.run("INSERT INTO t(a) VALUES(1)"));
    }
    EXPECT_EQ(*db.number("SELECT count(*) FROM t"), 0);
    auto transaction = *Transaction::begin(db);
    ASSERT_TRUE(db.run("INSERT INTO t(a) VALUES(1)"));
    ASSERT_TRUE(transaction.commit());
    EXPECT_EQ(*db.number("SELECT count(*) FROM t"), 1);
}

TEST_F(DatabaseTest, copyTo_otherKey_sameContent) {
    Database db = make();
    ASSERT_TRUE(db.run("INSERT INTO t(a,b) VALUES(1,?)", u"x"_s));
    ASSERT_TRUE(db.execute("PRAGMA user_version = 12; CREATE VIRTUAL TABLE f USING fts4(x, prefix=\"2,3\")"));
    const Secret other = Secret::random(32);
    const QString copyPath = m_folder.filePath(u"copy.db"_s);
    {
        Database copy = *Database::open(copyPath, other, OpenMode::create);
        auto done = db.copyTo(copy);
        ASSERT_TRUE(done) << done.error().detail.toStdString();
    }
    EXPECT_FALSE(Database::open(copyPath, m_key, OpenMode::existing));
    auto copy = Database::open(copyPath, other, OpenMode::existing);
    ASSERT_TRUE(copy) << copy.error().detail.toStdString();
    EXPECT_EQ(*copy->number("PRAGMA user_version"), 12);
    EXPECT_EQ(*copy->number("SELECT count(*) FROM t"), 1);
}

TEST_F(DatabaseTest, open_whatIsNotThereOrIs_named) {
    EXPECT_EQ(reopen().error().code, Code::STORE_MISSING);
    make();
    EXPECT_EQ(Database::open(path(), m_key, OpenMode::create).error().code, Code::STORE_EXISTS);
    EXPECT_EQ(Database::open(path("no/such.db"), m_key, OpenMode::create).error().code, Code::STORE_IO);
    EXPECT_EQ(Database::open(path(), Secret::random(16), OpenMode::existing).error().code,
              Code::STORE_KEY_WRONG);
    ASSERT_TRUE(QFile::rename(path(), path("b.db")));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("motcua.db")));
    EXPECT_FALSE(reopen());
}

TEST_F(DatabaseTest, open_firstPageDamaged_keyWrongWhichSaysSo) {
    make();
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(100);
    file.write("damage");
    file.close();
    EXPECT_EQ(reopen().error().code, Code::STORE_KEY_WRONG);
}

TEST_F(DatabaseTest, settings_areTheDesigns) {
    Database db = make();
    for (const auto& [pragma, value] :
         {std::pair("PRAGMA page_size", 4096), std::pair("PRAGMA synchronous", 2),
          std::pair("PRAGMA foreign_keys", 1), std::pair("PRAGMA temp_store", 2),
          std::pair("PRAGMA cache_size", -65536)})
        EXPECT_EQ(*db.number(pragma), value) << pragma;
    EXPECT_EQ(QFile(path()).size() % 4096, 0);
}

TEST_F(DatabaseTest, readOnly_readsAndDoesNotWrite) {
    Database writer = make();
    ASSERT_TRUE(writer.run("INSERT INTO t(a) VALUES(1)"));
    Database reader = *reopen(OpenMode::readOnly);
    EXPECT_EQ(*reader.number("SELECT count(*) FROM t"), 1);
    EXPECT_EQ(reader.run("INSERT INTO t(a) VALUES(2)").error().code, Code::STORE_IO);
}

TEST_F(DatabaseTest, errors_haveTheirCodeAndNoData) {
    Database db = make();
    ASSERT_TRUE(
        db.execute("CREATE VIRTUAL TABLE f USING fts4(x); CREATE TABLE r(a REFERENCES t(a), n NOT NULL)"));
    const QString name = u"Nguyễn Thị Ánh"_s;
    ASSERT_TRUE(db.run("INSERT INTO t(b) VALUES(?)", name));
    const auto twice = db.run("INSERT INTO t(b) VALUES(?)", name);
    EXPECT_EQ(twice.error().code, Code::STORE_CONSTRAINT);
    EXPECT_EQ(twice.error().detail, u"sqlite 2067, UNIQUE constraint failed: t.b"_s);
    EXPECT_EQ(db.run("INSERT INTO r VALUES(99, 1)").error().code, Code::STORE_CONSTRAINT);
    EXPECT_EQ(db.run("INSERT INTO r(a) VALUES(1)").error().detail,
              u"sqlite 1299, NOT NULL constraint failed: r.n"_s);
    const auto match = db.run("SELECT * FROM f WHERE f MATCH ?", u"\"Nguyễn"_s);
    ASSERT_FALSE(match);
    EXPECT_FALSE(match.error().detail.contains(u"Nguy"_s)) << "the engine's message quotes what was sought";
    EXPECT_EQ(db.run("SELECT * FROM none").error().detail, u"sqlite 1, no such table: none"_s);
    EXPECT_EQ(db.prepare("nonsense").error().code, Code::STORE_FAILED);
    EXPECT_EQ(db.execute("SELECT 1; nonsense").error().code, Code::STORE_FAILED);
    EXPECT_TRUE(db.execute("SELECT 1; -- a comment at the end\n "));
    EXPECT_EQ(db.number("SELECT a FROM t WHERE a = 99").error().code, Code::STORE_FAILED);
}

TEST_F(DatabaseTest, resultCodes_areMappedToTheCatalogue) {
    Database db = make();
    const struct {
        int engine;
        Code code;
    } cases[] = {{SQLITE_FULL, Code::STORE_DISK_FULL},        {SQLITE_BUSY, Code::STORE_BUSY},
                 {SQLITE_BUSY_SNAPSHOT, Code::STORE_BUSY},    {SQLITE_LOCKED, Code::STORE_BUSY},
                 {SQLITE_CORRUPT, Code::STORE_DAMAGED},       {SQLITE_NOTADB, Code::STORE_DAMAGED},
                 {SQLITE_IOERR_WRITE, Code::STORE_IO},        {SQLITE_CANTOPEN, Code::STORE_IO},
                 {SQLITE_READONLY, Code::STORE_IO},           {SQLITE_CONSTRAINT, Code::STORE_CONSTRAINT},
                 {SQLITE_INTERRUPT, Code::STORE_INTERRUPTED}, {SQLITE_NOMEM, Code::STORE_FAILED}};
    for (const auto& each : cases) {
        FailAt fault(1, each.engine);
        EXPECT_EQ(db.number("SELECT 1").error(), (Error{each.code, u"sqlite %1"_s.arg(each.engine)}));
    }
}

TEST_F(DatabaseTest, bind_outOfRange_reportedByStep) {
    Database db = make();
    Statement insert = *db.prepare("INSERT INTO t(a) VALUES(?)");
    insert.bind(1, 5).bind(2, u"too many"_s);
    EXPECT_EQ(insert.run().error().code, Code::STORE_FAILED);
    EXPECT_TRUE(insert.run()) << "said once";
    EXPECT_EQ(db.lastInsertId(), 5);
    EXPECT_EQ(db.changes(), 1);
}

TEST_F(DatabaseTest, statement_returned_isCleanForTheNextUser) {
    Database db = make();
    ASSERT_TRUE(db.run("INSERT INTO t(a, b) VALUES(1, ?)", u"x"_s));
    {
        Statement first = *db.prepare("SELECT ?1, b FROM t");
        first.bind(1, 7);
        ASSERT_TRUE(*first.step());
        Statement nested = *db.prepare("SELECT ?1, b FROM t");
        ASSERT_TRUE(*nested.step()) << "the same text twice at once";
        EXPECT_TRUE(nested.isNull(0));
        EXPECT_EQ(first.int64(0), 7);
        Statement moved = std::move(first);
        EXPECT_EQ(moved.int64(0), 7);
        moved = std::move(nested);
        EXPECT_TRUE(moved.isNull(0));
    }
    Statement again = *db.prepare("SELECT ?1, b FROM t");
    ASSERT_TRUE(*again.step());
    EXPECT_TRUE(again.isNull(0));
    EXPECT_EQ(again.optionalText(1), u"x"_s);
    EXPECT_EQ(again.optionalInt64(0), std::nullopt);
    EXPECT_EQ(again.optionalInstant(0), std::nullopt);
    EXPECT_EQ(again.uuid(1).error().code, Code::STORE_DAMAGED);
}

TEST_F(DatabaseTest, columns_everyKind) {
    Database db = make();
    Statement row = *db.prepare("SELECT ?, ?, ?, ?, ?");
    const Instant at = *parseInstant(u"2026-11-23T09:00:00+07:00");
    row.bindAll(at, std::optional<qint64>(3), "latin"_L1, true, QByteArray("\0x", 2)).reset();
    ASSERT_TRUE(*row.step());
    EXPECT_EQ(row.instant(0), at);
    EXPECT_EQ(row.optionalInstant(0), at);
    EXPECT_EQ(row.optionalInt64(1), 3);
    EXPECT_EQ(row.text(2), u"latin"_s);
    EXPECT_EQ(row.utf8(2), "latin");
    EXPECT_TRUE(row.boolean(3));
    EXPECT_EQ(row.blobView(4), QByteArrayView("\0x", 2));
}

TEST_F(DatabaseTest, prepare_moreTextsThanKept_stillWorks) {
    Database db = make();
    for (int i = 0; i < 1100; ++i) {
        const QByteArray sql = "SELECT " + QByteArray::number(i);
        ASSERT_EQ(*db.number(sql.constData()), i);
    }
}

TEST_F(DatabaseTest, interrupt_fromAnotherThread_stopsTheStatement) {
    Database db = make();
    std::atomic<bool> done = false;
    std::thread stopper([&] {
        while (!done)
            db.interrupt();
    });
    const auto endless =
        db.number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    done = true;
    stopper.join();
    EXPECT_EQ(endless.error().code, Code::STORE_INTERRUPTED);
    EXPECT_EQ(*db.number("SELECT 1"), 1);
}

TEST_F(DatabaseTest, transaction_misuse_refused) {
    Database db = make();
    auto outer = *Transaction::begin(db);
    EXPECT_EQ(Transaction::begin(db).error().code, Code::STORE_FAILED);
    Transaction moved = std::move(outer);
    EXPECT_EQ(outer.commit().error().code, Code::STORE_FAILED);
    EXPECT_TRUE(db.isInTransaction());
    moved.rollback();
    EXPECT_FALSE(db.isInTransaction());
    EXPECT_FALSE(moved.commit());
}

TEST_F(DatabaseTest, transaction_anyCallFails_allOrNothingAndGoesOn) {
    Database db = make();
    for (int call = 1;; ++call) {
        ASSERT_LT(call, 30);
        FailAt fault(call, SQLITE_FULL);
        const auto done = [&]() -> Result<void> {
            MOTCUA_TRY(Transaction transaction, Transaction::begin(db));
            MOTCUA_CHECK(db.run("INSERT INTO t(a) VALUES(?)", 2 * call));
            MOTCUA_CHECK(db.run("INSERT INTO t(a) VALUES(?)", 2 * call + 1));
            return transaction.commit();
        }();
        const bool reached = fault.wasReached();
        setFaultPoint(nullptr);
        EXPECT_FALSE(db.isInTransaction()) << call;
        EXPECT_EQ(*db.number("SELECT count(*) FROM t"), done ? 2 : 0) << call;
        if (!reached) break;
        EXPECT_EQ(done.error().code, Code::STORE_DISK_FULL) << call;
    }
}

TEST_F(DatabaseTest, twoConnections_secondWriterWaits_readerSeesTheOldState) {
    Database first = make(), second = *reopen();
    auto transaction = *Transaction::begin(first);
    ASSERT_TRUE(first.run("INSERT INTO t(a) VALUES(1)"));
    EXPECT_EQ(*second.number("SELECT count(*) FROM t"), 0);
    std::thread writer([&] {
        auto waiting = *Transaction::begin(second);
        EXPECT_TRUE(second.run("INSERT INTO t(a) VALUES(2)"));
        EXPECT_TRUE(waiting.commit());
    });
    ASSERT_TRUE(transaction.commit());
    writer.join();
    EXPECT_EQ(*first.number("SELECT count(*) FROM t"), 2);
    Statement open = *second.prepare("SELECT a FROM t");
    ASSERT_TRUE(*open.step());
    ASSERT_TRUE(first.execute("PRAGMA busy_timeout = 1"));
    ASSERT_TRUE(first.run("INSERT INTO t(a) VALUES(3)"));
    EXPECT_EQ(first.checkpoint().error().code, Code::STORE_BUSY);
    open.reset();
    EXPECT_TRUE(first.checkpoint());
}

TEST_F(DatabaseTest, copyTo_failures_reported) {
    Database db = make();
    Database copy = openNew("copy.db");
    {
        auto transaction = *Transaction::begin(copy);
        EXPECT_FALSE(db.copyTo(copy)) << "a target in use";
    }
    FailAt fault(1, SQLITE_FULL);
    EXPECT_EQ(db.copyTo(copy).error().code, Code::STORE_DISK_FULL);
}

class Counting final : public CommitObserver {
public:
    void committed() override { ++commits; }
    void rolledBack() override { ++rollbacks; }
    int commits = 0;
    int rollbacks = 0;
};

TEST_F(DatabaseTest, commitObserver_isToldOfEachEnd) {
    Database db = make();
    Counting counting;
    db.setCommitObserver(&counting);
    ASSERT_TRUE(Transaction::begin(db)->commit());
    Transaction::begin(db)->rollback();
    {
        const auto dropped = Transaction::begin(db);
    }
    {
        auto failing = *Transaction::begin(db);
        FailAt fault(1, SQLITE_IOERR);
        EXPECT_FALSE(failing.commit());
    }
    db.setCommitObserver(nullptr);
    ASSERT_TRUE(Transaction::begin(db)->commit());
    EXPECT_EQ(counting.commits, 1);
    EXPECT_EQ(counting.rollbacks, 3);
}

} // namespace
} // namespace motcua::store
