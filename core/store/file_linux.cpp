// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace motcua::store {

bool flushToDisk(QFile& file) { return file.flush() && fsync(file.handle()) == 0; }

bool flushFolder(const QString& path) {
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return false;
    // Some network and overlay file systems refuse to flush a folder; the file itself is flushed all the
    // same.
    const bool done = fsync(folder) == 0 || errno == EINVAL;
    ::close(folder);
    return done;
}

struct FolderLock::Handle {
    int descriptor;
    explicit Handle(int fd) : descriptor(fd) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { ::close(descriptor); }
};

FolderLock::FolderLock(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
FolderLock::FolderLock(FolderLock&&) noexcept = default;
FolderLock& FolderLock::operator=(FolderLock&&) noexcept = default;
FolderLock::~FolderLock() = default;

// flock and not fcntl: an fcntl lock is lost when any descriptor of the file is closed in the process.
Result<FolderLock> FolderLock::take(const QString& lockFile) {
    const int descriptor =
        ::open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return fail(Code::STORE_IO, QStringLiteral("lock"));
    auto handle = std::make_unique<Handle>(descriptor);
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return fail(errno == EWOULDBLOCK ? Code::STORE_BUSY : Code::STORE_IO, QStringLiteral("lock"));
    return FolderLock(std::move(handle));
}

} // namespace motcua::store
