// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/contrast_map.h"

#include <algorithm>
#include <cmath>

namespace motcua::qr {

Box boxAround(std::span<const Point> points, double margin, GreyView picture) {
    Box box{picture.width, picture.height, 0, 0};
    const auto within = [](double value, int limit) {
        return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(limit)));
    };
    for (const Point& p : points) {
        box.left = std::min(box.left, within(p.x - margin, picture.width));
        box.top = std::min(box.top, within(p.y - margin, picture.height));
        box.right = std::max(box.right, within(p.x + margin + 1, picture.width));
        box.bottom = std::max(box.bottom, within(p.y + margin + 1, picture.height));
    }
    return box;
}

void IntegralPicture::assign(GreyView picture) {
    m_width = picture.width;
    m_height = picture.height;
    const auto cells = static_cast<std::size_t>(m_width + 1) * static_cast<std::size_t>(m_height + 1);
    m_sums.assign(cells, 0);
    m_squares.assign(cells, 0);
    for (int y = 0; y < m_height; ++y) {
        const std::uint8_t* grey = picture.row(y);
        const std::size_t above = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width + 1) + 1;
        const std::size_t here = above + static_cast<std::size_t>(m_width) + 1;
        std::uint32_t sum = 0, square = 0;
        for (std::size_t x = 0; x < static_cast<std::size_t>(m_width); ++x) {
            const std::uint32_t g = grey[x];
            m_sums[here + x] = m_sums[above + x] + (sum += g);
            m_squares[here + x] = m_squares[above + x] + (square += g * g);
        }
    }
}

IntegralPicture::Moments IntegralPicture::around(int x, int y, int radius) const {
    const int x0 = std::max(x - radius, 0), x1 = std::min(x + radius + 1, m_width);
    const int y0 = std::max(y - radius, 0), y1 = std::min(y + radius + 1, m_height);
    const auto total = [&](const std::vector<std::uint32_t>& t) {
        return *corner(t, x1, y1) - *corner(t, x0, y1) - *corner(t, x1, y0) + *corner(t, x0, y0);
    };
    const float scale = 1.0F / static_cast<float>((x1 - x0) * (y1 - y0));
    const float mean = static_cast<float>(total(m_sums)) * scale;
    const float variance = static_cast<float>(total(m_squares)) * scale - mean * mean;
    return {mean, std::sqrt(std::max(variance, 0.0F))};
}

float IntegralPicture::meanAround(int x, int y, int radius) const {
    const int x0 = std::max(x - radius, 0), x1 = std::min(x + radius + 1, m_width);
    const int y0 = std::max(y - radius, 0), y1 = std::min(y + radius + 1, m_height);
    const std::uint32_t total =
        *corner(m_sums, x1, y1) - *corner(m_sums, x0, y1) - *corner(m_sums, x1, y0) + *corner(m_sums, x0, y0);
    return static_cast<float>(total) / static_cast<float>((x1 - x0) * (y1 - y0));
}

void ContrastMap::assign(GreyView picture, const IntegralPicture& sums, const Box& box, int radius,
                         float polarity) {
    m_box = box;
    m_width = std::max(box.width(), 0);
    m_lastX = static_cast<float>(m_width - 1);
    m_lastY = static_cast<float>(box.height() - 1);
    m_values.resize(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(std::max(box.height(), 0)));
    // Where the deviation is far below the usual one there is no code to see (glare, dirt), only noise, which
    // must not be blown up; the floor is for pictures without any contrast.
    constexpr float kFloor = 2.5F, kShare = 0.2F;
    float* value = m_values.data();
    float greatest = 0;
    for (int y = box.top; y < box.bottom; y += 8)
        for (int x = box.left; x < box.right; x += 8)
            greatest = std::max(greatest, sums.around(x, y, radius).deviation);
    const float floor = kFloor + kShare * greatest;
    for (int y = box.top; y < box.bottom; ++y) {
        const std::uint8_t* grey = picture.row(y);
        for (int x = box.left; x < box.right; ++x) {
            const auto [mean, deviation] = sums.around(x, y, radius);
            const float contrast = (mean - static_cast<float>(grey[x])) / (deviation + floor);
            *value++ = std::clamp(polarity * contrast, -2.5F, 2.5F);
        }
    }
}

} // namespace motcua::qr
