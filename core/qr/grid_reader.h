// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/module_equaliser.h"
#include "core/qr/soft_decoder.h"

#include <QByteArray>

namespace motcua::qr {

/// What was made of one symbol: the modules as they are seen, decoded or not.
struct GridReading {
    Grid grid;
    std::vector<float> soft; ///< ModuleEqualiser::soft
    bool mirrored = false;
    std::optional<QByteArray> bytes;
};

/// Reads one symbol whose three finder patterns were found, in its own way: version and perspective from the
/// patterns every symbol has, modules from an equaliser, damaged blocks with their doubtful codewords given
/// up. What one block reveals teaches the equaliser to see the others. ZXing-C++ decodes the corrected
/// symbol.
class GridReader {
public:
    /// The best reading, or the one that came closest.
    std::optional<GridReading> read(GreyView picture, const IntegralPicture& sums, const SymbolGuess& guess,
                                    float polarity, const Deadline& deadline);

private:
    void decode(GridReading& reading, const Deadline& deadline);

    ContrastMap m_contrast;
    ModuleEqualiser m_equaliser;
};

/// The content of a symbol whose modules are known softly; nothing unless it is beyond doubt.
std::optional<QByteArray> contentOf(const SoftDecoding& decoding, const SymbolLayout& layout);

} // namespace motcua::qr
