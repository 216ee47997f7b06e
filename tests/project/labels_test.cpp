// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/source_tree.h"

#include <QRegularExpression>
#include <gtest/gtest.h>
#include <map>

namespace motcua::tests {
namespace {

/// Members that are labels, each made plain text where it is dressed: by file, and the file that does so.
const std::map<QString, QString>& dressedMembers() {
    static const std::map<QString, QString> files{
        {QStringLiteral("ui/widgets/camera_bar.h"), QStringLiteral("ui/widgets/camera_bar.cpp")},
        {QStringLiteral("ui/widgets/camera_preview.h"), QStringLiteral("ui/widgets/camera_preview.cpp")},
        {QStringLiteral("ui/widgets/field.h"), QStringLiteral("ui/widgets/field.cpp")},
        {QStringLiteral("ui/widgets/message_bar.h"), QStringLiteral("ui/widgets/message_bar.cpp")},
        {QStringLiteral("ui/widgets/panels.h"), QStringLiteral("ui/widgets/panels.cpp")}};
    return files;
}

/// A QLabel of its own accord takes a name with tags in it for markup: what is shown would be another text
/// than what is recorded. textLabel() makes one that shows its text as it is.
TEST(Labels, everyLabel_isMadeByTextLabel) {
    static const QRegularExpression kMade(QStringLiteral(R"(\bnew\s+QLabel\b)"));
    static const QRegularExpression kMember(QStringLiteral(R"(^\s+QLabel\s+(?!\*)\w+[;,{(])"),
                                            QRegularExpression::MultilineOption);
    int seen = 0;
    for (const SourceFile& file : sourceFiles({QStringLiteral("ui"), QStringLiteral("app")})) {
        const QString text = QString::fromUtf8(file.text);
        if (file.path != u"ui/widgets/text_label.h") {
            EXPECT_FALSE(kMade.match(text).hasMatch()) << qPrintable(file.path) << " makes a label by itself";
        }
        if (!kMember.match(text).hasMatch()) continue;
        ++seen;
        const auto dressed = dressedMembers().find(file.path);
        ASSERT_NE(dressed, dressedMembers().end())
            << qPrintable(file.path) << " has a label that is no textLabel()";
        EXPECT_TRUE(projectFile(dressed->second).contains("setTextFormat(Qt::PlainText)"))
            << qPrintable(dressed->second);
    }
    EXPECT_EQ(seen, static_cast<int>(dressedMembers().size())) << "an exception that is none any more";
}

} // namespace
} // namespace motcua::tests
