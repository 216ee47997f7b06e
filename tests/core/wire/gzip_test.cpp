// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/gzip.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace motcua::wire {
namespace {

QByteArray noise(qsizetype size) {
    QRandomGenerator random(7);
    QByteArray bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

TEST(Gzip, whatIsPacked_comesOutEqual) {
    for (const qsizetype size : {0, 1, 15000, 16384, 16385, 70000, 3'000'000}) {
        for (const QByteArray& plain : {noise(size), QByteArray(size, 'a')})
            EXPECT_EQ(gunzip(gzip(plain), size), plain) << size;
    }
}

/// RFC 1952 as others write it: with another level (`printf 'MotCua' | gzip -n9`).
TEST(Gzip, foreignMember_isRead) {
    const QByteArray packed = QByteArray::fromHex("1f8b0800000000000203f3cd2f712e4d0400a2801ae706000000");
    const auto plain = gunzip(packed, 100);
    ASSERT_TRUE(plain);
    EXPECT_EQ(*plain, "MotCua");
}

TEST(Gzip, moreThanAllowed_isRefusedWithoutHoldingIt) {
    const QByteArray bomb = gzip(QByteArray(50'000'000, '\0'));
    EXPECT_LT(bomb.size(), 60'000);
    const auto refused = gunzip(bomb, 1'000'000);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::WIRE_TOO_LARGE);
    EXPECT_TRUE(gunzip(gzip("12345"), 5));
    EXPECT_FALSE(gunzip(gzip("12345"), 4));
    EXPECT_FALSE(gunzip(gzip("1"), 0));
}

TEST(Gzip, cutOrChangedAnywhere_isRefused) {
    const QByteArray packed = gzip("một hai ba bốn năm");
    for (qsizetype size = 0; size < packed.size(); ++size)
        EXPECT_FALSE(gunzip(packed.first(size), 1000)) << size;
    const auto plain = gunzip(packed, 1000);
    for (qsizetype at = 10; at < packed.size(); ++at) { // behind the header, whose time and system may differ
        QByteArray changed = packed;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        if (const auto read = gunzip(changed, 1000)) {
            EXPECT_EQ(read, plain) << at << " is more than padding";
        }
    }
    EXPECT_FALSE(gunzip(packed + packed, 1000)) << "one member only";
    EXPECT_FALSE(gunzip(packed + 'x', 1000));
}

} // namespace
} // namespace motcua::wire
