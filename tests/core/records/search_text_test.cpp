// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/search_text.h"

#include <gtest/gtest.h>

namespace motcua::records {
namespace {

TEST(SearchText, texts_areFoldedAndNumbersTurned) {
    const SearchText text =
        searchText({QStringLiteral("H'Ngăm Niê"), QString(), QStringLiteral("Xã Đăk Pxi")},
                   {QStringLiteral("H34.05-261123-0975"), QString(), QStringLiteral("0912 345 678")});
    EXPECT_TRUE(text.words.contains(QStringLiteral("dak pxi")));
    EXPECT_TRUE(text.words.contains(QStringLiteral("nie")));
    EXPECT_EQ(text.tails, QStringLiteral("57903211625043h 8765432190"));
}

TEST(SearchText, query_knowsWordsAndNumbers) {
    const struct {
        const char16_t* typed;
        const char16_t* query;
    } cases[]{{u"", u""},
              {u"  ,.", u""},
              {u"Nguyễn Thị ANH", u"words:nguyen words:thi words:anh*"},
              {u"0975", u"tails:5790*"},
              {u"H34.05-261123-0975", u"tails:57903211625043h*"},
              {u"0912 345 678", u"tails:8765432190*"},
              {u"an 0975", u"words:an tails:5790*"},
              {u"trần t", u"words:tran*"},
              {u"y", u"words:y"},
              {u"\" OR 1 * (", u"words:or words:1"}};
    for (const auto& [typed, query] : cases)
        EXPECT_EQ(searchQuery(QString::fromUtf16(typed)), QString::fromUtf16(query))
            << QString::fromUtf16(typed).toStdString();
}

} // namespace
} // namespace motcua::records
