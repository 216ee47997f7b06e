// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QImage>

/// What is done to a scanned or photographed page before it is kept. Pictures are RGB32 or Grayscale8; sizes
/// are in pixels, at most kMostPixels.
namespace motcua::pages {

inline constexpr qint64 kMostPixels = 120'000'000; ///< A3 at 600 dpi and some

/// What the clerk has chosen for a component, or for one page.
struct PageOptions {
    bool straighten = true; ///< text lines become level, up to kMostSkew either way
    bool crop = true;       ///< the scanner's lid around the page goes
    int turns = 0;          ///< quarter turns clockwise, after straightening
    int brightness = 0;     ///< −100 … 100
    bool operator==(const PageOptions&) const = default;
};
inline constexpr double kMostSkew = 8; ///< degrees

/// The angle by which text lines lean, in degrees, positive when they rise to the right; 0 for a page without
/// lines. Found by the sharpness of the rows' profile (Postl, 1986).
double skewOf(const QImage& page);
/// The page inside the picture: what is left without dark or empty edges. The whole where that is unclear.
QRect contentOf(const QImage& page);
/// Nothing was written on it: dust and the shadow of the back do not count.
bool isBlank(const QImage& page);
/// Errors: QR_PICTURE_UNREADABLE (no picture, or too large).
Result<QImage> cleaned(const QImage& page, const PageOptions& options);

} // namespace motcua::pages
