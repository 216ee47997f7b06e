// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/frame_reader.h"

#include "core/qr/frame_memory.h"
#include "core/qr/reading_choice.h"

#include <algorithm>

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
    bool isTogether = false;
    if (closest && !isCard) {
        m_memory->add(*closest->grid, now);
        if (!deadline.over() && (closest->bytes = m_memory->combine()))
            isTogether = isCard = choice.take(*closest);
    }
    if (isCard) m_memory->clear();
    PictureReading reading = choice.finish(deadline);
    if (reading.payload && !isTogether && !isConfirmed(*reading.payload, now)) reading.payload.reset();
    return reading;
}

bool FrameReader::isConfirmed(const Payload& payload, Instant now) {
    std::erase_if(m_said, [&](const Said& said) { return now - said.at > FrameMemory::kAge; });
    const auto same = std::find_if(m_said.begin(), m_said.end(),
                                   [&](const Said& said) { return said.text == payload.text; });
    if (same == m_said.end()) {
        m_said.push_back({payload.text, now});
        return false;
    }
    same->at = now;
    return true;
}

void FrameReader::reset() {
    m_memory->clear();
    m_said.clear();
}

} // namespace motcua::qr
