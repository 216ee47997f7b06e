// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/reed_solomon.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <numeric>
#include <random>
#include <vector>

namespace motcua::qr {
namespace {

/// Version 1-M with "01234567", ISO/IEC 18004 Annex I: 16 data, 10 correction codewords.
const std::vector<std::uint8_t> kSound{0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC,
                                       0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xA5, 0x24,
                                       0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55};

TEST(CorrectBlock, sound_untouched) {
    auto block = kSound;
    EXPECT_EQ(correctBlock(block, 10, {}), 0);
    EXPECT_EQ(block, kSound);
}

TEST(CorrectBlock, errorsAndErased_upToTheRedundancy) {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const int erased = static_cast<int>(random() % 11), errors = static_cast<int>(random() % 6);
        if (2 * errors + erased > 10) continue;
        std::vector<int> places(kSound.size());
        std::iota(places.begin(), places.end(), 0);
        std::shuffle(places.begin(), places.end(), random);
        auto block = kSound;
        for (int i = 0; i < erased + errors; ++i)
            block[static_cast<std::size_t>(places[static_cast<std::size_t>(i)])] ^=
                static_cast<std::uint8_t>(i < erased ? random() % 256 : 1 + random() % 255);
        const auto given = std::span(places).first(static_cast<std::size_t>(erased));
        const bool wasSound = block == kSound;
        EXPECT_EQ(correctBlock(block, 10, given), wasSound ? 0 : errors);
        EXPECT_EQ(block, kSound);
    }
}

TEST(CorrectBlock, tooManyErrors_leftAsItWas) {
    std::mt19937 random(8);
    int accepted = 0;
    for (int round = 0; round < 500; ++round) {
        auto block = kSound;
        for (auto& codeword : block)
            codeword = static_cast<std::uint8_t>(random());
        const auto before = block;
        if (correctBlock(block, 10, {}))
            ++accepted;
        else
            EXPECT_EQ(block, before);
    }
    EXPECT_LT(accepted, 20) << "about one random word in 120 lies within five errors of a valid one";
    const std::vector<int> all{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    auto block = kSound;
    block[0] ^= 1;
    EXPECT_EQ(correctBlock(block, 10, all), std::nullopt);
}

} // namespace
} // namespace motcua::qr
