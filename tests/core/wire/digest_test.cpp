// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/digest.h"

#include "tests/core/wire/samples.h"

#include <gtest/gtest.h>

namespace motcua::wire {
namespace {

// made with Python's hashlib by the words of the header
TEST(Digest, sums_areThoseOfTheContract) {
    Digest digest;
    digest.add(uuid(1), 9);
    EXPECT_EQ(digest.sum(1), QStringLiteral("45a2980fceb6e11d"));
    digest.add(uuid(257), 3);
    digest.add(uuid(2), 1);
    EXPECT_EQ(digest.sum(1), QStringLiteral("ef3feca23dca5cb2"));
    EXPECT_EQ(digest.sum(2), QStringLiteral("5f2b500d92f7a7f8")) << "a bucket of its own";
    digest.add(uuid(513), 70000);
    EXPECT_EQ(digest.sum(1), QStringLiteral("2914b24587f0e3c7")) << "modulo 2⁶⁴";
    EXPECT_EQ(digest.sum(0), QStringLiteral("0000000000000000"));
}

TEST(Digest, order_doesNotMatterButVersionsDo) {
    Digest one, other;
    one.add(uuid(1), 2);
    one.add(uuid(257), 1);
    other.add(uuid(257), 1);
    other.add(uuid(1), 2);
    EXPECT_EQ(one, other);
    Digest swapped;
    swapped.add(uuid(1), 1);
    swapped.add(uuid(257), 2);
    EXPECT_NE(one, swapped);
}

} // namespace
} // namespace motcua::wire
