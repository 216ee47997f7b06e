// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::store {
namespace {

using namespace Qt::StringLiterals;

class DatabaseTest : public testing::Test {
protected:
    QString path() const { return m_folder.filePath(u"motcua.db"_s); }
    Database make() {
        auto database = Database::open(path(), m_key, OpenMode::create);
        EXPECT_TRUE(database) << database.error().detail.toStdString();
        EXPECT_TRUE(
            database->execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c BLOB, d REAL);"));
        return std::move(*database);
    }
    QTemporaryDir m_folder;
    Secret m_key = Secret::random(32);
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

} // namespace
} // namespace motcua::store
