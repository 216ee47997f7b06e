// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/private_files.h"

#include "ui/printing/form_pages.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>

namespace motcua::ui {
namespace {

const QString kPrefix = QStringLiteral("motcua-print-");
const QString kLock = QStringLiteral("in-use");

/// QTemporaryDir gives the folder to this account alone (0700) and takes it away when the program ends. The
/// lock in it tells others that its program lives.
struct PrivateFolder {
    QTemporaryDir folder{QDir::tempPath() + QLatin1Char('/') + kPrefix + QStringLiteral("XXXXXX")};
    QLockFile lock{folder.filePath(kLock)};
    PrivateFolder() {
        lock.setStaleLockTime(0);
        if (folder.isValid()) lock.tryLock(0);
    }
};

PrivateFolder& own() {
    static PrivateFolder folder;
    return folder;
}

/// Its lock is gone with its program, or was never made.
bool isAbandoned(const QFileInfo& found) {
    const QString path = found.filePath();
    // one that is just being made has no lock yet
    constexpr qint64 kYoung = 60;
    if (!QFileInfo::exists(QDir(path).filePath(kLock)) &&
        found.lastModified().secsTo(QDateTime::currentDateTime()) < kYoung)
        return false;
    QLockFile lock(QDir(path).filePath(kLock));
    lock.setStaleLockTime(0); // how old it is says nothing; whether its program lives does
    return lock.tryLock(0);
}

} // namespace

QString privateFile(const QString& fileName) {
    const QTemporaryDir& folder = own().folder;
    return folder.isValid() ? folder.filePath(fileName) : QString();
}

void emptyPrivateFolder() {
    printThread().start([] {
        const QDir folder(own().folder.path());
        for (const QFileInfo& file : folder.entryInfoList(QDir::Files | QDir::Hidden | QDir::System))
            if (file.fileName() != kLock) QFile::remove(file.filePath());
    });
}

void sweepPrivateFolders() {
    printThread().start([] { sweepPrivateFolders(QDir::tempPath()); });
}

void sweepPrivateFolders(const QString& in) {
    const QFileInfo mine(own().folder.path()); // made first: locked, and known whose account this is
    for (const QFileInfo& found :
         QDir(in).entryInfoList({kPrefix + QLatin1Char('*')}, QDir::Dirs | QDir::Hidden)) {
        if (found.isSymLink() || found.ownerId() != mine.ownerId()) continue;
        if (found.canonicalFilePath() == mine.canonicalFilePath()) continue;
        if (isAbandoned(found)) QDir(found.filePath()).removeRecursively();
    }
}

} // namespace motcua::ui
