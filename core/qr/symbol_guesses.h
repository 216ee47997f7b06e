// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/finder_patterns.h"

namespace motcua::qr {

/// Three finder patterns that may belong to one symbol: their centres at the top left, top right and bottom
/// left (of a mirrored symbol the last two change places, which is found out when its format is read).
struct SymbolGuess {
    std::array<Point, 3> centres;
    double module = 0; ///< pixels, on average
    double size = 0;   ///< modules a side, as distance and module say; rarely exact
    double badness = 0;
};

/// The most plausible ones first: right angles, equal modules, sides along the patterns' own.
std::vector<SymbolGuess> guessSymbols(std::span<const FinderPattern> patterns);

} // namespace motcua::qr
