// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <optional>
#include <vector>

namespace motcua::emrtd {

enum class ColourSpace { unknown, rgb, grey, ycc, other };

/// What a JPEG 2000 file (ITU-T T.800 annex I) says about its codestream; a bare codestream is one too. Only
/// the codestream is handed to the library, so its reader of boxes sees nothing of the card.
struct Jpeg2000File {
    QByteArrayView codestream;
    ColourSpace colourSpace = ColourSpace::unknown;
    bool hasPalette = false;
};
std::optional<Jpeg2000File> openJpeg2000(QByteArrayView bytes);

/// The SIZ marker (T.800 §A.5.1), without regard to limits.
struct Jpeg2000Size {
    struct Component {
        int precision;
        bool isSigned;
        int stepX, stepY; ///< XRsiz, YRsiz: 2 where chroma is halved
    };
    quint32 right, bottom, left, top;
    quint32 tileWidth, tileHeight, tileLeft, tileTop;
    std::vector<Component> components;

    quint32 width() const { return right - left; }
    quint32 height() const { return bottom - top; }
};
/// Nothing when malformed or without pixels.
std::optional<Jpeg2000Size> readSize(QByteArrayView codestream);

/// Whether decoding stays in bounds of memory and time: pixels, components, precision, tiles, resolution
/// levels, code blocks and packets, by all markers of the main header and of the tile-parts. Errors:
/// EMRTD_PORTRAIT_UNREADABLE with what is too large.
Result<Jpeg2000Size> checkLimits(QByteArrayView codestream);

} // namespace motcua::emrtd
