// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/portrait.h"

#include <cstdlib>

/// The picture of a portrait lies in the file, and is decoded in bounds.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua::emrtd;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QByteArrayView picture = bytes;
    const auto portrait = parseDg2(bytes);
    if (portrait) {
        if (bytes.indexOf(portrait->bytes) < 0) abort();
        picture = portrait->bytes;
    }
    if (const auto raster = decodeJpeg2000(picture)) {
        if (raster->rgb.size() != qsizetype(raster->width) * raster->height * 3) abort();
        if (portrait && (raster->width != portrait->width || raster->height != portrait->height)) abort();
    }
    return 0;
}
