// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/scanner/scan_segment.h"

#include <chrono>
#include <optional>

namespace motcua::scanner {

/// Makes whole codes of the bytes of a serial line, however they are cut up. A code ends with CR, LF, TAB,
/// STX, ETX, the scanner's suffix or, where it sends none, with a silence. The same bytes again within 1.5 s
/// are the same code. Everything that cannot be whole asks to scan again, once; the next code is read
/// whatever came before. No I/O and no clock but for the day: the times of arrival are given.
///
/// A wrong letter that is still a letter cannot be seen in one reading, the code has no check sum. What can:
/// broken UTF-8, lost or wrong signs in the structure and in digits that others check, two readings of one
/// card that differ. Doubtful cards (scan_segment.h) are believed when read twice alike. What may be a piece
/// of a card is no code while the rest may be broken or on its way.
class ScanAssembler {
public:
    using Time = std::chrono::steady_clock::time_point;
    struct Line {
        int baud = 9600;
        QByteArray prefix = {}, suffix = {}; ///< as programmed into the scanner
    };
    /// Errors: SCANNER_GARBLED, SCANNER_LETTERS_LOST, SCANNER_READS_DIFFER.
    using Outcomes = std::vector<Result<qr::Payload>>;

    /// Longer than any QR code (2,953 bytes), doubled by a wrong character set.
    static constexpr qsizetype kLongestCode = 6000;

    ScanAssembler(const Clock& clock, Line line);

    /// Never ends a code by the time that has passed: a busy thread reads late what came in time.
    Outcomes take(QByteArrayView bytes, Time at);
    /// To be called at deadline(), when no bytes are waiting to be read; an earlier call does nothing.
    Outcomes timePassed(Time now);
    /// When the bytes so far are a whole code unless more come; nothing while there are none.
    std::optional<Time> deadline() const;
    /// The line was cut: what is unfinished is void.
    void reset();

private:
    void takeByte(char byte, Outcomes& outcomes);
    void endSegment(Outcomes& outcomes);
    void accept(SegmentCode code, Outcomes& outcomes);
    void report(SegmentCode code, Outcomes& outcomes);
    void releaseDigits(Outcomes& outcomes);
    std::chrono::milliseconds silence() const;
    void reportTrouble(Code code, Outcomes& outcomes);
    /// Whether the bytes at hand began so soon after the given moment.
    bool follows(std::optional<Time> earlier, std::chrono::milliseconds within) const;

    struct Read {
        QByteArray bytes;
        std::optional<qr::CardPayload> card;
        Time at;
    };

    const Clock& m_clock;
    Line m_line;
    QByteArray m_pending;
    Time m_begun{}, m_arrived{};   ///< of the first and the last byte
    std::optional<Read> m_last;    ///< the code reported last
    std::optional<Time> m_trouble; ///< asked to scan again
    /// Digits before an end, and when it came: a bar code, or a card with a spoilt byte in its number.
    std::optional<std::pair<SegmentCode, Time>> m_digits;
    QByteArray m_doubted;    ///< wanted a second time
    bool m_babbling = false; ///< too long: what follows up to the next end belongs to it
};

} // namespace motcua::scanner
