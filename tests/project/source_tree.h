// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace motcua::tests {

struct SourceFile {
    QString path; // from the root of the project, as in an #include
    QByteArray text;
};

/// Every .h, .cpp and .def file below the named folders of the project.
std::vector<SourceFile> sourceFiles(const QStringList& folders);
QByteArray projectFile(const QString& path);

} // namespace motcua::tests
