// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/source_tree.h"

#include <QDirIterator>
#include <QFile>

namespace motcua::tests {

QByteArray projectFile(const QString& path) {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<SourceFile> sourceFiles(const QStringList& folders) {
    const QString root = QStringLiteral(MOTCUA_SOURCE_DIR "/");
    std::vector<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator walk(root + folder,
                          {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.def")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next().mid(root.size());
            files.push_back({path, projectFile(path)});
        }
    }
    return files;
}

} // namespace motcua::tests
