// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/grid_reader.h"

#include "core/qr/symbols.h"
#include "tests/core/qr/drawn_symbol.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

using namespace std::chrono_literals;

/// A symbol seen askew, its finder patterns known.
struct View {
    DrawnSymbol drawn{cardText()};
    std::array<Point, 4> corners;
    GreyPicture picture{260, 240, 225};
    IntegralPicture sums;
    SymbolGuess guess;

    explicit View(double module) {
        const double side = module * drawn.symbol.size, x = 30, y = 25;
        corners = {{{x, y},
                    {x + side, y + 0.06 * side},
                    {x + 0.9 * side, y + 0.92 * side},
                    {x + 0.05 * side, y + side}}};
        drawn.draw(picture, corners);
        const Homography view = trueView();
        const double far = drawn.symbol.size - 3.5;
        guess = {{view(3.5, 3.5), view(far, 3.5), view(3.5, far)}, module, drawn.symbol.size + 2.5, 0};
    }
    Homography trueView() const { return Homography::ofSquare(corners, drawn.symbol.size); }
    std::optional<GridReading> read() {
        sums.assign(picture.view());
        return GridReader().read(picture.view(), sums, guess, 1, {2000ms, {}});
    }
};

TEST(GridFit, perspective_foundWithinHalfAModule) {
    View seen(3.5);
    seen.sums.assign(seen.picture.view());
    ContrastMap contrast;
    contrast.assign(seen.picture.view(), seen.sums, {0, 0, 260, 240}, 16, 1);
    auto grids = gridsOf(seen.guess, contrast, 3);
    ASSERT_FALSE(grids.empty());
    EXPECT_EQ(grids[0].version, seen.drawn.version()) << "the guess was a size too large";
    fit(grids[0], contrast);
    EXPECT_GT(grids[0].score, 0.7);
    const auto found = grids[0].view.corners(seen.drawn.symbol.size);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_LT(length(found[i] - seen.corners[i]), 0.5 * 3.5) << i;
}

TEST(GridReader, blurOfHalfAndMore_readWhereZxingFails) {
    View seen(3);
    blur(seen.picture, 3, 3);
    EXPECT_TRUE(findSymbols(seen.picture.view(), {.unreadable = false}).empty());
    const auto reading = seen.read();
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->bytes, cardText());
}

TEST(GridReader, anotherPlace_isNoSymbol) {
    View seen(3);
    for (int y = 0; y < 240; ++y)
        for (int x = 0; x < 260; ++x)
            seen.picture.row(y)[x] = static_cast<std::uint8_t>((x * x * 31 + y * y * 17 + x * y * 7) >> 3);
    const auto reading = seen.read();
    EXPECT_TRUE(!reading || !reading->bytes);
}

TEST(GridReader, timeOver_readsNothing) {
    View seen(3);
    seen.sums.assign(seen.picture.view());
    const auto reading = GridReader().read(seen.picture.view(), seen.sums, seen.guess, 1, {0ms, {}});
    EXPECT_TRUE(!reading || !reading->bytes);
}

TEST(ModuleEqualiser, blur_undone) {
    View seen(3);
    blur(seen.picture, 3, 2);
    const auto reading = seen.read();
    ASSERT_TRUE(reading);
    int wrong = 0;
    for (std::size_t i = 0; i < reading->soft.size(); ++i)
        wrong += (reading->soft[i] > 0) != seen.drawn.symbol.dark[i];
    EXPECT_LT(wrong, static_cast<int>(reading->soft.size()) / 100);
}

TEST(ContentOf, doubtfulOrIncomplete_isNothing) {
    const DrawnSymbol drawn(cardText());
    SoftDecoding decoding = decodeSoft(drawn.layout(), drawn.soft());
    EXPECT_EQ(contentOf(decoding, drawn.layout()), cardText());
    decoding.disagreement = 0.3;
    EXPECT_EQ(contentOf(decoding, drawn.layout()), std::nullopt);
    decoding.disagreement = 0;
    decoding.complete = false;
    EXPECT_EQ(contentOf(decoding, drawn.layout()), std::nullopt);
}

} // namespace
} // namespace motcua::qr
