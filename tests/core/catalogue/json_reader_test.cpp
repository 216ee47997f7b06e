// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/json_reader.h"

#include <gtest/gtest.h>

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;

TEST(JsonReader, pathText_namesMembersAndElements) {
    EXPECT_EQ(pathText({qsizetype(4), u"components"_s, qsizetype(3), u"kind"_s}), u"components[3].kind"_s);
    EXPECT_EQ(pathText({u"fee_vnd"_s}), u"fee_vnd"_s);
    EXPECT_EQ(pathText({qsizetype(1), u"Nguyễn Văn A"_s}), u"?"_s)
        << "foreign keys may be anything, also a name";
    EXPECT_EQ(pathText({qsizetype(1), QString(50, u'a')}), u"?"_s);
}

TEST(JsonReader, lineOf_goesAsDeepAsItCan) {
    const QByteArray text = "[\n{\"a\": 1},\n{\"b\":\n[1,\n{\"c\": \"x,]\\\"\",\n\"d\": 2}]}\n]";
    const json::RowLines lines(text);
    EXPECT_EQ(lineOf(lines, {}), 1);
    EXPECT_EQ(lineOf(lines, {qsizetype(0)}), 2);
    EXPECT_EQ(lineOf(lines, {qsizetype(0), u"a"_s}), 2);
    EXPECT_EQ(lineOf(lines, {qsizetype(1)}), 3);
    EXPECT_EQ(lineOf(lines, {qsizetype(1), u"b"_s, qsizetype(1)}), 5);
    EXPECT_EQ(lineOf(lines, {qsizetype(1), u"b"_s, qsizetype(1), u"d"_s}), 6);
    EXPECT_EQ(lineOf(lines, {qsizetype(1), u"b"_s, qsizetype(1), u"absent"_s}), 5);
    EXPECT_EQ(lineOf(lines, {qsizetype(1), u"b"_s, qsizetype(7)}), 3);
    EXPECT_EQ(lineOf(lines, {qsizetype(9)}), 1);
    EXPECT_EQ(lineOf(lines, {u"b"_s}), 1);
    EXPECT_EQ(lineOf(json::RowLines("{}"), {qsizetype(0)}), 1);
}

TEST(JsonReader, text_isCleanedAndBounded) {
    const Position root;
    EXPECT_EQ(readText(root, u" a\u200e\u200bb "_s, 10), u"ab"_s);
    EXPECT_EQ(readText(root, u"e\u0302\u0301"_s, 10), u"\u1ebf"_s) << "composed to NFC";
    EXPECT_EQ(readText(root, u"hai\ndòng"_s, 10), u"hai\ndòng"_s);
    for (const QJsonValue& bad : {QJsonValue(1), QJsonValue(u"a\u0007"_s), QJsonValue(QString(11, u'x')),
                                  QJsonValue(QString(QChar(0xd800))), QJsonValue()})
        EXPECT_FALSE(readText(root, bad, 10));
}

TEST(JsonReader, members_ofTheWrongType_nameTheirPlace) {
    const Position root, at(root, qsizetype(2));
    ObjectReader row = *ObjectReader::open(at, QJsonObject{{"n"_L1, 1.5},
                                                           {"big"_L1, 1e300},
                                                           {"t"_L1, u"x"_s},
                                                           {"l"_L1, 3},
                                                           {"d"_L1, u"2026-02-30"_s},
                                                           {"empty"_L1, u"  "_s}});
    const auto place = [](const auto& parsed) { return parsed ? u"none"_s : pathText(parsed.error().path); };
    EXPECT_EQ(place(row.integer("n"_L1, 0, 9)), u"n"_s);
    EXPECT_EQ(place(row.integer("big"_L1, 0, 9)), u"big"_s);
    EXPECT_EQ(place(row.integer("absent"_L1, 0, 9)), u"absent"_s);
    EXPECT_EQ(place(row.flag("t"_L1)), u"t"_s);
    EXPECT_EQ(place(row.text("n"_L1, 9)), u"n"_s);
    EXPECT_EQ(place(row.text("empty"_L1, 9)), u"empty"_s);
    EXPECT_EQ(place(row.date("d"_L1)), u"d"_s);
    EXPECT_EQ(place(row.date("absent"_L1)), u"absent"_s);
    EXPECT_EQ(place(row.list<int>("l"_L1, 9, [](const auto&, const auto&) -> Parsed<int> { return 1; })),
              u"l"_s);
    EXPECT_FALSE(ObjectReader::open(at, u"text"_s));

    EXPECT_EQ(row.optionalText("absent"_L1, 9), QString());
    EXPECT_FALSE(row.optionalInteger("absent"_L1, 0, 9).value());
    EXPECT_FALSE(row.optionalDate("absent"_L1).value());
    EXPECT_EQ(row.flag("absent"_L1), false);
}

TEST(JsonReader, list_longerThanItsBound_isRefused) {
    const Position root;
    ObjectReader row = *ObjectReader::open(root, QJsonObject{{"l"_L1, QJsonArray{1, 2, 3}}});
    const auto number = [](const Position&, const QJsonValue& value) -> Parsed<int> { return value.toInt(); };
    EXPECT_EQ(row.list<int>("l"_L1, 3, number), (std::vector{1, 2, 3}));
    EXPECT_FALSE(row.list<int>("l"_L1, 2, number));
}

TEST(JsonReader, finish_namesWhatNobodyAskedFor) {
    const Position root, at(root, qsizetype(0));
    ObjectReader row = *ObjectReader::open(at, QJsonObject{{"known"_L1, 1}, {"unknown"_L1, 2}});
    ASSERT_TRUE(row.integer("known"_L1, 0, 9));
    Warnings warnings;
    row.finish(warnings);
    ASSERT_EQ(warnings.size(), 1u);
    EXPECT_EQ(pathText(warnings[0].path), u"unknown"_s);
}

} // namespace
} // namespace motcua::catalogue
