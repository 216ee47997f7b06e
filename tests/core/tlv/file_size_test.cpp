// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/file_size.h"

#include <gtest/gtest.h>

namespace motcua::tlv {
namespace {

using namespace Qt::StringLiterals;

TEST(FileSize, fileSize_headersInAnyForm_headerAndContent) {
    const struct {
        const char* firstBytes;
        qsizetype size;
    } cases[] = {
        {"6000", 2},
        {"60 14 5F01", 22},               // EF.COM of ICAO 9303-11 App. D
        {"6D 82 0196 3082", 410},         // DG13 of a fictitious card
        {"6D 81 D1", 212},                //
        {"7F61 82 3AE0", 15077},          // two octets of tag
        {"FF811F 05", 9},                 // three
        {"61 81 05", 8},                  // longer than needed, as some cards write it
        {"61 82 0010", 20},               //
        {"61 83 000010", 21},             //
        {"61 84 00000010", 22},           //
        {"61 03 AABBCC 0000000000", 5},   // padding after the file
        {"7F61 84 FFFFFFFF", 4294967302}, // claims 4 GB: the caller knows what is too much
        {"FF811F 84 00000000", 8},        // kLongestFileHeader
    };
    for (const auto& c : cases)
        EXPECT_EQ(fileSize(QByteArray::fromHex(c.firstBytes)), c.size) << c.firstBytes;
    EXPECT_EQ(QByteArray::fromHex(cases[std::size(cases) - 1].firstBytes).size(), kLongestFileHeader);
}

TEST(FileSize, fileSize_noHeader_namesErrorAndByte) {
    const struct {
        const char* firstBytes;
        Code code;
        int offset;
    } cases[] = {
        {"", Code::TLV_TRUNCATED, 0},
        {"61", Code::TLV_TRUNCATED, 1},
        {"7F", Code::TLV_TRUNCATED, 1},
        {"6182", Code::TLV_TRUNCATED, 2},
        {"618201", Code::TLV_TRUNCATED, 3},
        {"7F618400FFFF", Code::TLV_TRUNCATED, 6},
        {"0000000000000000", Code::TLV_TAG_INVALID, 0}, // an empty file, filled up
        {"7F80610000000000", Code::TLV_TAG_INVALID, 1},
        {"FF81818101000000", Code::TLV_TAG_INVALID, 3},
        {"FFFFFFFFFFFFFFFF", Code::TLV_TAG_INVALID, 3},
        {"6180300000000000", Code::TLV_LENGTH_INVALID, 1}, // indefinite
        {"61850000000001AA", Code::TLV_LENGTH_INVALID, 1},
        {"7F61FF00", Code::TLV_LENGTH_INVALID, 2},
    };
    for (const auto& c : cases)
        EXPECT_EQ(fileSize(QByteArray::fromHex(c.firstBytes)).error(),
                  (Error{c.code, u"byte %1"_s.arg(c.offset)}))
            << c.firstBytes;
}

} // namespace
} // namespace motcua::tlv
