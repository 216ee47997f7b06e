// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/picture_reader.h"

#include "core/qr/reading_choice.h"

namespace motcua::qr {

PictureReader::PictureReader(const Clock& clock)
    : m_clock(clock), m_search(std::make_unique<PictureSearch>()) {}
PictureReader::PictureReader(PictureReader&&) noexcept = default;
PictureReader::~PictureReader() = default;

PictureReading PictureReader::read(GreyView picture, std::chrono::milliseconds limit,
                                   const std::stop_token& stop) {
    const Deadline deadline(limit, stop);
    ReadingChoice choice(dateOf(toLocal(m_clock.now())));
    if (!picture.isEmpty() && std::int64_t{picture.width} * picture.height <= kMostPixels)
        m_search->run(picture, deadline, [&](const FoundSymbol& symbol) { return choice.take(symbol); });
    return choice.finish(deadline);
}

} // namespace motcua::qr
