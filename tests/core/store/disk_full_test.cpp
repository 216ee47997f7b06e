// SPDX-License-Identifier: GPL-3.0-or-later
// A real disk that is really full: a small tmpfs, which needs root.
#include "core/store/blobs.h"
#include "core/store/maintenance.h"
#include "tests/core/store/store_test.h"
#include "tests/support/small_disk.h"

#include <optional>

namespace motcua::store {
namespace {

class DiskFullTest : public StoreTest {
protected:
    void SetUp() override {
        m_disk.emplace(m_folder.path(), 4);
        if (!m_disk->isMounted()) GTEST_SKIP() << "no small tmpfs can be mounted here";
    }
    void TearDown() override { m_disk.reset(); }
    std::optional<tests::SmallDisk> m_disk;
};

TEST_F(DiskFullTest, transactions_untilFull_refusedAndWhatWasAcknowledgedStays) {
    int acknowledged = 0;
    {
        Database db = openNew();
        ASSERT_TRUE(db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b BLOB)"));
        for (;;) {
            Transaction transaction = *Transaction::begin(db);
            auto done = db.run("INSERT INTO t(b) VALUES(?)", QByteArray(50'000, 'x'));
            if (done) done = transaction.commit();
            if (!done) {
                EXPECT_EQ(done.error().code, Code::STORE_DISK_FULL) << done.error().detail.toStdString();
                break;
            }
            ++acknowledged;
            ASSERT_LT(acknowledged, 200);
        }
        EXPECT_EQ(*db.number("SELECT count(*) FROM t"), acknowledged) << "the same connection goes on";
    }
    EXPECT_GT(acknowledged, 10);
    auto db = reopen();
    ASSERT_TRUE(db) << db.error().detail.toStdString();
    EXPECT_EQ(*db->number("SELECT count(*) FROM t"), acknowledged);
    ASSERT_TRUE(makeFolder(path("blobs")));
    EXPECT_TRUE(check(*db, Blobs(path("blobs"), m_key))->isOk());
}

TEST_F(DiskFullTest, blobsAndFiles_full_leaveNothingBehind) {
    Blobs blobs(m_folder.path(), m_key);
    ASSERT_TRUE(writeFile(path("keys.json"), "old"));
    EXPECT_EQ(blobs.put(QByteArray(6'000'000, 'x')).error().code, Code::STORE_DISK_FULL);
    EXPECT_EQ(writeFile(path("keys.json"), QByteArray(6'000'000, 'x')).error().code, Code::STORE_DISK_FULL);
    EXPECT_EQ(*readFile(path("keys.json"), 100), "old");
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
    EXPECT_TRUE(blobs.put(QByteArray(3'000'000, 'x'))) << "the space came back";
}

TEST_F(DiskFullTest, create_noSpaceAtAll_refused) {
    ASSERT_TRUE(writeFile(path("filler"), QByteArray(4'100'000, 'x')));
    for (int i = 0; i < 100 && writeFile(path("f") + QString::number(i), QByteArray(4096, 'x')); ++i) {
    }
    const auto db = Database::open(path(), m_key, OpenMode::create);
    ASSERT_FALSE(db);
    EXPECT_EQ(db.error().code, Code::STORE_DISK_FULL) << db.error().detail.toStdString();
}

} // namespace
} // namespace motcua::store
