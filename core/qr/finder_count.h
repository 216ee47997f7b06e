// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/picture.h"

namespace motcua::qr {

/// About how much in a picture looks like a finder pattern: crossings of every fourth row whose runs have the
/// proportions 1:1:3:1:1, across and downwards. Stops counting at `most`. Cheap: it guards ZXing-C++, whose
/// time grows with the third power of the patterns it finds (10 s for a 640×480 picture tiled with them) and
/// which cannot be stopped.
int countFinderCrossings(GreyView picture, int most);

} // namespace motcua::qr
