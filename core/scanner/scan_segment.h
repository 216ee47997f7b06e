// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/payload.h"

namespace motcua::scanner {

/// One code out of the bytes between two ends.
struct SegmentCode {
    QByteArray bytes; ///< without framing
    qr::Payload payload;
    /// Readable, but also what lost bytes or a wrong digit would look like: no date of issue, a number that
    /// does not fit sex or birth, a word in the name that is no Vietnamese syllable (names of other peoples
    /// are taken for it). To be believed when it comes a second time.
    bool doubtful = false;
};

/// The codes in a stretch of bytes that a serial scanner sent: mostly one, several cards that ran together
/// without an end, none where it was only noise of the line (plugging in, switching on). All of them are
/// sound, or there are none. Takes off the framing (core/qr/framing.h) and 0xFF at the ends.
/// Errors: SCANNER_GARBLED, SCANNER_LETTERS_LOST.
Result<std::vector<SegmentCode>> readSegment(QByteArrayView bytes, QByteArrayView prefix, Date today);

/// Whether this is the beginning of a card's text, so that more must come.
bool isUnfinishedCard(QByteArrayView bytes, QByteArrayView prefix);

} // namespace motcua::scanner
