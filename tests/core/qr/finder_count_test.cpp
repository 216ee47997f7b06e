// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/finder_count.h"

#include "core/qr/picture_reader.h"
#include "tests/core/qr/drawn_symbol.h"

#include <ctime>
#include <gtest/gtest.h>

namespace motcua::qr {
namespace {

constexpr int kMost = 1000;

/// A picture full of finder patterns and nothing else.
GreyPicture finderWall(int width, int height, int module, int pitch) {
    GreyPicture wall(width, height, 230);
    for (int top = 1; top + 7 * module < height; top += pitch)
        for (int left = 1; left + 7 * module < width; left += pitch)
            for (int y = 0; y < 7 * module; ++y)
                for (int x = 0; x < 7 * module; ++x) {
                    const int ring = std::max(std::abs(x / module - 3), std::abs(y / module - 3));
                    if (ring != 2) wall.row(top + y)[left + x] = 20;
                }
    return wall;
}

double processorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

TEST(FinderCount, oneSymbol_fewCrossings) {
    GreyPicture picture(640, 480, 225);
    DrawnSymbol(cardText(), Correction::low).draw(picture, 100, 60, 5);
    const int count = countFinderCrossings(picture.view(), kMost);
    EXPECT_GE(count, 6); // three patterns of 15 rows' middle, every fourth row
    EXPECT_LT(count, 60);
    EXPECT_EQ(countFinderCrossings(GreyPicture(640, 480, 128).view(), kMost), 0);
    EXPECT_EQ(countFinderCrossings({}, kMost), 0);
}

TEST(FinderCount, wall_manyCrossings_countedToTheLimit) {
    const GreyPicture wall = finderWall(640, 480, 2, 18);
    EXPECT_GT(countFinderCrossings(wall.view(), kMost), 500);
    EXPECT_EQ(countFinderCrossings(wall.view(), 100), 100);
}

/// Without the guard: 9 s, 2.4 s.
TEST(PictureReader, finderWalls_endInTime) {
    const SystemClock clock;
    PictureReader reader(clock);
    for (const GreyPicture& wall : {finderWall(640, 480, 2, 18), finderWall(1280, 720, 4, 34)}) {
        const double started = processorSeconds();
        EXPECT_FALSE(reader.read(wall.view(), kFrameTime).payload);
        EXPECT_LT(processorSeconds() - started, 0.6);
    }
}

} // namespace
} // namespace motcua::qr
