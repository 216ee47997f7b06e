// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folder.h"

#include "core/store/swap.h"

#include <QDir>
#include <QFileInfo>

namespace motcua::store {
namespace {

bool isThere(const QString& folder, QLatin1StringView name) {
    return QFileInfo::exists(folder + u'/' + name);
}

/// What a creation that did not come to its end may have left.
Result<void> clearUnfinished(const QString& path) {
    for (const QString& name : QDir(path).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        if (name != names::kLock && name != names::kUnfinished) MOTCUA_CHECK(removeTree(path + u'/' + name));
    return {};
}

Result<void> removeParts(const QString& folder) {
    for (const QString& name :
         QDir(folder).entryList({u'*' + QString(kPartSuffix)}, QDir::Files | QDir::Hidden))
        MOTCUA_CHECK(removeFile(folder + u'/' + name));
    return {};
}

} // namespace

Result<Folder> Folder::create(const QString& path) {
    const QString full = QDir(path).absolutePath();
    const bool wasUnfinished = isThere(full, names::kUnfinished);
    // A folder with anything else in it may be somebody's documents: nothing of it is touched.
    const auto others = QDir(full).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    if (!wasUnfinished && !others.isEmpty() && others != QStringList{names::kLock})
        return fail(Code::STORE_EXISTS);
    MOTCUA_CHECK(makeFolder(full));
    MOTCUA_TRY(FolderLock lock, FolderLock::take(full + u'/' + names::kLock));
    Folder folder(full, std::move(lock));
    MOTCUA_CHECK(writeFile(folder.file(names::kUnfinished), {}));
    MOTCUA_CHECK(clearUnfinished(full));
    MOTCUA_CHECK(makeFolder(folder.blobsPath()));
    return folder;
}

Result<void> Folder::finishCreation() {
    MOTCUA_CHECK(removeFile(file(names::kUnfinished)));
    if (!flushFolder(m_path)) return fail(Code::STORE_IO, QStringLiteral("folder"));
    return {};
}

Result<Folder> Folder::open(const QString& path) {
    const QString full = QDir(path).absolutePath();
    if (!QFileInfo(full).isDir() || isThere(full, names::kUnfinished)) return fail(Code::STORE_MISSING);
    if (!isThere(full, names::kDatabase) && !Swap::isPending(full)) return fail(Code::STORE_MISSING);
    MOTCUA_TRY(FolderLock lock, FolderLock::take(full + u'/' + names::kLock));
    Folder folder(full, std::move(lock));
    MOTCUA_CHECK(Swap::recover(full));
    MOTCUA_CHECK(removeParts(full));
    MOTCUA_CHECK(makeFolder(folder.blobsPath()));
    MOTCUA_CHECK(removeParts(folder.blobsPath()));
    return folder;
}

} // namespace motcua::store
