// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/file.h"

#include <QString>

namespace motcua::store {

/// The names in a data folder. Nothing else belongs there; everything is readable by its owner only.
namespace names {
inline constexpr QLatin1StringView kDatabase("motcua.db");
inline constexpr QLatin1StringView kKeys("keys.json");
inline constexpr QLatin1StringView kAttempts("attempts.json");
inline constexpr QLatin1StringView kAuditHead("audit.head");
inline constexpr QLatin1StringView kBlobs("blobs");
inline constexpr QLatin1StringView kLock("lock");
inline constexpr QLatin1StringView kUnfinished("unfinished");
inline constexpr QLatin1StringView kIncoming("incoming");
inline constexpr QLatin1StringView kOutgoing("outgoing");
inline constexpr QLatin1StringView kSwapMarker("incoming.ready");
inline constexpr QLatin1StringView kStagedCopy("backup.db");
/// Of folders that keep what a restore replaced.
inline constexpr QLatin1StringView kKeptPrefix("before-restore-");
} // namespace names

/// A data folder that this process has to itself until the object goes.
class Folder {
public:
    /// Makes an empty folder and its `blobs`, marked unfinished: until finishCreation() it does not open, and
    /// creating it again starts over. Errors: STORE_EXISTS when a finished store or anything that is no
    /// store's is there (nothing is touched then), STORE_BUSY.
    static Result<Folder> create(const QString& path);
    Result<void> finishCreation();

    /// Takes the lock, then finishes or undoes what a crash interrupted (Swap, parts of blobs).
    /// Errors: STORE_MISSING (also for an unfinished one), STORE_BUSY.
    static Result<Folder> open(const QString& path);

    /// What remains of a store whose database is lost, to restore a backup into. Errors: STORE_EXISTS when
    /// the database or anything that is no store's is there (nothing is touched then), STORE_BUSY.
    static Result<Folder> openRemains(const QString& path);

    const QString& path() const { return m_path; }
    QString file(QLatin1StringView name) const { return m_path + u'/' + name; }
    QString databasePath() const { return file(names::kDatabase); }
    QString blobsPath() const { return file(names::kBlobs); }

private:
    Folder(QString path, FolderLock lock) : m_path(std::move(path)), m_lock(std::move(lock)) {}
    QString m_path;
    FolderLock m_lock;
};

} // namespace motcua::store
