// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_reader.h"

#include "core/qr/symbols.h"

namespace motcua::qr {

PictureReader::PictureReader(const Clock& clock) : m_clock(clock) {}

PictureReading PictureReader::read(GreyView picture, std::chrono::milliseconds, const std::stop_token&) {
    const auto started = std::chrono::steady_clock::now();
    PictureReading reading;
    for (const Symbol& symbol : findSymbols(picture, {})) {
        if (!reading.outline) reading.outline = symbol.outline;
        if (!symbol.bytes) continue;
        Payload payload = classify(*symbol.bytes, dateOf(toLocal(m_clock.now())));
        const bool isCard = payload.kind == PayloadKind::card;
        if (isCard || !reading.payload) {
            reading.payload = std::move(payload);
            reading.outline = symbol.outline;
        }
        if (isCard) break;
    }
    reading.time =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started);
    return reading;
}

} // namespace motcua::qr
