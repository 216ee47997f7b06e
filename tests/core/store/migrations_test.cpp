// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "tests/core/store/fixture.h"
#include "tests/core/store/store_test.h"

#include <sqlcipher/sqlite3.h>

namespace motcua::store {
namespace {

class MigrationsTest : public StoreTest {
protected:
    Database m_db = openNew();
};

Result<void> fillB(Database& database) { return database.execute("INSERT INTO b VALUES('from function')"); }

TEST_F(MigrationsTest, migrate_newStore_appliesAllInOrder) {
    const std::vector<Migration> list{{1, {"CREATE TABLE a(x)", "CREATE TABLE b(x)"}}, {2, {}, fillB}};

    ASSERT_TRUE(migrate(m_db, list));

    EXPECT_EQ(*schemaVersion(m_db), 2);
    EXPECT_EQ(*m_db.number("SELECT count(*) FROM b"), 1);
    ASSERT_TRUE(migrate(m_db, list)) << "applying again changes nothing";
    EXPECT_EQ(*m_db.number("SELECT count(*) FROM b"), 1);
}

TEST_F(MigrationsTest, migrate_laterStepFails_keepsEarlierStepsWhole) {
    const std::vector<Migration> list{{1, {"CREATE TABLE a(x)"}},
                                      {2, {"CREATE TABLE b(x)", "CREATE TABLE a(x)"}}};

    EXPECT_FALSE(migrate(m_db, list));

    EXPECT_EQ(*schemaVersion(m_db), 1);
    EXPECT_EQ(*m_db.number("SELECT count(*) FROM sqlite_master"), 1) << "b went with its transaction";
}

TEST_F(MigrationsTest, migrate_storeOfNewerProgram_refused) {
    ASSERT_TRUE(m_db.execute("PRAGMA user_version = 9"));
    const auto result = migrate(m_db, std::vector<Migration>{{1, {"CREATE TABLE a(x)"}}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::STORE_TOO_NEW);
    EXPECT_EQ(*schemaVersion(m_db), 9);
}

TEST_F(MigrationsTest, migrate_listWithGap_refused) {
    EXPECT_FALSE(migrate(m_db, std::vector<Migration>{{2, {"CREATE TABLE a(x)"}}}));
}

TEST_F(MigrationsTest, migrate_anyCallFails_isWholeAfterTheNextTry) {
    const std::vector<Migration> list{{1, {"CREATE TABLE a(x); CREATE TABLE b(x)"}},
                                      {2, {"CREATE TABLE c(x)"}, fillB}};
    for (int call = 1;; ++call) {
        ASSERT_LT(call, 50);
        const QByteArray name = "m" + QByteArray::number(call);
        Database db = openNew(name.constData());
        {
            FailAt fault(call, SQLITE_IOERR);
            const auto done = migrate(db, list);
            if (!fault.wasReached()) break;
            EXPECT_EQ(done.error().code, Code::STORE_IO) << call;
        }
        EXPECT_EQ(*db.number("SELECT count(*) FROM sqlite_master"),
                  *schemaVersion(db) * 2 + (*schemaVersion(db) == 2 ? -1 : 0));
        ASSERT_TRUE(migrate(db, list)) << call;
        EXPECT_EQ(*db.number("SELECT count(*) FROM b"), 1) << call;
    }
}

TEST_F(MigrationsTest, fixture_written_opensAndMigrates) {
    const std::vector<Migration> first{{1, {"CREATE TABLE a(x)"}}};
    ASSERT_TRUE(migrate(m_db, first));
    ASSERT_TRUE(writeFixture(m_db, path("v1.db")));
    Database db = *Database::open(path("v1.db"), fixtureKey(), OpenMode::existing);
    ASSERT_TRUE(migrate(
        db, std::vector<Migration>{{1, {"no SQL: it is applied"}}, {2, {"ALTER TABLE a ADD COLUMN y"}}}));
    EXPECT_TRUE(db.execute("SELECT x, y FROM a"));
    EXPECT_EQ(openFixture(QStringLiteral("no-such.db"), m_folder.path()).error().code, Code::FILE_UNREADABLE);
}

} // namespace
} // namespace motcua::store
