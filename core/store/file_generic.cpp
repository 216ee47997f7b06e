// SPDX-License-Identifier: GPL-3.0-or-later
// For systems other than Linux: what Qt and the C library offer.
#include "core/store/file.h"

#include <QLockFile>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace motcua::store {

bool flushToDisk(QFile& file) {
#ifdef Q_OS_WIN
    return file.flush() && _commit(file.handle()) == 0;
#else
    return file.flush() && fsync(file.handle()) == 0;
#endif
}

bool flushFolder(const QString&) { return true; }

struct FolderLock::Handle {
    QLockFile file;
    explicit Handle(const QString& path) : file(path) { file.setStaleLockTime(0); }
};

FolderLock::FolderLock(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
FolderLock::FolderLock(FolderLock&&) noexcept = default;
FolderLock& FolderLock::operator=(FolderLock&&) noexcept = default;
FolderLock::~FolderLock() = default;

Result<FolderLock> FolderLock::take(const QString& lockFile) {
    auto handle = std::make_unique<Handle>(lockFile);
    if (!handle->file.tryLock(0)) return fail(Code::STORE_BUSY, QStringLiteral("lock"));
    return FolderLock(std::move(handle));
}

} // namespace motcua::store
