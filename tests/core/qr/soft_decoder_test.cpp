// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/soft_decoder.h"

#include "tests/core/qr/drawn_symbol.h"

#include <gmock/gmock.h>
#include <random>

namespace motcua::qr {
namespace {

bool isRight(const SoftDecoding& decoding, const DrawnSymbol& drawn) {
    if (!decoding.complete) return false;
    for (const int module : drawn.layout().data())
        if ((decoding.modules[static_cast<std::size_t>(module)] > 0) !=
            drawn.symbol.dark[static_cast<std::size_t>(module)])
            return false;
    return true;
}

TEST(DecodeSoft, everyVersionAndLevel_sound) {
    for (const Correction correction : {Correction::low, Correction::medium, Correction::quartile})
        for (int length = 5; length < 1600; length += 93) {
            const DrawnSymbol drawn(QByteArray(length, 'm'), correction);
            const SoftDecoding decoding = decodeSoft(drawn.layout(), drawn.soft());
            EXPECT_TRUE(isRight(decoding, drawn)) << "version " << drawn.version();
            EXPECT_EQ(decoding.disagreement, 0);
            EXPECT_FALSE(decoding.mirrored);
        }
}

TEST(DecodeSoft, fromBehind_noticed) {
    const DrawnSymbol drawn(cardText());
    const std::vector<float> soft = drawn.soft();
    std::vector<float> seen(soft.size());
    for (std::size_t i = 0; i < soft.size(); ++i)
        seen[static_cast<std::size_t>(drawn.layout().transposed(static_cast<int>(i)))] = soft[i];
    const SoftDecoding decoding = decodeSoft(drawn.layout(), seen);
    EXPECT_TRUE(decoding.mirrored);
    ASSERT_TRUE(decoding.complete);
    for (std::size_t i = 0; i < seen.size(); ++i)
        ASSERT_TRUE(decoding.modules[i] == 0 || (decoding.modules[i] > 0) == (seen[i] > 0));
}

/// A spot without contrast: ZXing's errors-only correction of level M gives up at half of that.
TEST(DecodeSoft, unreadableSpot_costsHalf) {
    const DrawnSymbol drawn(cardText());
    std::vector<float> soft = drawn.soft();
    std::mt19937 random(3);
    const int size = drawn.symbol.size;
    int lost = 0;
    for (int y = 10; y < size - 12; ++y)
        for (int x = size / 2 - 7; x < size / 2 + 7; ++x, ++lost)
            soft[static_cast<std::size_t>(y * size + x)] = (static_cast<float>(random() % 200) - 100) / 2000;
    EXPECT_GT(lost, size * size / 8);
    EXPECT_TRUE(isRight(decodeSoft(drawn.layout(), soft), drawn));
}

TEST(DecodeSoft, noise_neverPasses) {
    std::mt19937 random(5);
    const SymbolLayout& layout = SymbolLayout::of(6);
    for (int round = 0; round < 300; ++round) {
        std::vector<float> soft(layout.known().size());
        for (float& value : soft)
            value = static_cast<float>(random() % 2000) / 1000 - 1;
        EXPECT_FALSE(decodeSoft(layout, soft).complete);
    }
}

TEST(DecodeSoft, noisySymbol_rightOrNothing) {
    std::mt19937 random(6);
    const DrawnSymbol drawn(cardText());
    int right = 0;
    for (int round = 0; round < 120; ++round) {
        std::normal_distribution<float> noise(0, 0.4F + 0.004F * static_cast<float>(round));
        std::vector<float> soft = drawn.soft();
        for (float& value : soft)
            value += noise(random);
        const SoftDecoding decoding = decodeSoft(drawn.layout(), soft);
        right += isRight(decoding, drawn);
        EXPECT_TRUE(!decoding.complete || isRight(decoding, drawn));
    }
    EXPECT_GT(right, 20);
    EXPECT_LT(right, 115) << "the noise was too weak to test anything";
}

} // namespace
} // namespace motcua::qr
