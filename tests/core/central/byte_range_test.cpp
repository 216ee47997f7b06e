// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/byte_range.h"

#include <gtest/gtest.h>

namespace motcua::central {
namespace {

TEST(ByteRangeTest, oneRange_isWithinTheLength) {
    const struct {
        const char* header;
        qint64 length;
        ByteRange range;
    } kRanges[]{{"bytes=0-0", 10, {0, 1}},
                {"bytes=0-", 10, {0, 10}},
                {"BYTES=9-", 10, {9, 1}},
                {"bytes= 3-5", 10, {3, 3}},
                {"bytes=3-999999999999999999", 10, {3, 7}},
                {"bytes=-1", 10, {9, 1}},
                {"bytes=-999999999999999999", 10, {0, 10}}};
    for (const auto& [header, length, range] : kRanges) {
        const auto found = byteRangeOf(header, length);
        ASSERT_TRUE(found && *found) << header;
        EXPECT_EQ(**found, range) << header;
    }
}

TEST(ByteRangeTest, rangeBehindTheEnd_isRefused) {
    for (const char* header : {"bytes=10-", "bytes=10-20", "bytes=-0"})
        EXPECT_FALSE(byteRangeOf(header, 10)) << header;
}

TEST(ByteRangeTest, whatIsNoSingleRange_isNone) {
    for (const char* header : {"", "bytes", "bytes=", "bytes=-", "bytes=1", "bytes=5-1", "bytes=0-1,3-4",
                               "bytes=+1-2", "bytes=1-+2", "bytes=--1", "bytes=0x1-2", "bytes=1 -2",
                               "lines=0-1", "bytes=9999999999999999999-"}) {
        const auto found = byteRangeOf(header, 10);
        ASSERT_TRUE(found) << header;
        EXPECT_FALSE(*found) << header;
    }
}

} // namespace
} // namespace motcua::central
