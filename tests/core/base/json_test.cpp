// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <gtest/gtest.h>

namespace motcua::json {
namespace {

TEST(Json, parse_brokenText_namesLineAndColumn) {
    const auto result = parseObject("{\n \"a\": }");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Code::JSON_INVALID);
    EXPECT_TRUE(result.error().detail.startsWith(QStringLiteral("line 2")));
    EXPECT_FALSE(parseObject("[]"));
    EXPECT_FALSE(parseArray("{}"));
}

TEST(Json, fields_wrongType_nameTheField) {
    const QJsonObject object =
        *parseObject(R"({"n": 1.5, "s": 3, "b": "x", "t": "2026-11-23", "z": null, "i": 12})");
    EXPECT_EQ(integer(object, QLatin1StringView("n")), fail(Code::FIELD_INVALID, QStringLiteral("n")));
    EXPECT_EQ(string(object, QLatin1StringView("s")), fail(Code::FIELD_INVALID, QStringLiteral("s")));
    EXPECT_EQ(boolean(object, QLatin1StringView("b")), fail(Code::FIELD_INVALID, QStringLiteral("b")));
    EXPECT_EQ(instant(object, QLatin1StringView("t")), fail(Code::FIELD_INVALID, QStringLiteral("t")));
    EXPECT_EQ(*optionalString(object, QLatin1StringView("z")), std::nullopt);
    EXPECT_EQ(*optionalInteger(object, QLatin1StringView("absent")), std::nullopt);
    EXPECT_EQ(*optionalInteger(object, QLatin1StringView("i")), 12);
    EXPECT_FALSE(optionalInstant(object, QLatin1StringView("i")));
}

TEST(Json, lineOf_findsRowAndField) {
    const QByteArray text =
        "[\n{\"code\": \"a,]\\\"\", \"x\": {\"fee\": 1}},\n{\n\"code\": \"b\",\n\"fee\": \"\"\n}\n]";
    EXPECT_EQ(lineOf(text, 0), 2);
    EXPECT_EQ(lineOf(text, 1), 3);
    EXPECT_EQ(lineOf(text, 1, QLatin1StringView("fee")), 5);
    EXPECT_EQ(lineOf(text, 0, QLatin1StringView("fee")), 2) << "nested members are not fields of the row";
    EXPECT_EQ(lineOf(text, 1, QLatin1StringView("absent")), 3);
}

TEST(Json, lineOf_path_goesThroughObjectsAndArrays) {
    const QByteArray text = "{\n\"a\": {\"b\": [1,\n2]},\n\"c\": [\n[],\n{\"d\": \"}\",\n\"e\": 1}]}";
    const QLatin1StringView a("a"), b("b"), c("c"), e("e");
    EXPECT_EQ(lineOf(text, {c, 1, e}), 7);
    EXPECT_EQ(lineOf(text, {c, 1}), 6);
    EXPECT_EQ(lineOf(text, {a, b, 1}), 3);
    EXPECT_EQ(lineOf(text, {c, 5}), 4) << "no such position: its array";
    EXPECT_EQ(lineOf(text, {c, 0, e}), 5) << "no member in an array: the array";
    EXPECT_EQ(lineOf(text, {b}), 1);
    EXPECT_EQ(lineOf("", {b, 1}), 1);
    EXPECT_EQ(lineOf("{\"a", {b, 1}), 1);
}

TEST(Json, lineOfDuplicateMember_looksAtEachObjectByItself) {
    EXPECT_EQ(lineOfDuplicateMember("{\"a\": {\"a\": \"b\"}, \"b\": [{\"a\": 1}, {\"a\": 2}]}"), 0);
    EXPECT_EQ(lineOfDuplicateMember("{\"a\": {\"b\": 1,\n\"c\": \"b\",\n\"b\": 2}}"), 3);
    EXPECT_EQ(lineOfDuplicateMember("[\"a\", \"a\"]"), 0);
    EXPECT_EQ(lineOfDuplicateMember(""), 0);
}

} // namespace
} // namespace motcua::json
