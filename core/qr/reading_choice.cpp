// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/reading_choice.h"

#include <algorithm>

namespace motcua::qr {
namespace {

/// A card whose letters had to be repaired may be a code written by a strange program; from a symbol that
/// itself had to be repaired beyond the standard's means, it is one doubt too many.
bool isFlawless(const QByteArray& bytes, const Payload& payload) {
    if (!QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()) return false;
    if (!payload.card) return true;
    const auto& warnings = payload.card->warnings;
    return std::find(warnings.begin(), warnings.end(), citizen::Warning::repairedEncoding) == warnings.end();
}

} // namespace

bool ReadingChoice::take(const FoundSymbol& symbol) {
    if (!m_reading.outline) m_reading.outline = symbol.outline;
    if (!symbol.bytes) return false;
    Payload payload = classify(*symbol.bytes, m_today);
    if (symbol.bySoftDecoding && !isFlawless(*symbol.bytes, payload)) return false;
    const bool isCard = payload.kind == PayloadKind::card;
    if (isCard || !m_reading.payload) {
        m_reading.payload = std::move(payload);
        m_reading.outline = symbol.outline;
    }
    return isCard;
}

PictureReading ReadingChoice::finish(const Deadline& deadline) {
    m_reading.time = deadline.elapsed();
    return std::move(m_reading);
}

} // namespace motcua::qr
