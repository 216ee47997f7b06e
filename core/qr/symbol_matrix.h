// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace motcua::qr {

/// The modules of a symbol without its quiet zone, row 0 on top, true where dark. A bar code is one row, to
/// be drawn as high as it shall be.
class SymbolMatrix {
public:
    SymbolMatrix() = default;
    SymbolMatrix(int width, int height)
        : m_width(width), m_dark(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

    int width() const { return m_width; }
    int height() const { return m_width == 0 ? 0 : static_cast<int>(m_dark.size()) / m_width; }
    bool isDark(int x, int y) const { return m_dark[index(x, y)]; }
    void setDark(int x, int y, bool dark) { m_dark[index(x, y)] = dark; }

    bool operator==(const SymbolMatrix&) const = default;

private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }

    int m_width = 0;
    std::vector<bool> m_dark;
};

} // namespace motcua::qr
