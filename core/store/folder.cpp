// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folder.h"

#include "core/store/swap.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <array>

namespace motcua::store {
namespace {

bool isThere(const QString& folder, QLatin1StringView name) {
    return QFileInfo::exists(folder + u'/' + name);
}

/// Anybody may have a file called `unfinished`; nobody else's says this.
constexpr QByteArrayView kMarkText("MotCua: the creation of this data folder has not ended.\n");
enum class Mark { none, begun, whole };

Result<Mark> markIn(const QString& file) {
    if (!QFileInfo(file).isFile()) return Mark::none;
    const auto content = readFile(file, kMarkText.size());
    if (content && *content == kMarkText) return Mark::whole;
    if (content) return kMarkText.startsWith(*content) ? Mark::begun : Mark::none;
    const Code code = content.error().code;
    if (code == Code::STORE_MISSING || code == Code::STORE_DAMAGED) return Mark::none;
    return std::unexpected(content.error());
}

QStringList entriesOf(const QString& folder) {
    // System: a link that leads nowhere, a pipe.
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
}

bool isStoreName(QString name) {
    if (name.endsWith(kPartSuffix)) name.chop(kPartSuffix.size());
    for (const QLatin1StringView database : {names::kDatabase, names::kStagedCopy})
        for (const char* end : {"", "-wal", "-shm", "-journal"})
            if (name == database + QLatin1StringView(end)) return true;
    constexpr std::array kOthers{names::kKeys,     names::kAttempts, names::kAuditHead,
                                 names::kBlobs,    names::kLock,     names::kUnfinished,
                                 names::kIncoming, names::kOutgoing, names::kSwapMarker};
    return std::ranges::find(kOthers, name) != kOthers.end();
}

/// Nothing is there, or what a creation that did not come to its end may have left.
Result<void> requireFree(const QString& folder) {
    const QString mark = folder + u'/' + names::kUnfinished;
    MOTCUA_TRY(const Mark whole, markIn(mark));
    MOTCUA_TRY(const Mark part, markIn(mark + kPartSuffix));
    for (const QString& name : entriesOf(folder)) {
        const bool isBegunMark = part != Mark::none && name == names::kUnfinished + kPartSuffix;
        const bool isOurs = whole == Mark::whole ? isStoreName(name) : isBegunMark || name == names::kLock;
        if (!isOurs) return fail(Code::STORE_EXISTS);
    }
    return {};
}

Result<void> requireRemains(const QString& folder) {
    for (const QString& name : entriesOf(folder)) {
        const bool isKept = name.startsWith(names::kKeptPrefix) && QFileInfo(folder + u'/' + name).isDir();
        if (name == names::kDatabase || name == names::kUnfinished || !(isKept || isStoreName(name)))
            return fail(Code::STORE_EXISTS);
    }
    return {};
}

Result<void> clearUnfinished(const QString& folder) {
    for (const QString& name : entriesOf(folder))
        if (name != names::kLock && name != names::kUnfinished)
            MOTCUA_CHECK(removeTree(folder + u'/' + name));
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
    // Somebody's documents get no lock file either.
    MOTCUA_CHECK(requireFree(full));
    MOTCUA_CHECK(makeFolder(full));
    MOTCUA_TRY(FolderLock lock, FolderLock::take(full + u'/' + names::kLock));
    Folder folder(full, std::move(lock));
    // Another program may have ended its creation in the meantime.
    MOTCUA_CHECK(requireFree(full));
    MOTCUA_CHECK(writeFile(folder.file(names::kUnfinished), kMarkText));
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

Result<Folder> Folder::openRemains(const QString& path) {
    const QString full = QDir(path).absolutePath();
    MOTCUA_CHECK(requireRemains(full));
    MOTCUA_TRY(FolderLock lock, FolderLock::take(full + u'/' + names::kLock));
    Folder folder(full, std::move(lock));
    // Another program may have restored in the meantime.
    MOTCUA_CHECK(requireRemains(full));
    return folder;
}

} // namespace motcua::store
