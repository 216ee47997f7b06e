// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol_guesses.h"
#include "core/qr/symbol_layout.h"

namespace motcua::qr {

/// A symbol's version and where its modules lie.
struct Grid {
    int version = 1;
    Homography view;
    /// Mean contrast of the modules that are known, from −1; what is no symbol stays near 0.
    double score = 0;
};

/// First looks along the two timing patterns, whose number and spacing give the version and the perspective;
/// the versions that fit best come first, at most `most`.
std::vector<Grid> gridsOf(const SymbolGuess& guess, const ContrastMap& contrast, std::size_t most);

/// Then moves the corners until all that is known of the symbol (finder, timing and alignment patterns,
/// separators, version) agrees best with the picture.
void fit(Grid& grid, const ContrastMap& contrast);

} // namespace motcua::qr
