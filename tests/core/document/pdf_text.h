// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace motcua::tests {

/// What a reader finds in a PDF file (pdftotext of poppler-utils, installer/setup.sh --tests), as it is laid
/// out, runs of blanks as one. Empty when it fails.
inline QString pdfText(const QString& file) {
    QProcess program;
    program.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-enc"),
                                                QStringLiteral("UTF-8"), file, QStringLiteral("-")});
    if (!program.waitForFinished() || program.exitCode() != 0) return {};
    QStringList lines;
    for (const QString& line : QString::fromUtf8(program.readAllStandardOutput()).split(u'\n'))
        if (!line.simplified().isEmpty()) lines << line.simplified();
    return lines.join(u'\n') + u'\n';
}

} // namespace motcua::tests
