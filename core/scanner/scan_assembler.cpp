// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/scan_assembler.h"

namespace motcua::scanner {
namespace {

using namespace std::chrono_literals;

/// Scanners in continuous mode read a code that stays before them again after half a second to a second.
constexpr auto kSameRead = 1500ms;
/// USB serial adapters hold bytes back for 16 ms and hubs for more; a code on paper cannot come sooner.
constexpr auto kSilence = 80ms;
/// While a card's text is unfinished, for a busy computer or a slow radio link.
constexpr auto kPatience = 400ms;
/// Pauses between bytes are short at any speed; at 1200 baud 16 bytes take 147 ms.
constexpr int kSilentBytes = 16, kBitsPerByte = 11;

bool isEnd(char byte) {
    constexpr char kStartOfText = 0x02, kEndOfText = 0x03;
    return byte == '\r' || byte == '\n' || byte == '\t' || byte == kStartOfText || byte == kEndOfText;
}

bool isNumberOrLess(const QByteArray& bytes) {
    constexpr qsizetype kCardNumber = 12;
    return bytes.size() <= kCardNumber &&
           std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool mayBePiece(const SegmentCode& code) {
    return code.payload.kind == qr::PayloadKind::other &&
           (code.bytes.contains('|') || isNumberOrLess(code.bytes));
}

/// One card read twice, if anything of it is right.
bool isSameCard(const qr::CardPayload& a, const qr::CardPayload& b) {
    return a.citizen.number == b.citizen.number ||
           (a.citizen.name == b.citizen.name && a.citizen.birthDate == b.citizen.birthDate);
}

} // namespace

ScanAssembler::ScanAssembler(const Clock& clock, Line line) : m_clock(clock), m_line(std::move(line)) {
    m_line.baud = std::max(m_line.baud, 1);
    m_line.prefix.removeIf(isEnd);
    m_line.suffix.removeIf(isEnd);
}

ScanAssembler::Outcomes ScanAssembler::take(QByteArrayView bytes, Time at) {
    Outcomes outcomes;
    for (const char byte : bytes) {
        if (m_pending.isEmpty()) m_begun = at;
        m_arrived = at;
        takeByte(byte, outcomes);
    }
    return outcomes;
}

void ScanAssembler::takeByte(char byte, Outcomes& outcomes) {
    if (isEnd(byte)) return endSegment(outcomes);
    if (m_babbling) return;
    m_pending.append(byte);
    if (!m_line.suffix.isEmpty() && m_pending.endsWith(m_line.suffix)) {
        m_pending.chop(m_line.suffix.size());
        endSegment(outcomes);
    } else if (m_pending.size() > kLongestCode) {
        reportTrouble(Code::SCANNER_GARBLED, outcomes);
        m_pending.clear();
        m_babbling = true;
    }
}

ScanAssembler::Outcomes ScanAssembler::timePassed(Time now) {
    Outcomes outcomes;
    if (const auto end = deadline(); !end || now < *end) return outcomes;
    endSegment(outcomes);
    releaseDigits(outcomes);
    return outcomes;
}

std::optional<ScanAssembler::Time> ScanAssembler::deadline() const {
    if (!m_pending.isEmpty() || m_babbling) {
        if (!isUnfinishedCard(m_pending, m_line.prefix)) return m_arrived + silence();
        const auto patience = isNumberOrLess(m_pending) ? kSameRead : kPatience;
        return m_arrived + std::max<std::chrono::milliseconds>(patience, silence());
    }
    if (m_digits) return m_digits->second + silence();
    return std::nullopt;
}

std::chrono::milliseconds ScanAssembler::silence() const {
    const auto atThisSpeed = std::chrono::milliseconds(1000 * kSilentBytes * kBitsPerByte / m_line.baud);
    return std::max<std::chrono::milliseconds>(kSilence, atThisSpeed);
}

void ScanAssembler::reset() {
    m_pending.clear();
    m_digits.reset();
    m_babbling = false;
}

void ScanAssembler::endSegment(Outcomes& outcomes) {
    m_babbling = false;
    const QByteArray bytes = std::exchange(m_pending, {});
    if (bytes.isEmpty()) return;
    auto codes = readSegment(bytes, m_line.prefix, dateOf(toLocal(m_clock.now())));
    if (!codes) return reportTrouble(codes.error().code, outcomes);
    for (SegmentCode& code : *codes)
        accept(std::move(code), outcomes);
}

void ScanAssembler::accept(SegmentCode code, Outcomes& outcomes) {
    if (code.bytes.count('|') == code.bytes.size()) return; // empty last fields of a card
    const bool piece = mayBePiece(code);
    const bool rest = m_digits && m_begun - m_digits->second <= silence() && piece;
    if (rest || (piece && follows(m_trouble, kSameRead)))
        return reportTrouble(Code::SCANNER_GARBLED, outcomes);
    releaseDigits(outcomes);
    if (piece && isNumberOrLess(code.bytes))
        m_digits = {std::move(code), m_arrived};
    else
        report(std::move(code), outcomes);
}

void ScanAssembler::releaseDigits(Outcomes& outcomes) {
    if (auto digits = std::exchange(m_digits, {})) report(std::move(digits->first), outcomes);
}

void ScanAssembler::report(SegmentCode code, Outcomes& outcomes) {
    if (!code.payload.card && follows(m_trouble, kSilence)) return; // the rest of what was garbled
    if (m_last && follows(m_last->at, kSameRead)) {
        if (code.bytes == m_last->bytes) {
            m_last->at = m_arrived;
            return;
        }
        if (m_last->card && code.payload.card && isSameCard(*m_last->card, *code.payload.card)) {
            m_last.reset(); // either may be the wrong one
            return reportTrouble(Code::SCANNER_READS_DIFFER, outcomes);
        }
    }
    if (code.doubtful && code.bytes != m_doubted) {
        m_doubted = code.bytes;
        return reportTrouble(Code::SCANNER_GARBLED, outcomes);
    }
    m_doubted.clear();
    m_trouble.reset();
    m_last = Read{.bytes = std::move(code.bytes), .card = code.payload.card, .at = m_arrived};
    outcomes.emplace_back(std::move(code.payload));
}

void ScanAssembler::reportTrouble(Code code, Outcomes& outcomes) {
    const bool known = follows(m_trouble, kSameRead);
    m_trouble = m_arrived;
    m_digits.reset();
    // a card that may be wrong has been handed on: that must always be told
    if (!known || code == Code::SCANNER_READS_DIFFER) outcomes.emplace_back(fail(code));
}

bool ScanAssembler::follows(std::optional<Time> earlier, std::chrono::milliseconds within) const {
    return earlier && m_begun - *earlier <= within;
}

} // namespace motcua::scanner
