// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <array>
#include <cstdint>
#include <vector>

namespace motcua::qr {

/// Somebody else's grey picture: 8 bits a pixel, 0 black, rows from the top, `stride` bytes from row to row
/// (at least `width`). The pixels must outlive the view.
struct GreyView {
    const std::uint8_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    std::ptrdiff_t stride = 0;

    const std::uint8_t* row(int y) const { return pixels + y * stride; }
    bool isEmpty() const { return width <= 0 || height <= 0; }
};

/// A grey picture of one's own, without gaps between its rows.
class GreyPicture {
public:
    GreyPicture() = default;
    GreyPicture(int width, int height, std::uint8_t grey = 0)
        : m_width(width), m_height(height),
          m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), grey) {}

    int width() const { return m_width; }
    int height() const { return m_height; }
    std::uint8_t* row(int y) { return m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_width; }
    const std::uint8_t* row(int y) const {
        return m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_width;
    }
    GreyView view() const { return {m_pixels.data(), m_width, m_height, m_width}; }

    bool operator==(const GreyPicture&) const = default;

private:
    int m_width = 0;
    int m_height = 0;
    std::vector<std::uint8_t> m_pixels;
};

/// The corners of a symbol in a picture's pixels (x to the right, y down): the symbol's own top left, top
/// right, bottom right, bottom left, whichever way it lies.
using Outline = std::array<QPointF, 4>;

} // namespace motcua::qr
