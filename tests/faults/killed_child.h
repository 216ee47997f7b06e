// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sanitized.h"

#include <QProcess>
#include <QStringList>
#include <gtest/gtest.h>
#include <thread>

namespace motcua::tests {

/// Long enough for some receipts; the sanitizers make each slower.
inline constexpr unsigned kLongestLife =
#if defined(MOTCUA_SANITIZED)
    900'000;
#else
    60'000;
#endif

/// Runs a program that prints `ready` and then a line for each thing it has done, and kills it `after` that.
/// Gives the lines that were printed whole.
inline QStringList linesUntilKilled(const QString& program, const QString& folder,
                                    std::chrono::microseconds after) {
    QProcess child;
    child.start(program, {folder});
    QByteArray output;
    while (!output.contains("ready\n")) {
        if (!child.waitForReadyRead(30'000)) {
            ADD_FAILURE() << "the stream did not start: " << child.readAllStandardError().toStdString();
            return {};
        }
        output += child.readAllStandardOutput();
    }
    std::this_thread::sleep_for(after); // the moment to be killed at, not a wait for something
    child.kill();                       // SIGKILL
    child.waitForFinished(30'000);
    output += child.readAllStandardOutput();
    output.truncate(output.lastIndexOf('\n') + 1); // a line half written acknowledges nothing
    QStringList lines = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    lines.removeAll(QStringLiteral("ready"));
    return lines;
}

} // namespace motcua::tests
