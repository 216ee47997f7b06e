// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_reader.h"

#include <QByteArray>
#include <gtest/gtest.h>
#include <limits>

namespace motcua::tlv {
namespace {

using namespace Qt::StringLiterals;

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }

TEST(DerValues, integer_shortestOnly) {
    const std::pair<const char*, qint64> good[] = {{"00", 0},
                                                   {"7F", 127},
                                                   {"0080", 128},
                                                   {"FF", -1},
                                                   {"80", -128},
                                                   {"FF7F", -129},
                                                   {"7FFFFFFFFFFFFFFF", std::numeric_limits<qint64>::max()},
                                                   {"8000000000000000", std::numeric_limits<qint64>::min()}};
    for (const auto& [content, value] : good)
        EXPECT_EQ(decodeInteger(hex(content)), value) << content;
    for (const char* content : {"", "0000", "007F", "FFFF", "FF80", "008000000000000000"})
        EXPECT_EQ(decodeInteger(hex(content)), fail(Code::TLV_VALUE_INVALID)) << content;
}

TEST(DerValues, unsigned_anySizeWithoutSign) {
    const QByteArray big = hex("00C5030000000000000000000000000001");
    EXPECT_EQ(decodeUnsigned(big)->size(), 16);
    const QByteArray zero = hex("00");
    EXPECT_EQ(decodeUnsigned(zero)->size(), 1);
    for (const char* content : {"", "80", "FF", "0001"})
        EXPECT_EQ(decodeUnsigned(hex(content)).error().code, Code::TLV_VALUE_INVALID) << content;
}

TEST(DerValues, boolean_00orFF) {
    EXPECT_EQ(decodeBoolean(hex("00")), false);
    EXPECT_EQ(decodeBoolean(hex("FF")), true);
    for (const char* content : {"", "01", "FFFF"})
        EXPECT_EQ(decodeBoolean(hex(content)), fail(Code::TLV_VALUE_INVALID)) << content;
}

TEST(DerValues, objectIdentifier_shortestArcsOnly) {
    const std::pair<const char*, QString> good[] = {{"2A864886F70D010101", u"1.2.840.113549.1.1.1"_s},
                                                    {"00", u"0.0"_s},
                                                    {"27", u"0.39"_s},
                                                    {"28", u"1.0"_s},
                                                    {"50", u"2.0"_s},
                                                    {"8837", u"2.999"_s},
                                                    {"81FFFFFFFFFFFFFFFF7F", u"2.18446744073709551535"_s},
                                                    {"6781080101", u"2.23.136.1.1"_s}};
    for (const auto& [content, dotted] : good)
        EXPECT_EQ(decodeObjectIdentifier(hex(content)), dotted) << content;
    for (const char* content :
         {"", "80", "8001", "2A8001", "2A86", "83FFFFFFFFFFFFFFFF7F", "FFFFFFFFFFFFFFFFFFFF7F"})
        EXPECT_EQ(decodeObjectIdentifier(hex(content)), fail(Code::TLV_VALUE_INVALID)) << content;
}

} // namespace
} // namespace motcua::tlv
