// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol_layout.h"

#include <span>

namespace motcua::qr {

/// What error correction makes of a symbol whose modules are known with more or less certainty.
struct SoftDecoding {
    /// All blocks were corrected: `modules` is a whole, valid symbol.
    bool complete = false;
    /// The symbol is seen from behind; `modules` is as it is seen.
    bool mirrored = false;
    int level = 0; ///< as blockPlan takes it
    /// +1 dark, −1 light, 0 not known: the blocks that were corrected, the format, and what the version says.
    std::vector<std::int8_t> modules;
    /// The share of all certainty that speaks against the corrected modules. A word that merely happens to be
    /// valid disagrees with about half of the modules it changes, the right one with the doubtful ones.
    double disagreement = 0;
};

/// `soft`: above 0 for dark, below for light, the size says how certain (ModuleEqualiser::soft).
/// The least certain codewords of each block are given up, ever more of them, until the rest can be corrected
/// (generalised minimum distance). What could be chance is not accepted: enough redundancy must be left over
/// that a random word passes less than once in a million.
SoftDecoding decodeSoft(const SymbolLayout& layout, std::span<const float> soft);

} // namespace motcua::qr
