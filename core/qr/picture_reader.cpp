// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_reader.h"

#include "core/qr/grid_reader.h"
#include "core/qr/symbols.h"
#include <cstdio>
#include <cstdlib>

namespace motcua::qr {

PictureReader::PictureReader(const Clock& clock) : m_clock(clock) {}

PictureReading PictureReader::read(GreyView picture, std::chrono::milliseconds limit,
                                   const std::stop_token& stop) {
    const Deadline deadline(limit, stop);
    PictureReading reading;
    const auto take = [&](const std::optional<QByteArray>& bytes, const Outline& outline) {
        if (!bytes) return false;
        Payload payload = classify(*bytes, dateOf(toLocal(m_clock.now())));
        const bool isCard = payload.kind == PayloadKind::card;
        if (isCard || !reading.payload) {
            reading.payload = std::move(payload);
            reading.outline = outline;
        }
        return isCard;
    };
    const auto run = [&] {
        for (const Symbol& symbol : findSymbols(picture, {})) {
            if (!reading.outline) reading.outline = symbol.outline;
            if (take(symbol.bytes, symbol.outline)) return;
        }
        if (reading.payload) return;
        static IntegralPicture sums;
        static FinderSearch finders;
        static GridReader grids;
        sums.assign(picture);
        const bool debug = getenv("QRD");
        for (const int radius : {8, 17}) {
            const auto patterns = finders.find(picture, sums, radius, 1, deadline);
            const auto guesses = guessSymbols(patterns);
            if (debug) {
                printf("r%d patterns %zu guesses %zu t %ld\n", radius, patterns.size(), guesses.size(),
                       deadline.elapsed().count());
                for (auto& p : patterns)
                    printf("   (%.1f %.1f) m %.2f match %.2f\n", p.centre.x, p.centre.y, p.module(), p.match);
            }
            int tried = 0;
            for (const auto& guess : guesses) {
                if (deadline.over() || ++tried > 4) break;
                auto r = grids.read(picture, sums, guess, 1, deadline);
                if (debug)
                    printf("  guess bad %.2f size %.1f -> %s v%d score %.2f %s t %ld\n", guess.badness,
                           guess.size, r ? "grid" : "none", r ? r->grid.version : 0, r ? r->grid.score : 0,
                           r && r->bytes ? "READ" : "", deadline.elapsed().count());
                if (r && take(r->bytes, {})) return;
            }
        }
    };
    run();
    reading.time = deadline.elapsed();
    return reading;
}

} // namespace motcua::qr
