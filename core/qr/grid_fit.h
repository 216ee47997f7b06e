// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol_guesses.h"
#include "core/qr/symbol_layout.h"

namespace motcua::qr {

/// The view of a symbol on a card that need not be flat: what a plane gives, and how far the middle of each
/// side (top, right, bottom, left) bulges from it, in pixels. The corners stay; between them sides are
/// parabolas and the inside follows the sides (Coons). Enough for a bent card and for a wide lens.
class SymbolView {
public:
    SymbolView() = default;
    SymbolView(const Homography& flat) : m_flat(flat) {}
    SymbolView(const Homography& flat, double size, const std::array<Point, 4>& bulges)
        : m_flat(flat), m_size(size), m_bulges(bulges), m_isBent(true) {}

    Point operator()(double u, double v) const {
        const Point flat = m_flat(u, v);
        if (!m_isBent) return flat;
        const double x = u / m_size, y = v / m_size, alongX = 4 * x * (1 - x), alongY = 4 * y * (1 - y);
        return flat + (alongX * (1 - y)) * m_bulges[0] + (alongY * x) * m_bulges[1] +
               (alongX * y) * m_bulges[2] + (alongY * (1 - x)) * m_bulges[3];
    }
    std::array<Point, 4> corners(double size) const { return m_flat.corners(size); }

private:
    Homography m_flat;
    double m_size = 1;
    std::array<Point, 4> m_bulges;
    bool m_isBent = false;
};

/// A symbol's version and where its modules lie.
struct Grid {
    int version = 1;
    SymbolView view;
    /// Mean contrast of the modules that are known, from −1; what is no symbol stays near 0.
    double score = 0;
};

/// First looks along the two timing patterns, whose number and spacing give the version and the perspective;
/// the versions that fit best come first, at most `most`.
std::vector<Grid> gridsOf(const SymbolGuess& guess, const ContrastMap& contrast, std::size_t most);

/// Then moves the corners until all that is known of the symbol (finder, timing and alignment patterns,
/// separators, version) agrees best with the picture.
void fit(Grid& grid, const ContrastMap& contrast);

/// As `fit`, for a card that is not flat. False if the picture agrees no better with a bent one.
bool bend(Grid& grid, const ContrastMap& contrast);

} // namespace motcua::qr
