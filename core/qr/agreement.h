// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/soft_decoder.h"

namespace motcua::qr {

/// Two texts may differ in one digit, that is one data codeword, but then nearly all of its block's
/// correction codewords differ, too. So they are asked apart from the data wherever it matters whether what
/// was seen really shows what was decoded.

/// Whether one frame by itself agrees with the data and with the correction codewords of every block. `soft`
/// as decodeSoft takes it.
bool bearsOut(const SymbolLayout& layout, const SoftDecoding& decoding, std::span<const float> soft);

/// Whether the correction codewords of every block are borne out in each half of the symbol that holds enough
/// of them (they fill its left side, so above all the upper and the lower one). Not so where two cards stand
/// in one picture, as in a frame that was taken while a screen changed: each half then bears out one card
/// only, and block by block the result may be neither.
bool isOfOnePiece(const SymbolLayout& layout, const SoftDecoding& decoding, std::span<const float> soft);

} // namespace motcua::qr
