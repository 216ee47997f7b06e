// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "tests/project/source_tree.h"

#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

const std::vector<Code> kCodes{
#define MOTCUA_ERROR(name, ...) Code::name,
#include "core/base/error_codes.def"
#undef MOTCUA_ERROR
};

bool isAscii(const char* text) {
    for (; *text; ++text)
        if (static_cast<unsigned char>(*text) > 127) return false;
    return true;
}

TEST(ErrorCodes, eachCode_isDocumentedInBothLanguages) {
    for (const Code code : kCodes) {
        const ErrorText& text = errorText(code);
        EXPECT_STRNE(text.name, "");
        EXPECT_EQ(text.number, static_cast<int>(code));
        for (const char* sentence : {text.causeEn, text.remedyEn, text.causeVi, text.remedyVi})
            EXPECT_TRUE(QByteArray(sentence).endsWith('.') && QByteArray(sentence).size() > 10)
                << text.name << ": " << sentence;
        EXPECT_FALSE(isAscii(text.causeVi)) << text.name << " is not translated: " << text.causeVi;
        EXPECT_STRNE(text.causeEn, text.causeVi);
    }
}

TEST(ErrorCodes, numbersAndNames_areUnique) {
    QSet<int> numbers;
    QSet<QByteArray> names;
    for (const Code code : kCodes) {
        EXPECT_FALSE(numbers.contains(static_cast<int>(code))) << errorText(code).name;
        EXPECT_FALSE(names.contains(errorText(code).name)) << errorText(code).name;
        numbers.insert(static_cast<int>(code));
        names.insert(errorText(code).name);
    }
    EXPECT_GT(numbers.size(), 5);
}

TEST(ErrorCodes, eachCode_isUsed) {
    static const QRegularExpression kUse(QStringLiteral(R"(Code::([A-Z0-9_]+))"));
    QSet<QString> used;
    for (const SourceFile& file :
         sourceFiles({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}))
        for (auto match = kUse.globalMatch(QString::fromUtf8(file.text)); match.hasNext();)
            used << match.next().captured(1);
    for (const Code code : kCodes)
        EXPECT_TRUE(used.contains(QString::fromLatin1(errorText(code).name)))
            << errorText(code).name << " is never reported";
}

} // namespace
} // namespace motcua::tests
