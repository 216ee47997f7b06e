// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/grid_reader.h"

#include "core/qr/agreement.h"
#include "core/qr/symbols.h"

#include <algorithm>
#include <cmath>

namespace motcua::qr {
namespace {

/// Below this, a grid lies on something else.
constexpr double kLeastScore = 0.2;
/// A bar for what lies on no symbol at all; what decides is the redundancy each block has left.
constexpr double kMostDisagreement = 0.15;
constexpr std::size_t kVersions = 3;
constexpr int kDecisionRounds = 2;
constexpr int kBlockRounds = 3;

} // namespace

std::optional<QByteArray> contentOf(const SoftDecoding& decoding, const SymbolLayout& layout) {
    if (!decoding.complete || decoding.disagreement > kMostDisagreement) return std::nullopt;
    if (!decoding.mirrored) return readModules(decoding.modules, layout.size());
    std::vector<std::int8_t> modules(decoding.modules.size());
    for (int i = 0; i < layout.size() * layout.size(); ++i)
        modules[static_cast<std::size_t>(i)] =
            decoding.modules[static_cast<std::size_t>(layout.transposed(i))];
    return readModules(modules, layout.size());
}

std::optional<GridReading> GridReader::read(GreyView picture, const IntegralPicture& sums,
                                            const SymbolGuess& guess, float polarity,
                                            const Deadline& deadline) {
    const auto& [corner, right, down] = guess.centres;
    const std::array around{corner, right, down, right + down - corner};
    const Box box = boxAround(around, 8 * guess.module, picture);
    const int radius = std::clamp(static_cast<int>(std::lround(4.5 * guess.module)), 5, 60);
    m_contrast.assign(picture, sums, box, radius, polarity);

    std::vector<Grid> grids = gridsOf(guess, m_contrast, kVersions);
    for (Grid& grid : grids)
        if (!deadline.over()) fit(grid, m_contrast);
    std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return a.score > b.score; });
    if (grids.empty() || grids.front().score < kLeastScore) return std::nullopt;
    GridReading reading{.grid = grids.front(), .soft = {}, .bytes = {}};
    decode(reading, deadline);
    if (reading.bytes || deadline.over()) return reading;
    GridReading bent{.grid = reading.grid, .soft = {}, .bytes = {}};
    if (!bend(bent.grid, m_contrast)) return reading;
    decode(bent, deadline);
    return bent;
}

void GridReader::decode(GridReading& reading, const Deadline& deadline) {
    const SymbolLayout& layout = SymbolLayout::of(reading.grid.version);
    m_equaliser.sample(reading.grid, m_contrast);
    std::vector<std::int8_t> known = layout.known();
    for (int round = 0; round < kBlockRounds && !deadline.over(); ++round) {
        m_equaliser.learnFrom(known, kDecisionRounds);
        const SoftDecoding decoding = decodeSoft(layout, m_equaliser.soft());
        reading.soft = m_equaliser.soft();
        reading.mirrored = decoding.mirrored;
        if (decoding.complete && !isOfOnePiece(layout, decoding, reading.soft)) return;
        reading.bytes = contentOf(decoding, layout);
        if (reading.bytes || decoding.complete || decoding.modules == known) return;
        known = decoding.modules; // the blocks that were corrected
    }
}

} // namespace motcua::qr
