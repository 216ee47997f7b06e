// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/contrast_map.h"
#include "core/qr/deadline.h"

namespace motcua::qr {

/// A place that looks like one of the three large squares of a QR symbol.
struct FinderPattern {
    Point centre;
    /// One module along the pattern's own sides, in pixels; `down` is a quarter turn from `right` towards y,
    /// any of the four ways round.
    Point right;
    Point down;
    /// Correlation with the ideal pattern, up to 1.
    double match = 0;

    double module() const { return (length(right) + length(down)) / 2; }
};

/// Searches a picture for finder patterns of about 1.5 … 12 pixels a module, in any direction, also where
/// blur has all but closed the light ring: lines are cut where they cross the local mean, between the pixels,
/// and what then has about the right proportions is compared with the pattern itself.
class FinderSearch {
public:
    /// The best ones first, at most `kMost`. `radius` of the neighbourhood whose mean is the threshold: about
    /// four modules. `polarity` as for ContrastMap.
    std::vector<FinderPattern> find(GreyView picture, const IntegralPicture& sums, int radius, int polarity,
                                    const Deadline& deadline);

    static constexpr std::size_t kMost = 14;

private:
    struct Hit {
        float x, y, module;
        int votes = 1;
    };

    void difference(GreyView picture, const IntegralPicture& sums, int radius, int polarity);
    template <class Emit> void scanLine(std::ptrdiff_t start, std::ptrdiff_t step, int count, Emit emit);
    void vote(float x, float y, float module);

    std::vector<std::int16_t>
        m_difference; ///< from the local mean, light positive, in quarters of a grey level
    std::vector<Hit> m_hits;
};

} // namespace motcua::qr
