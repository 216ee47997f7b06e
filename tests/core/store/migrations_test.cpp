// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "tests/core/store/store_test.h"

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

} // namespace
} // namespace motcua::store
