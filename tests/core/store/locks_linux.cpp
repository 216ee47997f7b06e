// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_test.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace motcua::store {
namespace {

class LocksTest : public StoreTest {};

/// Whether another process is kept from taking the file for its own, as the engine asks it: by a lock on the
/// bytes for readers. A process that is not kept from it ends the write-ahead log that this one still writes.
bool isHeld(const QString& path) {
    const QByteArray name = path.toUtf8();
    const pid_t child = fork();
    if (child == 0) {
        const int file = open(name.constData(), O_RDWR | O_CLOEXEC);
        struct flock lock{};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000002;
        lock.l_len = 510;
        const bool isAsked = file >= 0 && fcntl(file, F_GETLK, &lock) == 0;
        _exit(!isAsked ? 2 : lock.l_type == F_UNLCK ? 1 : 0);
    }
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) < 2);
    return WEXITSTATUS(status) == 0;
}

TEST_F(LocksTest, anotherConnectionOfThisProcess_doesNotGiveThemUp) {
    Database first = openNew();
    ASSERT_TRUE(first.execute("CREATE TABLE t(a);"));
    EXPECT_TRUE(isHeld(path()));
    {
        const auto second = Database::open(path(), m_key, OpenMode::existing);
        ASSERT_TRUE(second);
        EXPECT_TRUE(isHeld(path())) << "when it has opened";
    }
    EXPECT_TRUE(isHeld(path())) << "when it has closed";
    EXPECT_FALSE(Database::open(path(), Secret::random(32), OpenMode::existing));
    EXPECT_TRUE(isHeld(path())) << "when it was refused";
}

} // namespace
} // namespace motcua::store
