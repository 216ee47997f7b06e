// SPDX-License-Identifier: GPL-3.0-or-later
// Every icon in the program has its use: those somebody stopped using are not shipped for ever.
#include "tests/project/source_tree.h"

#include <QDir>
#include <QRegularExpression>
#include <gtest/gtest.h>
#include <set>

namespace motcua::tests {
namespace {

TEST(Icons, everyFile_isNamedInTheWindowsSources) {
    static const QRegularExpression kLiteral(QStringLiteral("(?<!u)\"([a-z0-9]+(?:-[a-z0-9]+)*)\""));
    std::set<QString> named;
    for (const SourceFile& file : sourceFiles({QStringLiteral("ui"), QStringLiteral("app/counter")}))
        for (auto match = kLiteral.globalMatch(QString::fromUtf8(file.text)); match.hasNext();)
            named.insert(match.next().captured(1));
    const QDir folder(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/icons/lucide"));
    const QStringList files = folder.entryList({QStringLiteral("*.svg")});
    EXPECT_GT(files.size(), 30);
    for (const QString& file : files)
        EXPECT_TRUE(named.contains(file.chopped(4))) << file.toStdString() << " is used by no window";
}

} // namespace
} // namespace motcua::tests
