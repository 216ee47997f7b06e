// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/apdu_link.h"

#include "core/base/log.h"

#include <algorithm>

namespace motcua::card {
namespace {

constexpr qsizetype kHeader = 4;
/// A chip that always has more is broken; the largest answer in pieces of 256 is 256 pieces.
constexpr int kMostPieces = 260;
constexpr qsizetype kMostInPiece = 256;
constexpr qsizetype kMostShortData = 255;
constexpr int kMostShortExpected = 256;

bool hasMore(const ResponseApdu& answer) { return answer.status >> 8 == 0x61; }
bool wantsOtherLength(const ResponseApdu& answer) { return answer.status >> 8 == 0x6C; }
int lengthOf(const ResponseApdu& answer) {
    const int length = answer.status & 0xFF;
    return length == 0 ? 256 : length;
}

/// The form a command takes over T=0 (ISO/IEC 7816-3 §12.2): a case 4 command goes without Le and the chip
/// answers 61xx; an extended one becomes a short one, the rest of whose answer is fetched the same way. More
/// data would need ENVELOPE, which no card of this kind has over its contacts.
Result<CommandApdu> asT0(CommandApdu command) {
    if (command.data.size() > kMostShortData) return fail(Code::CARD_COMMAND_INVALID);
    if (command.extended && command.expected)
        command.expected = std::min(*command.expected, kMostShortExpected);
    command.extended = false;
    if (!command.data.isEmpty()) command.expected.reset();
    return command;
}

} // namespace

Result<ResponseApdu> ApduLink::exchange(const CommandApdu& command) {
    if (m_stop.stop_requested()) return fail(Code::CARD_CANCELLED);
    MOTCUA_TRY(QByteArray sent, command.encode());
    // Without data, T=0 has a fifth byte all the same.
    if (protocol() == Protocol::t0 && sent.size() == kHeader) sent.append('\0');
    ++m_statistics.apdus;
    m_statistics.bytesSent += sent.size();
    MOTCUA_TRY(const QByteArray bytes, m_channel.exchange(sent));
    m_statistics.bytesReceived += bytes.size();
    MOTCUA_TRY(ResponseApdu answer, ResponseApdu::parse(bytes));
    log::debug("apdu", {{"instruction", command.ins},
                        {"sent", sent.size()},
                        {"received", bytes.size()},
                        {"status", answer.status}});
    return answer;
}

Result<ResponseApdu> ApduLink::transmit(const CommandApdu& command) {
    MOTCUA_TRY(CommandApdu sent, protocol() == Protocol::t0 ? asT0(command) : Result<CommandApdu>(command));
    MOTCUA_TRY(ResponseApdu answer, exchange(sent));
    if (wantsOtherLength(answer) && sent.expected) {
        sent.expected = lengthOf(answer);
        MOTCUA_TRY(answer, exchange(sent));
    }
    QByteArray whole = std::move(answer.data);
    for (int piece = 0; hasMore(answer) && piece < kMostPieces; ++piece) {
        CommandApdu getResponse{.ins = 0xC0, .expected = lengthOf(answer)};
        MOTCUA_TRY(answer, exchange(getResponse));
        if (wantsOtherLength(answer)) {
            getResponse.expected = lengthOf(answer);
            MOTCUA_TRY(answer, exchange(getResponse));
        }
        if (answer.data.size() > kMostInPiece) return fail(Code::CARD_ANSWER_INVALID);
        whole += answer.data;
    }
    answer.data = std::move(whole);
    return answer;
}

Result<> ApduLink::reset() { return m_channel.reset(); }

} // namespace motcua::card
