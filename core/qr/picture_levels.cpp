// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_levels.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace motcua::qr {
namespace {

constexpr int kTile = 1100, kOverlap = 300;
/// Down to the size of a web camera's picture.
constexpr int kSmallest = 900 * 700;

/// Nothing when the time is over.
std::optional<GreyPicture> halved(GreyView picture, const Deadline& deadline) {
    GreyPicture half(picture.width / 2, picture.height / 2);
    for (int y = 0; y < half.height(); ++y) {
        if (y % 64 == 0 && deadline.over()) return std::nullopt;
        const std::uint8_t *upper = picture.row(2 * y), *lower = picture.row(2 * y + 1);
        std::uint8_t* row = half.row(y);
        for (int x = 0; x < half.width(); ++x)
            row[x] = static_cast<std::uint8_t>(
                (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4);
    }
    return half;
}

/// Where tiles begin along one side.
std::vector<int> starts(int length) {
    const int count = length <= kTile ? 1 : 1 + (length - kTile + kTile - kOverlap - 1) / (kTile - kOverlap);
    std::vector<int> places;
    for (int i = 0; i < count; ++i)
        places.push_back(count == 1 ? 0 : static_cast<int>(std::int64_t{length - kTile} * i / (count - 1)));
    return places;
}

} // namespace

std::vector<PictureLevels::Level> PictureLevels::build(GreyView picture, const Deadline& deadline) {
    m_halves.clear();
    std::vector<Level> levels{{picture, 1}};
    while (std::int64_t{levels.front().view.width} * levels.front().view.height > 2 * kSmallest) {
        auto half = halved(levels.front().view, deadline);
        if (!half) break;
        m_halves.push_back(*std::move(half));
        levels.insert(levels.begin(), {m_halves.back().view(), 2 * levels.front().scale});
    }
    return levels;
}

std::vector<Box> tilesOf(GreyView picture) {
    std::vector<Box> tiles;
    for (const int top : starts(picture.height))
        for (const int left : starts(picture.width))
            tiles.push_back(
                {left, top, std::min(left + kTile, picture.width), std::min(top + kTile, picture.height)});
    const auto fromMiddle = [&](const Box& tile) {
        return std::hypot(tile.left + tile.right - picture.width, tile.top + tile.bottom - picture.height);
    };
    std::sort(tiles.begin(), tiles.end(), [&](const Box& a, const Box& b) {
        return std::tuple(fromMiddle(a), a.top, a.left) < std::tuple(fromMiddle(b), b.top, b.left);
    });
    return tiles;
}

GreyView part(GreyView picture, const Box& box) {
    return {picture.row(box.top) + box.left, box.width(), box.height(), picture.stride};
}

} // namespace motcua::qr
