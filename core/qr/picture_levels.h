// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/contrast_map.h"
#include "core/qr/deadline.h"

#include <deque>

namespace motcua::qr {

/// A picture at full size and at halves of it. A code in a large picture is mostly large, too, and then
/// quicker found in a small one.
class PictureLevels {
public:
    struct Level {
        GreyView view;
        double scale = 1; ///< full-size pixels a pixel
    };

    /// The smallest first, the picture itself last; without those the time did not suffice for.
    std::vector<Level> build(GreyView picture, const Deadline& deadline);

private:
    std::deque<GreyPicture> m_halves;
};

/// Parts no larger than can be searched in a few milliseconds, overlapping so that no code is cut by all of
/// them; the middle of the picture first.
std::vector<Box> tilesOf(GreyView picture);

GreyView part(GreyView picture, const Box& box);

} // namespace motcua::qr
