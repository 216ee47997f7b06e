// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_reader.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

/// A header of width, height (1 … 256 each), padding behind each row and zoom (1 … 4), then the pixels;
/// missing ones are 0. The zoom lets a readable symbol be a seed of one byte a module. The buffer ends with
/// the last pixel, so that reading on is seen. One reader for all, as a camera has: what an earlier picture
/// left in it must not matter.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    constexpr std::size_t kHeader = 4;
    if (size < kHeader) return 0;
    const int columns = data[0] + 1, rows = data[1] + 1, zoom = data[3] % 4 + 1;
    const int width = columns * zoom, height = rows * zoom;
    const std::ptrdiff_t stride = width + data[2];
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(stride * (height - 1) + width));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const auto at = kHeader + static_cast<std::size_t>(y / zoom * columns + x / zoom);
            pixels[static_cast<std::size_t>(y * stride + x)] = at < size ? data[at] : 0;
        }

    static const FixedClock clock(toInstant(LocalTime(makeDate(2026, 11, 23))));
    static qr::PictureReader reader(clock);
    const qr::PictureReading reading = reader.read({pixels.data(), width, height, stride}, qr::kFrameTime);
    if (!reading.payload) return 0;
    if ((reading.payload->kind == qr::PayloadKind::card) != reading.payload->card.has_value()) abort();
    return 0;
}
