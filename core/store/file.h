// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <memory>

namespace motcua::store {

// Errors of this header: STORE_IO and STORE_DISK_FULL, whose detail is the file's name without its folder.

/// Errors: also STORE_MISSING, and STORE_DAMAGED when the file is longer than `maxBytes`.
Result<QByteArray> readFile(const QString& path, qint64 maxBytes);
/// Replaced as a whole: after a crash there is the old content or the new one. Readable by the owner only.
Result<void> writeFile(const QString& path, QByteArrayView bytes);
/// Replaces `to`. Lasting when it answers.
Result<void> moveFile(const QString& from, const QString& to);
/// Nothing to remove is no error.
Result<void> removeFile(const QString& path);
Result<void> removeTree(const QString& path);
/// Only the owner may enter; may be there already.
Result<void> makeFolder(const QString& path);

/// Whether `file`, there or not, would be written into `folder` or below it, by whatever spelling or link.
/// Errors: STORE_IO also when the folder it would be in is not there.
Result<bool> isInside(const QString& file, const QString& folder);

inline constexpr QLatin1StringView kPartSuffix(".part");

/// A new file written in pieces under a temporary name (`.part` appended) and put in place by finish();
/// without it nothing remains. Readable by the owner only.
class FileWriter {
public:
    static Result<FileWriter> create(const QString& path);
    FileWriter(FileWriter&&) noexcept = default;
    FileWriter& operator=(FileWriter&&) = delete;
    ~FileWriter();

    Result<void> write(QByteArrayView bytes);
    /// What was written can be read back here, before finish().
    QString partPath() const { return m_path + kPartSuffix; }
    Result<void> flush();
    /// Written, flushed to the disk, renamed, and the folder flushed: lasting when it answers.
    Result<void> finish() { return finishAs(m_path); }
    Result<void> finishAs(const QString& path);

private:
    FileWriter(QString path, std::unique_ptr<QFile> file)
        : m_path(std::move(path)), m_file(std::move(file)) {}
    QString m_path;
    std::unique_ptr<QFile> m_file;
};

/// The lock of a data folder: held by one process, let go by the system when that process ends in whatever
/// way.
class FolderLock {
public:
    /// Errors: STORE_BUSY.
    static Result<FolderLock> take(const QString& lockFile);
    FolderLock(FolderLock&&) noexcept;
    FolderLock& operator=(FolderLock&&) noexcept;
    ~FolderLock();

private:
    struct Handle;
    explicit FolderLock(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

// What each system does its own way: file_linux.cpp, file_generic.cpp.

/// Waits until what was written is on the disk.
bool flushToDisk(QFile& file);
/// The same for the names in a folder; nothing to do on systems that have no such call.
bool flushFolder(const QString& path);

} // namespace motcua::store
