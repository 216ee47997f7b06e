// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QImage>

namespace motcua::pages {

/// How a page lies in the file: what takes least room and stays readable.
enum class PageCoding {
    faxG4, ///< black and white: CCITT Group 4 (ITU-T T.6)
    grey,  ///< JPEG of one component
    colour ///< JPEG, 4:2:0
};

struct CodedPage {
    PageCoding coding{};
    QByteArray bytes;
    QSize pixels;
    double dpi = 200;
    bool operator==(const CodedPage&) const = default;
};

/// For an A4 page at 200 dpi (docs: 60 kB of text, 250 kB of colour); others in proportion of their area.
inline constexpr qint64 kTextBytes = 60 * 1000, kColourBytes = 250 * 1000;

/// What the page is made of: text without greys, a grey picture, or colour.
PageCoding codingFor(const QImage& page);
/// At `dpi` of the page (its own, or that it was scanned with) at most kStoredDpi; a picture's quality gives
/// way before its budget does, down to one that is still readable. Errors: QR_PICTURE_UNREADABLE.
Result<CodedPage> code(const QImage& page, double dpi, PageCoding coding);
inline constexpr double kStoredDpi = 200;

} // namespace motcua::pages
