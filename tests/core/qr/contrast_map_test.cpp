// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/contrast_map.h"

#include <gmock/gmock.h>

namespace motcua::qr {
namespace {

/// Squares of four pixels under a strong gradient.
GreyPicture chessboard() {
    GreyPicture picture(120, 90);
    for (int y = 0; y < 90; ++y)
        for (int x = 0; x < 120; ++x)
            picture.row(y)[x] = static_cast<std::uint8_t>((x / 4 + y / 4) % 2 ? 40 + x : 20 + x / 2);
    return picture;
}

TEST(IntegralPicture, around_meanAndDeviationOfTheBox) {
    GreyPicture picture(5, 4, 100);
    picture.row(1)[2] = 190;
    IntegralPicture sums;
    sums.assign(picture.view());
    EXPECT_FLOAT_EQ(sums.meanAround(2, 1, 1), 110);
    EXPECT_FLOAT_EQ(sums.around(2, 1, 1).mean, 110);
    EXPECT_NEAR(static_cast<double>(sums.around(2, 1, 1).deviation), 28.28, 0.01);
    EXPECT_FLOAT_EQ(sums.meanAround(4, 3, 1), 100) << "cut off at the edge";
}

TEST(ContrastMap, gradient_dividedOut) {
    const GreyPicture picture = chessboard();
    IntegralPicture sums;
    sums.assign(picture.view());
    ContrastMap map;
    map.assign(picture.view(), sums, {0, 0, 120, 90}, 12, 1);
    for (int x = 14; x < 104; x += 8) {
        const float dark = map.at({static_cast<double>(x / 8 * 8 + 1), 41}),
                    light = map.at({x / 8 * 8 + 5.0, 41});
        EXPECT_GT(dark, 0.4F) << x;
        EXPECT_LT(light, -0.4F) << x;
    }
    EXPECT_EQ(map.at({-1, 5}), 0) << "outside";
    map.assign(picture.view(), sums, {0, 0, 120, 90}, 12, -1);
    EXPECT_LT(map.at({41, 41}), -0.4F) << "light codes on dark ground";
}

TEST(ContrastMap, flat_noNoiseBlownUp) {
    GreyPicture picture = chessboard();
    for (int y = 0; y < 90; ++y)
        for (int x = 0; x < 60; ++x)
            picture.row(y)[x] = static_cast<std::uint8_t>(250 + (x * 7 + y * 3) % 3);
    IntegralPicture sums;
    sums.assign(picture.view());
    ContrastMap map;
    map.assign(picture.view(), sums, {0, 0, 120, 90}, 12, 1);
    for (int x = 5; x < 40; ++x)
        EXPECT_LT(std::abs(map.at({static_cast<double>(x), 40})), 0.3F);
}

TEST(BoxAround, keptWithinThePicture) {
    const GreyPicture picture(50, 40);
    const std::array points{Point{-10, 5}, Point{30, 500}};
    const Box box = boxAround(points, 3, picture.view());
    EXPECT_EQ(box.left, 0);
    EXPECT_EQ(box.top, 2);
    EXPECT_EQ(box.right, 34);
    EXPECT_EQ(box.bottom, 40);
    EXPECT_FALSE(box.isEmpty());
}

} // namespace
} // namespace motcua::qr
