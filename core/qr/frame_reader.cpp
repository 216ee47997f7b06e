// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/frame_reader.h"

#include "core/qr/frame_memory.h"
#include "core/qr/reading_choice.h"

namespace motcua::qr {
namespace {

/// What agrees less is as likely no symbol at all.
constexpr double kLeastScore = 0.3;

} // namespace

FrameReader::FrameReader(const Clock& clock)
    : m_clock(clock), m_search(std::make_unique<PictureSearch>()), m_memory(std::make_unique<FrameMemory>()) {
}
FrameReader::FrameReader(FrameReader&&) noexcept = default;
FrameReader::~FrameReader() = default;

PictureReading FrameReader::read(GreyView frame, std::chrono::milliseconds limit,
                                 const std::stop_token& stop) {
    const Deadline deadline(limit, stop);
    const Instant now = m_clock.now();
    ReadingChoice choice(dateOf(toLocal(now)));
    if (frame.isEmpty() || std::int64_t{frame.width} * frame.height > kMostPixels)
        return choice.finish(deadline);
    std::optional<FoundSymbol> closest;
    bool isCard = false;
    m_search->run(frame, deadline, [&](const FoundSymbol& symbol) {
        isCard = choice.take(symbol);
        if (symbol.grid && !symbol.bytes && symbol.grid->grid.score > kLeastScore &&
            (!closest || closest->grid->grid.score < symbol.grid->grid.score))
            closest = symbol;
        return isCard;
    });
    if (closest && !isCard) {
        m_memory->add(*closest->grid, now);
        if (!deadline.over() && (closest->bytes = m_memory->combine())) isCard = choice.take(*closest);
    }
    if (isCard) m_memory->clear();
    return choice.finish(deadline);
}

void FrameReader::reset() { m_memory->clear(); }

} // namespace motcua::qr
