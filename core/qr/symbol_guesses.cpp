// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol_guesses.h"

#include <algorithm>
#include <cmath>

namespace motcua::qr {
namespace {

struct Side {
    double modules = 0;
    double skew = 0; ///< how far the side leaves the pattern's own direction, 0 … 1
};

/// The way from one pattern's centre to another, measured with the first one's own modules.
Side measure(const FinderPattern& from, Point to) {
    const Point way = to - from.centre;
    const double area = cross(from.right, from.down);
    const double along = std::abs(cross(way, from.down) / area),
                 across = std::abs(cross(from.right, way) / area);
    return {std::max(along, across), std::min(along, across) / std::max(along, across)};
}

constexpr double kWorst = 2.2;

/// The cosine between two ways as it would be seen from straight above the pattern: a card held at a slant
/// has no right angles, but its patterns are squashed the same way.
double flatCosine(const FinderPattern& pattern, Point a, Point b) {
    const double area = cross(pattern.right, pattern.down);
    const Point flatA{cross(a, pattern.down) / area, cross(pattern.right, a) / area};
    const Point flatB{cross(b, pattern.down) / area, cross(pattern.right, b) / area};
    return std::abs(dot(flatA, flatB)) / (length(flatA) * length(flatB));
}

std::optional<SymbolGuess> guess(const FinderPattern& corner, const FinderPattern& a,
                                 const FinderPattern& b) {
    const Point toA = a.centre - corner.centre, toB = b.centre - corner.centre;
    const double lengthA = length(toA), lengthB = length(toB);
    const double cosine = std::abs(dot(toA, toB)) / (lengthA * lengthB);
    const double flat = flatCosine(corner, toA, toB);
    if (cosine > 0.9 || flat > 0.6) return std::nullopt;
    const std::array modules{corner.module(), a.module(), b.module()};
    const auto [least, most] = std::minmax_element(modules.begin(), modules.end());
    if (*most > 1.8 * *least) return std::nullopt;

    const std::array sides{measure(corner, a.centre), measure(a, corner.centre), measure(corner, b.centre),
                           measure(b, corner.centre)};
    const double sizeA = std::sqrt(sides[0].modules * sides[1].modules) + 7;
    const double sizeB = std::sqrt(sides[2].modules * sides[3].modules) + 7;
    if (std::min(sizeA, sizeB) < 17 || std::max(sizeA, sizeB) > 190) return std::nullopt;
    double skew = 0;
    for (const Side& side : sides)
        skew += side.skew / 4;
    SymbolGuess found;
    found.badness = flat + 0.2 * cosine + std::abs(std::log(sizeA / sizeB)) * 2 + std::log(*most / *least) +
                    3 * skew + 3 - corner.match - a.match - b.match;
    if (found.badness > kWorst) return std::nullopt;
    found.module = (modules[0] + modules[1] + modules[2]) / 3;
    found.size = std::sqrt(sizeA * sizeB);
    found.centres = {corner.centre, a.centre, b.centre};
    if (cross(toA, toB) < 0) std::swap(found.centres[1], found.centres[2]);
    return found;
}

} // namespace

std::vector<SymbolGuess> guessSymbols(std::span<const FinderPattern> patterns) {
    std::vector<SymbolGuess> guesses;
    for (std::size_t corner = 0; corner < patterns.size(); ++corner)
        for (std::size_t a = 0; a < patterns.size(); ++a)
            for (std::size_t b = a + 1; b < patterns.size(); ++b) {
                if (a == corner || b == corner) continue;
                if (const auto found = guess(patterns[corner], patterns[a], patterns[b]))
                    guesses.push_back(*found);
            }
    std::sort(guesses.begin(), guesses.end(),
              [](const SymbolGuess& a, const SymbolGuess& b) { return a.badness < b.badness; });
    return guesses;
}

} // namespace motcua::qr
