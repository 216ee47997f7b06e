// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/grid_reader.h"
#include "core/qr/picture_levels.h"

namespace motcua::qr {

struct FoundSymbol {
    std::optional<QByteArray> bytes; ///< nothing where a symbol was seen but not read
    Outline outline;
    /// Read by GridReader, which doubts more than it should be trusted with: texts of it have to be flawless.
    bool bySoftDecoding = false;
    /// Of the modules seen, where GridReader came that far.
    std::optional<GridReading> grid;
};

/// Looks for QR symbols in one picture, the cheap and promising ways first: ZXing-C++ as it is; then our own
/// finder patterns and grids for dark, then for light codes. Large pictures are searched at reduced size
/// first. Keeps buffers.
class PictureSearch {
public:
    /// Called for every symbol; true ends the search.
    using Take = std::function<bool(const FoundSymbol&)>;

    /// Once something was read that does not end the search, only the rest of the same level is looked at:
    /// the card may lie beside a receipt.
    void run(GreyView picture, const Deadline& deadline, const Take& take);

private:
    /// A part of the picture at hand, and how its pixels lie in the whole one.
    struct Part {
        GreyView view;
        double scale;
        Point offset;

        Point whole(Point p) const {
            return {(p.x + offset.x) * scale + (scale - 1) / 2, (p.y + offset.y) * scale + (scale - 1) / 2};
        }
    };

    bool plainly(const Part& part, const Take& take);
    bool thoroughly(const Part& part, int polarity, const Deadline& deadline, const Take& take);
    bool tryGuesses(const Part& part, int polarity, const Deadline& deadline, const Take& take);
    void addPatterns(const Part& part, std::span<const FinderPattern> found);
    bool isClaimed(Point whole) const;
    bool wasTried(const SymbolGuess& guess) const;

    PictureLevels m_levels;
    IntegralPicture m_sums;
    FinderSearch m_finders;
    GridReader m_grids;
    std::vector<Outline> m_claimed; ///< where a symbol was read, or surely seen
    bool m_anyRead = false;
    std::vector<FinderPattern> m_patterns;
    std::vector<SymbolGuess> m_tried;
};

} // namespace motcua::qr
