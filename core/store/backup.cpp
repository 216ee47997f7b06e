// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/archive.h"
#include "core/store/blobs.h"
#include "core/store/maintenance.h"
#include "core/store/swap.h"

#include <QDateTime>
#include <QFileInfo>

namespace motcua::store {
namespace {

constexpr qint64 kMaxSmallFile = 1024 * 1024;

QByteArray bytesOf(QLatin1StringView name) { return QByteArray(name.data(), name.size()); }

Result<void> verify(const QString& file, const Secret& storeKey) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return fail(Code::STORE_IO, QStringLiteral("backup file"));
    const ArchiveVisitor nothing{[&](const QByteArray&) -> Result<Secret> { return storeKey.clone(); },
                                 [](QByteArrayView) { return Result<void>(); },
                                 [](QByteArrayView) { return Result<void>(); },
                                 [] { return Result<void>(); }};
    MOTCUA_CHECK(readArchive(source, nothing));
    return {};
}

Result<void> writeArchive(const Folder& folder, const Secret& storeKey, const QString& copy,
                          const KeyFiles& files, const QString& file) {
    MOTCUA_TRY(ArchiveWriter archive, ArchiveWriter::create(file, storeKey));
    MOTCUA_CHECK(archive.add(bytesOf(names::kKeys), files.keys));
    MOTCUA_CHECK(archive.add(bytesOf(names::kAuditHead), files.auditHead));
    MOTCUA_CHECK(archive.addFile(bytesOf(names::kDatabase), copy));
    // After the database: a blob is written before the record that names it, so none is missing.
    const Blobs blobs(folder.blobsPath(), storeKey);
    for (const QString& name : blobs.names())
        MOTCUA_CHECK(archive.addFile("blobs/" + name.toLatin1(), blobs.pathOf(name)));
    MOTCUA_CHECK(archive.complete());
    MOTCUA_CHECK(verify(archive.partPath(), storeKey));
    return archive.finish();
}

class Removed {
public:
    explicit Removed(QString path) : m_path(std::move(path)) { remove(); }
    ~Removed() { remove(); }
    Removed(const Removed&) = delete;
    Removed& operator=(const Removed&) = delete;

private:
    void remove() const {
        for (const char* end : {"", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1StringView(end));
    }
    QString m_path;
};

Result<Secret> extract(const QString& file, const Swap& swap, const RestorePlan& plan) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE, QFileInfo(file).fileName());
    std::optional<FileWriter> writer;
    ArchiveVisitor visitor;
    visitor.keyFrom = plan.keyFrom;
    visitor.begin = [&](QByteArrayView name) -> Result<void> {
        MOTCUA_TRY(FileWriter fresh, FileWriter::create(swap.incoming(QLatin1StringView(name))));
        writer.emplace(std::move(fresh));
        return {};
    };
    visitor.piece = [&](QByteArrayView piece) { return writer->write(piece); };
    visitor.end = [&] { return writer->finish(); };
    return readArchive(source, visitor);
}

Result<void> checkStaged(const Swap& swap, const Secret& key, const RestorePlan& plan) {
    const QString path = swap.incoming(names::kDatabase);
    if (!QFileInfo::exists(path) || !QFileInfo::exists(swap.incoming(names::kAuditHead)))
        return fail(Code::STORE_BACKUP_BAD, QStringLiteral("incomplete"));
    MOTCUA_TRY(Database database, Database::open(path, key, OpenMode::existing));
    MOTCUA_TRY(const CheckReport report, check(database, Blobs(swap.incoming(names::kBlobs), key)));
    if (!report.isOk()) return fail(Code::STORE_DAMAGED, report.problems.first());
    if (plan.adapt) MOTCUA_CHECK(plan.adapt(database, QFileInfo(path).absolutePath()));
    return database.checkpoint();
}

Result<Folder> openOrCreate(const QString& path, bool& isNew) {
    auto folder = Folder::open(path);
    if (folder || folder.error().code != Code::STORE_MISSING) return folder;
    auto fresh = Folder::create(path);
    isNew = fresh.has_value();
    if (isNew || fresh.error().code != Code::STORE_EXISTS) return fresh;
    return Folder::openRemains(path);
}

QString keepName(Instant now) {
    const QString text = formatInstant(now);
    QString digits = names::kKeptPrefix;
    for (const QChar c : text.first(19))
        if (c.isDigit())
            digits += c;
        else if (c == u'T')
            digits += u'-';
    return digits;
}

/// Two restores may fall into one second, and a clock may be set back.
QString freeKeepName(const QString& folder, Instant now) {
    const QString first = keepName(now);
    QString name = first;
    const auto isTaken = [&] {
        const QFileInfo info(folder + u'/' + name);
        return info.exists() || info.isSymLink();
    };
    for (int next = 2; isTaken(); ++next)
        name = first + u'-' + QString::number(next);
    return name;
}

} // namespace

Result<void> backup(Database& database, const Folder& folder, const Secret& storeKey, const QString& file) {
    MOTCUA_TRY(const bool isWithin, isInside(file, folder.path()));
    if (isWithin) return fail(Code::STORE_BACKUP_TARGET);
    const QString copy = folder.file(names::kStagedCopy);
    const Removed staged(copy);
    // Before the database: an audit head may lag behind the log, but one that is ahead means that the log was
    // cut.
    KeyFiles files;
    MOTCUA_TRY(files.keys, readFile(folder.file(names::kKeys), kMaxSmallFile));
    MOTCUA_TRY(files.auditHead, readFile(folder.file(names::kAuditHead), kMaxSmallFile));
    MOTCUA_CHECK(copyVerified(database, copy, storeKey));
    return writeArchive(folder, storeKey, copy, files, file);
}

Result<Restored> restore(const QString& file, const QString& folderPath, const RestorePlan& plan) {
    bool isNew = false;
    MOTCUA_TRY(Folder folder, openOrCreate(folderPath, isNew));
    MOTCUA_TRY(Swap swap, Swap::prepare(folder.path()));
    MOTCUA_CHECK(makeFolder(swap.incoming(names::kBlobs)));
    MOTCUA_TRY(Secret key, extract(file, swap, plan));
    MOTCUA_CHECK(checkStaged(swap, key, plan));
    const QString keep = isNew ? QString() : freeKeepName(folder.path(), plan.now);
    MOTCUA_CHECK(swap.commit(keep));
    if (isNew) MOTCUA_CHECK(folder.finishCreation());
    return Restored{std::move(folder), std::move(key), keep};
}

} // namespace motcua::store
