// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/homography.h"

#include <vector>

namespace motcua::qr {

/// Pixels first … last − 1 each way.
struct Box {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool isEmpty() const { return width() <= 0 || height() <= 0; }
};
/// The smallest box around the points, `margin` wider on all sides, within the picture.
Box boxAround(std::span<const Point> points, double margin, GreyView picture);

/// Sums of grey values and of their squares over any box at the cost of four look-ups.
class IntegralPicture {
public:
    void assign(GreyView picture);

    int width() const { return m_width; }
    int height() const { return m_height; }
    struct Moments {
        float mean;
        float deviation;
    };
    /// Over the square that reaches `radius` pixels from (x, y) and into the picture.
    Moments around(int x, int y, int radius) const;
    float meanAround(int x, int y, int radius) const;

private:
    const std::uint32_t* corner(const std::vector<std::uint32_t>& table, int x, int y) const {
        return table.data() + static_cast<std::ptrdiff_t>(y) * (m_width + 1) + x;
    }

    int m_width = 0;
    int m_height = 0;
    // Modulo 2³²: right for every box that holds less than 2³² in sum, 257 pixels square for the squares.
    std::vector<std::uint32_t> m_sums;
    std::vector<std::uint32_t> m_squares;
};

/// How dark a part of a picture is compared with its neighbourhood: about +1 on dark, −1 on light modules,
/// whatever gradient, shadow or haze lies over it; near 0 where there is no contrast (glare, flat ground).
class ContrastMap {
public:
    /// `radius` of the neighbourhood in pixels; `polarity` −1 for light codes on dark ground.
    void assign(GreyView picture, const IntegralPicture& sums, const Box& box, int radius, float polarity);

    /// Between the pixels, bilinear; 0 outside the box.
    float at(Point p) const {
        const float x = static_cast<float>(p.x) - static_cast<float>(m_box.left);
        const float y = static_cast<float>(p.y) - static_cast<float>(m_box.top);
        if (!(x >= 0 && y >= 0 && x < m_lastX && y < m_lastY)) return 0;
        const int column = static_cast<int>(x), line = static_cast<int>(y);
        const float fx = x - static_cast<float>(column), fy = y - static_cast<float>(line);
        const float* v = m_values.data() + static_cast<std::ptrdiff_t>(line) * m_width + column;
        const float upper = v[0] + fx * (v[1] - v[0]);
        const float lower = v[m_width] + fx * (v[m_width + 1] - v[m_width]);
        return upper + fy * (lower - upper);
    }
    const Box& box() const { return m_box; }

private:
    Box m_box;
    int m_width = 0;
    float m_lastX = 0;
    float m_lastY = 0;
    std::vector<float> m_values;
};

} // namespace motcua::qr
