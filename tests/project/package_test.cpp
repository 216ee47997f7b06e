// SPDX-License-Identifier: GPL-3.0-or-later
// What is written by hand for the packages agrees with the program and with itself.
#include "core/base/version.h"
#include "tests/project/source_tree.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

QString text(const char* path) { return QString::fromUtf8(projectFile(QString::fromLatin1(path))); }

TEST(Package, everyVersion_isTheProgramsOwn) {
    const QString version = motcua::version();
    EXPECT_TRUE(text("installer/debian/changelog").startsWith(QStringLiteral("motcua (%1) ").arg(version)));
    EXPECT_TRUE(text("installer/desktop/org.motcua.MotCua.metainfo.xml")
                    .contains(QStringLiteral("<release version=\"%1\"").arg(version)));
    EXPECT_TRUE(
        text("installer/windows/motcua.iss").contains(QStringLiteral("AppVersion \"%1\"").arg(version)));
}

TEST(Package, menuEntry_speaksVietnameseInEveryText) {
    const QString entry = text("installer/desktop/org.motcua.MotCua.desktop");
    for (const char* key : {"Name", "GenericName", "Comment", "Keywords"}) {
        const QRegularExpression english(QStringLiteral("(?m)^%1=\\S").arg(QLatin1StringView(key)));
        const QRegularExpression vietnamese(
            QStringLiteral("(?m)^%1\\[vi\\]=\\S").arg(QLatin1StringView(key)));
        EXPECT_EQ(entry.count(english), entry.count(vietnamese)) << key;
        EXPECT_GE(entry.count(vietnamese), 1) << key;
    }
}

/// An option somebody adds to the program without a word in its manual is noticed here.
TEST(Package, manual_knowsEveryOption) {
    const QString source = text("app/counter/options.cpp");
    QString manual = text("installer/man/motcua.1");
    manual.remove(u'\\');
    static const QRegularExpression kOption(QStringLiteral("\\[(--[a-z-]+)"));
    int count = 0;
    for (auto match = kOption.globalMatch(source); match.hasNext(); ++count) {
        const QString option = match.next().captured(1);
        EXPECT_TRUE(manual.contains(option)) << option.toStdString();
    }
    EXPECT_GE(count, 6);
}

TEST(Package, manualOfTheService_knowsEveryOption) {
    const QString usage = text("app/central/options.cpp");
    QString manual = text("installer/man/motcua-central.8");
    manual.remove(u'\\');
    static const QRegularExpression kOption(QStringLiteral("[ \\[](--[a-z-]+)"));
    int count = 0;
    for (auto match = kOption.globalMatch(usage); match.hasNext(); ++count) {
        const QString option = match.next().captured(1);
        EXPECT_TRUE(manual.contains(option)) << option.toStdString();
    }
    EXPECT_GE(count, 12);
}

TEST(Package, everyIconThatIsInstalled_isThere) {
    const QString rules = text("installer/package.cmake");
    const auto sizes =
        QRegularExpression(QStringLiteral("foreach\\(size ([0-9 ]+)\\)")).match(rules).captured(1);
    ASSERT_FALSE(sizes.isEmpty());
    for (const QString& size : sizes.split(u' ', Qt::SkipEmptyParts))
        EXPECT_FALSE(projectFile(QStringLiteral("resources/icons/app/motcua-%1.png").arg(size)).isEmpty())
            << size.toStdString();
    EXPECT_FALSE(projectFile(QStringLiteral("resources/icons/app/motcua.svg")).isEmpty());
}

} // namespace
} // namespace motcua::tests
