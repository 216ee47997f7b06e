// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file.h"

#include "tests/core/store/store_test.h"

#include <QDir>
#include <QFileInfo>
#include <sqlcipher/sqlite3.h>

namespace motcua::store {
namespace {

using FileTest = StoreTest;
constexpr auto kOwnerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

TEST_F(FileTest, writeFile_replacesAndIsOwnersOnly) {
    ASSERT_TRUE(writeFile(path("a"), "one"));
    ASSERT_TRUE(writeFile(path("a"), "second"));
    EXPECT_EQ(*readFile(path("a"), 100), "second");
    EXPECT_EQ(QFile::permissions(path("a")), kOwnerOnly);
    EXPECT_FALSE(QFileInfo::exists(path("a.part")));
}

TEST_F(FileTest, writeFile_anyCallFails_oldContentStays) {
    ASSERT_TRUE(writeFile(path("a"), "old"));
    for (int call = 1;; ++call) {
        FailAt fault(call, SQLITE_FULL);
        const auto done = writeFile(path("a"), "new");
        if (!fault.wasReached()) break;
        ASSERT_LT(call, 20);
        const QByteArray content = *[&] {
            setFaultPoint(nullptr);
            return readFile(path("a"), 100);
        }();
        if (done) continue;
        EXPECT_EQ(done.error(), (Error{Code::STORE_DISK_FULL, QStringLiteral("a")})) << call;
        EXPECT_TRUE(content == "old" || content == "new") << call;
    }
    EXPECT_EQ(*readFile(path("a"), 100), "new");
}

TEST_F(FileTest, readFile_missingOrTooLong_named) {
    ASSERT_TRUE(writeFile(path("a"), "12345"));
    EXPECT_EQ(readFile(path("none"), 10).error().code, Code::STORE_MISSING);
    EXPECT_EQ(readFile(path("a"), 4).error().code, Code::STORE_DAMAGED);
    EXPECT_EQ(readFile(m_folder.path(), 4).error().code, Code::STORE_IO);
}

TEST_F(FileTest, errors_ofPlacesThatAreNot) {
    EXPECT_EQ(writeFile(path("no/such/a"), "x").error().code, Code::STORE_IO);
    EXPECT_EQ(moveFile(path("none"), path("b")).error().code, Code::STORE_IO);
    EXPECT_TRUE(removeFile(path("none")));
    EXPECT_TRUE(removeTree(path("none")));
    ASSERT_TRUE(writeFile(path("file"), "x"));
    EXPECT_EQ(makeFolder(path("file/under")).error().code, Code::STORE_IO);
    EXPECT_EQ(FolderLock::take(path("no/lock")).error().code, Code::STORE_IO);
}

TEST_F(FileTest, fileWriter_notFinished_leavesNothing) {
    {
        FileWriter writer = *FileWriter::create(path("a"));
        ASSERT_TRUE(writer.write("x"));
        EXPECT_TRUE(QFileInfo::exists(writer.partPath()));
    }
    EXPECT_TRUE(QDir(m_folder.path()).isEmpty());
}

TEST_F(FileTest, folderLock_heldOnce_andLetGo) {
    {
        auto lock = FolderLock::take(path("lock"));
        ASSERT_TRUE(lock);
        EXPECT_EQ(FolderLock::take(path("lock")).error().code, Code::STORE_BUSY);
    }
    EXPECT_TRUE(FolderLock::take(path("lock")));
}

} // namespace
} // namespace motcua::store
