// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/zbarimg.h"

#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <chrono>

namespace motcua::bench {
namespace {

/// <source href=file> <index> <symbol> <data [format=base64]>: base64 where the content is no valid UTF-8.
std::vector<QByteArray> parse(const QByteArray& output, const QStringList& files) {
    std::vector<QByteArray> contents(static_cast<std::size_t>(files.size()));
    QXmlStreamReader xml(output);
    qsizetype file = -1;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"source") {
            file = files.indexOf(xml.attributes().value(QStringLiteral("href")));
        } else if (xml.name() == u"data" && file >= 0) {
            const bool encoded = xml.attributes().value(QStringLiteral("format")) == u"base64";
            const QByteArray text = xml.readElementText().toUtf8();
            contents[static_cast<std::size_t>(file)] = encoded ? QByteArray::fromBase64(text) : text;
        }
    }
    return contents;
}

} // namespace

std::optional<ZbarRun> runZbarimg(const QStringList& files) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
    if (program.isEmpty()) return std::nullopt;
    const QStringList arguments{QStringLiteral("--nodbus"), QStringLiteral("--quiet"),
                                QStringLiteral("--xml"), QStringLiteral("-Sdisable"),
                                QStringLiteral("-Sqrcode.enable")};
    QProcess process;
    const auto start = std::chrono::steady_clock::now();
    process.start(program, arguments + files);
    if (!process.waitForFinished(-1)) return std::nullopt;
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    return ZbarRun{parse(process.readAllStandardOutput(), files), taken.count()};
}

} // namespace motcua::bench
