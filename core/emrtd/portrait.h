// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace motcua::emrtd {

enum class PortraitFormat { jpeg, jp2, unknown };

/// The face of DG2. `bytes` as the chip keeps them, also when nothing can decode them.
struct Portrait {
    PortraitFormat format = PortraitFormat::unknown;
    QByteArray bytes;
    /// From the picture's own header (JPEG SOFn, JPEG 2000 SIZ), 0 when unknown; the record's figures are
    /// often wrong (facts/card.md §1.5).
    int width = 0;
    int height = 0;
    bool operator==(const Portrait&) const = default;
};

/// DG2: biometric templates of ISO/IEC 19794-5 (7F2E/5F2E with `FAC`) or 39794-5 (7F2E with A1), the first
/// face of them. The format is told by the picture's magic, then by the record. Errors: EMRTD_FILE_INVALID
/// when no picture can be found at all.
Result<Portrait> parseDg2(QByteArrayView file);

/// Pixels: 8-bit RGB, rows from the top without padding.
struct Raster {
    int width = 0;
    int height = 0;
    QByteArray rgb;
    bool operator==(const Raster&) const = default;
};
/// By OpenJPEG, after our own look at the header: at most 4,000,000 pixels, 4 components of 8-16 bits, no
/// more tiles than pixels need. Errors: EMRTD_PORTRAIT_UNREADABLE.
Result<Raster> decodeJpeg2000(QByteArrayView bytes);

} // namespace motcua::emrtd
