// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/agreement.h"

#include "tests/core/qr/drawn_symbol.h"

#include <gtest/gtest.h>
#include <random>

namespace motcua::qr {
namespace {

std::vector<float> noisy(std::vector<float> soft, float sigma, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> noise(0, sigma);
    for (float& value : soft)
        value += noise(random);
    return soft;
}

TEST(Agreement, noiseAndDirt_leaveOnePiece) {
    const DrawnSymbol drawn(cardText());
    const SoftDecoding decoding = decodeSoft(drawn.layout(), drawn.soft());
    ASSERT_TRUE(decoding.complete);
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::vector<float> soft = noisy(drawn.soft(), 0.6F, seed);
        EXPECT_TRUE(bearsOut(drawn.layout(), decoding, soft));
        const int size = drawn.layout().size();
        for (int y = 12; y < 20; ++y) // a dark spot
            for (int x = 12; x < 20; ++x)
                soft[static_cast<std::size_t>(y * size + x)] = 1;
        EXPECT_TRUE(isOfOnePiece(drawn.layout(), decoding, soft));
    }
}

/// As a frame shows that is taken while a screen changes.
TEST(Agreement, halvesOfTwoCards_areTwoPieces) {
    const DrawnSymbol one(cardText()), other(cardText("001096012346"));
    ASSERT_EQ(one.version(), other.version());
    const SoftDecoding decoding = decodeSoft(one.layout(), one.soft());
    const int size = one.layout().size();
    const std::size_t half = static_cast<std::size_t>(size * (size / 2));
    std::vector<float> torn = one.soft();
    const std::vector<float> below = other.soft();
    std::copy(below.begin() + static_cast<std::ptrdiff_t>(half), below.end(),
              torn.begin() + static_cast<std::ptrdiff_t>(half));
    for (unsigned seed = 0; seed < 20; ++seed)
        EXPECT_FALSE(isOfOnePiece(one.layout(), decoding, noisy(torn, 0.2F, seed)));
}

} // namespace
} // namespace motcua::qr
