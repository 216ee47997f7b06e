// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_search.h"

#include "core/qr/finder_count.h"
#include "core/qr/symbols.h"

#include <algorithm>

namespace motcua::qr {
namespace {

/// Neighbourhoods for modules of about two and four pixels; larger modules are left to the smaller levels.
constexpr std::array kRadii{8, 17};
constexpr int kGuesses = 4; ///< a radius; the right one is nearly always first
/// A grid that agrees so well lies on a symbol, read or not.
constexpr double kSureScore = 0.5;
/// Light codes are rare (inverted phone screens); they are not searched in every tile of a large picture.
constexpr double kLargestInverted = 4e6;

/// More crossings of finder patterns than some twenty symbols have: not for ZXing-C++.
constexpr int kMostCrossings = 150;

bool encloses(const Outline& outline, Point point) {
    QPointF middle;
    for (const QPointF& corner : outline)
        middle += corner / 4;
    constexpr double kWider = 1.1;
    int sides = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const QPointF from = middle + kWider * (outline[i] - middle);
        const QPointF to = middle + kWider * (outline[(i + 1) % outline.size()] - middle);
        const double side =
            (to.x() - from.x()) * (point.y - from.y()) - (to.y() - from.y()) * (point.x - from.x());
        sides += side > 0 ? 1 : -1;
    }
    return std::abs(sides) == 4;
}

} // namespace

void PictureSearch::run(GreyView picture, const Deadline& deadline, const Take& take) {
    m_claimed.clear();
    m_anyRead = false;
    const auto levels = m_levels.build(picture, deadline);
    const auto inParts = [&](const PictureLevels::Level& level, auto look) {
        for (const Box& tile : tilesOf(level.view)) {
            if (deadline.over()) return true;
            const Point offset{static_cast<double>(tile.left), static_cast<double>(tile.top)};
            if (look(Part{part(level.view, tile), level.scale, offset})) return true;
        }
        return false;
    };
    for (const auto& level : levels) {
        if (inParts(level, [&](const Part& tile) { return plainly(tile, take); })) return;
        for (const int polarity : {1, -1}) {
            if (polarity < 0 && (m_anyRead || level.view.width * 1.0 * level.view.height > kLargestInverted))
                break;
            if (inParts(level, [&](const Part& tile) { return thoroughly(tile, polarity, deadline, take); }))
                return;
        }
        if (m_anyRead) return;
    }
}

bool PictureSearch::plainly(const Part& part, const Take& take) {
    if (countFinderCrossings(part.view, kMostCrossings) == kMostCrossings) return false;
    for (Symbol& symbol : findSymbols(part.view, {})) {
        FoundSymbol found{.bytes = std::move(symbol.bytes), .outline = {}, .grid = {}};
        std::transform(symbol.outline.begin(), symbol.outline.end(), found.outline.begin(),
                       [&](QPointF corner) {
                           const Point whole = part.whole({corner.x(), corner.y()});
                           return QPointF(whole.x, whole.y);
                       });
        if (found.bytes) {
            m_anyRead = true;
            m_claimed.push_back(found.outline);
        }
        if (take(found)) return true;
    }
    return false;
}

bool PictureSearch::thoroughly(const Part& part, int polarity, const Deadline& deadline, const Take& take) {
    m_patterns.clear();
    m_tried.clear();
    m_sums.assign(part.view);
    for (const int radius : kRadii) {
        if (deadline.over()) return true;
        addPatterns(part, m_finders.find(part.view, m_sums, radius, polarity, deadline));
        if (tryGuesses(part, polarity, deadline, take)) return true;
        if (m_anyRead || !m_claimed.empty()) return false; // what is read or seen for sure is enough
    }
    return false;
}

bool PictureSearch::tryGuesses(const Part& part, int polarity, const Deadline& deadline, const Take& take) {
    int tries = 0;
    for (const SymbolGuess& guess : guessSymbols(m_patterns)) {
        if (deadline.over()) return true;
        if (tries == kGuesses) return false;
        if (wasTried(guess) || std::any_of(guess.centres.begin(), guess.centres.end(),
                                           [&](Point p) { return isClaimed(part.whole(p)); }))
            continue;
        ++tries;
        m_tried.push_back(guess);
        auto reading = m_grids.read(part.view, m_sums, guess, static_cast<float>(polarity), deadline);
        if (!reading) continue;
        FoundSymbol found{.bytes = reading->bytes, .outline = {}, .bySoftDecoding = true, .grid = {}};
        auto corners = reading->grid.view.corners(SymbolLayout::of(reading->grid.version).size());
        if (reading->mirrored) std::swap(corners[1], corners[3]);
        std::transform(corners.begin(), corners.end(), found.outline.begin(), [&](Point corner) {
            const Point whole = part.whole(corner);
            return QPointF(whole.x, whole.y);
        });
        if (found.bytes || reading->grid.score >= kSureScore) m_claimed.push_back(found.outline);
        m_anyRead = m_anyRead || found.bytes;
        found.grid = *std::move(reading);
        if (take(found)) return true;
    }
    return false;
}

void PictureSearch::addPatterns(const Part& part, std::span<const FinderPattern> found) {
    for (const FinderPattern& pattern : found) {
        if (isClaimed(part.whole(pattern.centre))) continue;
        const auto same = std::find_if(m_patterns.begin(), m_patterns.end(), [&](const FinderPattern& other) {
            return length(other.centre - pattern.centre) < 3 * pattern.module();
        });
        if (same == m_patterns.end())
            m_patterns.push_back(pattern);
        else if (same->match < pattern.match)
            *same = pattern;
    }
}

bool PictureSearch::isClaimed(Point whole) const {
    return std::any_of(m_claimed.begin(), m_claimed.end(),
                       [&](const Outline& outline) { return encloses(outline, whole); });
}

bool PictureSearch::wasTried(const SymbolGuess& guess) const {
    return std::any_of(m_tried.begin(), m_tried.end(), [&](const SymbolGuess& other) {
        for (std::size_t i = 0; i < guess.centres.size(); ++i)
            if (length(guess.centres[i] - other.centres[i]) > guess.module) return false;
        return true;
    });
}

} // namespace motcua::qr
