// SPDX-License-Identifier: GPL-3.0-or-later
// This program is linked with libsqlite3 in front of libsqlcipher, as no program of the project may be: both
// export the same functions, and keying then does nothing at all.
#include "core/store/database.h"
#include "tests/core/store/store_test.h"

#include <sqlcipher/sqlite3.h>

namespace motcua::store {
namespace {

using WrongOrderTest = StoreTest;

TEST_F(WrongOrderTest, open_plainEngineInFront_refusedBeforeAFileIsMade) {
    ASSERT_NE(sqlite3_libversion_number(), SQLITE_VERSION_NUMBER) << "the order is right after all";
    const auto db = Database::open(path(), m_key, OpenMode::create);
    ASSERT_FALSE(db);
    EXPECT_EQ(db.error().code, Code::STORE_NOT_ENCRYPTED);
    EXPECT_TRUE(QDir(m_folder.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
}

} // namespace
} // namespace motcua::store
