// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/homography.h"
#include "core/qr/symbol_layout.h"
#include "tests/fixtures/card_pictures/symbol.h"
#include "tests/support/card_text.h"

#include <algorithm>
#include <cmath>

namespace motcua::qr {

using card_pictures::Correction;

inline QByteArray cardText(const char* number = "001096012345") { return tests::cardText(number).toUtf8(); }

/// What a symbol written by ZXing-C++ looks like: +1 dark, −1 light, row by row.
struct DrawnSymbol {
    card_pictures::Symbol symbol;

    explicit DrawnSymbol(const QByteArray& text, Correction correction = Correction::medium)
        : symbol(card_pictures::encode(text, correction)) {}

    int version() const { return (symbol.size - 17) / 4; }
    const SymbolLayout& layout() const { return SymbolLayout::of(version()); }
    std::vector<float> soft() const {
        std::vector<float> modules;
        for (const bool dark : symbol.dark)
            modules.push_back(dark ? 1.0F : -1.0F);
        return modules;
    }

    /// Draws it dark on light, with a quiet zone of four modules, each pixel the mean of what falls on it.
    void draw(GreyPicture& picture, const std::array<Point, 4>& corners) const {
        const Homography view = Homography::ofSquare(corners, symbol.size);
        const int fine = 12; // steps a module: forward mapping needs no inverse
        std::vector<int> hits(static_cast<std::size_t>(picture.width() * picture.height()), 0), ink(hits);
        for (int j = -4 * fine; j < (symbol.size + 4) * fine; ++j)
            for (int i = -4 * fine; i < (symbol.size + 4) * fine; ++i) {
                const double u = (i + 0.5) / fine, v = (j + 0.5) / fine;
                const Point p = view(u, v);
                const int x = static_cast<int>(p.x + 0.5), y = static_cast<int>(p.y + 0.5);
                if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) continue;
                const auto at = static_cast<std::size_t>(y * picture.width() + x);
                ++hits[at];
                ink[at] += symbol.isDark(static_cast<int>(std::floor(u)), static_cast<int>(std::floor(v)));
            }
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (const auto at = static_cast<std::size_t>(y * picture.width() + x); hits[at] > 0)
                    picture.row(y)[x] = static_cast<std::uint8_t>(225 - 195 * ink[at] / hits[at]);
    }
    /// Upright, its top left corner at (x, y).
    void draw(GreyPicture& picture, double x, double y, double module) const {
        const double side = symbol.size * module;
        draw(picture, {{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}});
    }
};

/// A box blur of `size` pixels each way, rows and columns `times` times.
inline void blur(GreyPicture& picture, int size, int times = 1) {
    for (int round = 0; round < times; ++round) {
        const GreyPicture before = picture;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) {
                int sum = 0;
                for (int j = 0; j < size; ++j)
                    for (int i = 0; i < size; ++i)
                        sum += before.row(std::clamp(
                            y + j - size / 2, 0,
                            picture.height() - 1))[std::clamp(x + i - size / 2, 0, picture.width() - 1)];
                picture.row(y)[x] = static_cast<std::uint8_t>(sum / (size * size));
            }
    }
}

} // namespace motcua::qr
