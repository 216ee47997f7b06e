// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/source_tree.h"

#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>
#include <map>

namespace motcua::tests {
namespace {

using Layers = std::map<QString, QSet<QString>>;

Layers directLayers(const QByteArray& text) {
    Layers layers;
    for (const QByteArray& line : text.split('\n')) {
        if (line.isEmpty() || line.startsWith('#')) continue;
        const QStringList parts = QString::fromUtf8(line).split(u':');
        const QStringList names = parts.value(1).split(u' ', Qt::SkipEmptyParts);
        layers[parts[0]] = QSet<QString>(names.begin(), names.end());
    }
    return layers;
}

/// Adds what the named layers reach; a layer that reaches itself stands in a cycle.
Layers reached(const Layers& direct) {
    Layers all = direct;
    for (bool grown = true; grown;) {
        grown = false;
        for (auto& [name, reach] : all)
            for (const QString& next : QSet<QString>(reach))
                for (const QString& far : all[next])
                    if (!reach.contains(far)) {
                        reach.insert(far);
                        grown = true;
                    }
    }
    return all;
}

QString layerOf(const QString& path) {
    const QStringList parts = path.split(u'/');
    const bool cardsim = parts[0] == u"tests" && parts.value(1) == u"cardsim";
    return parts[0] == u"core" || cardsim ? parts.value(1) : parts[0];
}

QStringList forbiddenIncludes(const Layers& allowed, const SourceFile& file) {
    static const QRegularExpression kInclude(QStringLiteral(R"(#\s*include\s+["<]([^">]+)[">])"));
    const QString layer = layerOf(file.path);
    QStringList found;
    for (auto match = kInclude.globalMatch(QString::fromUtf8(file.text)); match.hasNext();) {
        const QString target = match.next().captured(1);
        static const QRegularExpression kOurs(QStringLiteral("^(core|ui|app|tests)/"));
        if (!kOurs.match(target).hasMatch()) {
            static const QRegularExpression kWidgets(
                QStringLiteral("^(QtWidgets/|QWidget|QApplication|QMainWindow|QDialog)"));
            if (file.path.startsWith(u"core/") && kWidgets.match(target).hasMatch()) found << target;
            continue;
        }
        const QString targetLayer = layerOf(target);
        const auto reach = allowed.find(layer);
        if (targetLayer != layer && (reach == allowed.end() || !reach->second.contains(targetLayer)))
            found << target;
    }
    return found;
}

TEST(Layers, file_hasNoCycle) {
    for (const auto& [name, reach] : reached(directLayers(projectFile(QStringLiteral("tests/layers.txt")))))
        EXPECT_FALSE(reach.contains(name)) << name.toStdString() << " reaches itself";
}

TEST(Layers, everyInclude_isAllowed) {
    const Layers allowed = reached(directLayers(projectFile(QStringLiteral("tests/layers.txt"))));
    const auto files = sourceFiles({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
    ASSERT_GT(files.size(), 20u);
    for (const SourceFile& file : files) {
        EXPECT_TRUE(allowed.contains(layerOf(file.path)))
            << "no line in tests/layers.txt for " << file.path.toStdString();
        EXPECT_EQ(forbiddenIncludes(allowed, file), QStringList()) << "in " << file.path.toStdString();
    }
}

TEST(Layers, aForbiddenInclude_isFound) {
    const Layers allowed = reached(directLayers("base:\ncitizen: base\nqr: citizen\nui: qr\n"));
    EXPECT_EQ(
        forbiddenIncludes(allowed, {QStringLiteral("core/base/x.h"), "#include \"core/qr/y.h\"\n"}).size(),
        1);
    EXPECT_EQ(forbiddenIncludes(allowed, {QStringLiteral("core/qr/x.h"), "#  include <QWidget>\n"}).size(),
              1);
    EXPECT_EQ(
        forbiddenIncludes(allowed, {QStringLiteral("core/qr/x.h"), "#include \"core/base/y.h\"\n"}).size(),
        0);
    EXPECT_EQ(
        forbiddenIncludes(allowed, {QStringLiteral("core/qr/x.h"), "#include \"ui/shell/y.h\"\n"}).size(), 1);
}

TEST(Layers, pureFolders_doNoInputOrOutput) {
    static const QRegularExpression kFiles(QStringLiteral(
        R"(#\s*include\s+<(QFile|QSaveFile|QDir|QFileInfo|QTcpSocket|QProcess|QNetworkAccessManager|fstream|cstdio|sqlcipher/.*)>)"));
    QStringList found;
    for (const char* folder : {"tlv", "crypto", "citizen", "calendar", "catalogue", "dossier", "wire"})
        for (const SourceFile& file : sourceFiles({QStringLiteral("core/") + QString::fromLatin1(folder)}))
            // The catalogue that the program carries inside itself is read through Qt's resource file system.
            if (file.path != u"core/catalogue/shipped.cpp" &&
                kFiles.match(QString::fromUtf8(file.text)).hasMatch())
                found << file.path;
    EXPECT_EQ(found, QStringList());
}

} // namespace
} // namespace motcua::tests
