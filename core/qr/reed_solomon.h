// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace motcua::qr {

/// Corrects one block of a QR symbol in place (ISO/IEC 18004 Annex B: GF(256) modulo x⁸+x⁴+x³+x²+1, first
/// root α⁰), its last `correction` codewords being the redundancy. `erased` are places whose value is not to
/// be trusted: a place known to be bad costs half of what an unknown one does, and ZXing's public interface
/// cannot be told. Gives the number of further errors, nothing (and the block as it was) where 2·errors +
/// erased exceeds the redundancy.
std::optional<int> correctBlock(std::span<std::uint8_t> block, int correction, std::span<const int> erased);

} // namespace motcua::qr
