// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/article.h"

#include "core/dossier/rule.h"

#include <gtest/gtest.h>

namespace motcua::dossier {
namespace {

TEST(Article, reference_isWrittenAsTheLawIsCited) {
    const std::pair<const char*, QString> cases[] = {
        {"NĐ 118/2025 art. 19.5", QStringLiteral("Điều 19 khoản 5 Nghị định 118/2025/NĐ-CP")},
        {"NĐ 118/2025 art. 11.2, 17.1c",
         QStringLiteral("Điều 11 khoản 2, Điều 17 khoản 1 điểm c Nghị định 118/2025/NĐ-CP")},
        {"NĐ 118/2025 art. 17-22", QStringLiteral("Điều 17 đến Điều 22 Nghị định 118/2025/NĐ-CP")},
        {"NĐ 104/2022 art. 14", QStringLiteral("Điều 14 Nghị định 104/2022/NĐ-CP")},
        {"NĐ 118/2025", QStringLiteral("Nghị định 118/2025/NĐ-CP")},
    };
    for (const auto& [reference, text] : cases)
        EXPECT_EQ(vietnameseArticles(reference), text) << reference;
}

TEST(Article, everyRule_citesWithoutEnglish) {
    for (int rule = 0; rule < kRuleCount; ++rule) {
        const QString text = vietnameseArticles(ruleInfo(static_cast<Rule>(rule)).article);
        EXPECT_TRUE(text.startsWith(QStringLiteral("Điều "))) << text.toStdString();
        EXPECT_FALSE(text.contains(QStringLiteral("art"))) << text.toStdString();
    }
}

} // namespace
} // namespace motcua::dossier
