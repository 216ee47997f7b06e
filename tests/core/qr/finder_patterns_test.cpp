// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol_guesses.h"

#include "tests/core/qr/drawn_symbol.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

using namespace std::chrono_literals;

struct Case {
    double module, degrees;
    int blurred;
};
class FinderPatterns : public testing::TestWithParam<Case> {};

TEST_P(FinderPatterns, found_andGuessedAsOneSymbol) {
    const auto [module, degrees, blurred] = GetParam();
    const DrawnSymbol drawn(cardText());
    GreyPicture picture(320, 320, 225);
    const double half = drawn.symbol.size * module / 2, c = std::cos(degrees / 57.2958),
                 s = std::sin(degrees / 57.2958);
    const auto at = [&](double u, double v) { return Point{160 + c * u - s * v, 160 + s * u + c * v}; };
    const std::array corners{at(-half, -half), at(half, -half), at(half, half), at(-half, half)};
    drawn.draw(picture, corners);
    if (blurred > 0) blur(picture, blurred);
    IntegralPicture sums;
    sums.assign(picture.view());
    FinderSearch search;
    const auto patterns = search.find(picture.view(), sums, 14, 1, {1000ms, {}});
    const auto guesses = guessSymbols(patterns);
    ASSERT_FALSE(guesses.empty());
    const Homography view = Homography::ofSquare(corners, drawn.symbol.size);
    const double far = drawn.symbol.size - 3.5;
    EXPECT_LT(length(guesses[0].centres[0] - view(3.5, 3.5)), 0.4 * module);
    EXPECT_LT(length(guesses[0].centres[1] - view(far, 3.5)), 0.4 * module);
    EXPECT_LT(length(guesses[0].centres[2] - view(3.5, far)), 0.4 * module);
    EXPECT_NEAR(guesses[0].size, drawn.symbol.size, 3);
}
INSTANTIATE_TEST_SUITE_P(Views, FinderPatterns,
                         testing::Values(Case{4, 0, 0}, Case{2.2, 0, 0}, Case{3, 45, 0}, Case{2.7, 200, 0},
                                         Case{3, 20, 3}, Case{4, 100, 5}));

TEST(FinderSearch, nothingThere_nothingFound) {
    IntegralPicture sums;
    FinderSearch search;
    for (const auto& [width, height] : {std::pair{1, 1}, {15, 200}, {200, 200}}) {
        const GreyPicture picture(width, height, 128);
        sums.assign(picture.view());
        EXPECT_TRUE(search.find(picture.view(), sums, 8, 1, {1000ms, {}}).empty());
    }
}

TEST(GuessSymbols, patternsInALine_areNoSymbol) {
    std::vector<FinderPattern> patterns;
    for (const double x : {50.0, 150.0, 250.0})
        patterns.push_back({{x, 50}, {3, 0}, {0, 3}, 0.9});
    EXPECT_TRUE(guessSymbols(patterns).empty());
    patterns[2] = {{50, 150}, {6, 0}, {0, 6}, 0.9};
    EXPECT_TRUE(guessSymbols(patterns).empty()) << "of twice the size";
    patterns[2] = {{50, 150}, {3, 0}, {0, 3}, 0.9};
    EXPECT_FALSE(guessSymbols(patterns).empty());
}

} // namespace
} // namespace motcua::qr
