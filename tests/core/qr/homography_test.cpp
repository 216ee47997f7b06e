// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/homography.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

TEST(Homography, ofSquare_cornersAndLinesStay) {
    const std::array<Point, 4> corners{{{10, 12}, {110, 20}, {100, 130}, {5, 90}}};
    const Homography view = Homography::ofSquare(corners, 41);
    const auto seen = view.corners(41);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_LT(length(seen[i] - corners[i]), 1e-9);
    const Point a = view(3, 3), b = view(10, 10), c = view(40, 40);
    EXPECT_NEAR(cross(b - a, c - a), 0, 1e-6) << "a straight line stays one";
}

TEST(Homography, ofSquare_flat_doesNotDivideByZero) {
    const std::array<Point, 4> corners{{{1, 1}, {1, 1}, {1, 1}, {1, 1}}};
    EXPECT_EQ(Homography::ofSquare(corners, 21)(5, 5), (Point{1, 1}));
}

} // namespace
} // namespace motcua::qr
