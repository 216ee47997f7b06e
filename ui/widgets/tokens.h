// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace motcua::ui {

/// The colours of the program; text on background and surface has a contrast of at least 4.5:1.
struct Tokens {
    QColor background, surface, line, text, secondary, accent, good, warning, danger;
    QColor control; ///< outline of inputs and boxes; at least 3:1 on background and surface
};
/// `share` of 1 of the first, the rest of the second: hover, selection and soft grounds.
QColor mixed(const QColor& first, const QColor& second, double share);

/// Light or dark, as the palette is.
const Tokens& tokensFor(const QPalette& palette);
/// The palette of a window in these colours.
QPalette paletteOf(const Tokens& tokens);

constexpr int kSpacing = 8; ///< the grid
constexpr int kRadius = 6;

} // namespace motcua::ui
