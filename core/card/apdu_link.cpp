// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/apdu_link.h"

#include "core/base/log.h"

namespace motcua::card {
namespace {

/// A chip that always has more is broken; the largest answer in pieces of 256 is 256 pieces.
constexpr int kMostPieces = 260;

bool hasMore(const ResponseApdu& answer) { return answer.status >> 8 == 0x61; }
bool wantsOtherLength(const ResponseApdu& answer) { return answer.status >> 8 == 0x6C; }
int lengthOf(const ResponseApdu& answer) {
    const int length = answer.status & 0xFF;
    return length == 0 ? 256 : length;
}

} // namespace

Result<ResponseApdu> ApduLink::exchange(const QByteArray& command) {
    if (m_stop.stop_requested()) return fail(Code::CARD_CANCELLED);
    ++m_statistics.apdus;
    m_statistics.bytesSent += command.size();
    MOTCUA_TRY(const QByteArray bytes, m_channel.exchange(command));
    m_statistics.bytesReceived += bytes.size();
    MOTCUA_TRY(ResponseApdu answer, ResponseApdu::parse(bytes));
    log::debug("apdu", {{"instruction", static_cast<quint8>(command[1])},
                        {"sent", command.size()},
                        {"received", bytes.size()},
                        {"status", answer.status}});
    return answer;
}

Result<ResponseApdu> ApduLink::transmit(const CommandApdu& command) {
    CommandApdu sent = command;
    // A case 4 command goes without Le over T=0; the chip answers 61xx (ISO/IEC 7816-3 §12.2.4).
    if (protocol() == Protocol::t0 && !sent.data.isEmpty()) sent.expected.reset();
    MOTCUA_TRY(const QByteArray bytes, sent.encode());
    MOTCUA_TRY(ResponseApdu answer, exchange(bytes));
    if (wantsOtherLength(answer) && command.expected) {
        sent.expected = lengthOf(answer);
        MOTCUA_TRY(const QByteArray again, sent.encode());
        MOTCUA_TRY(answer, exchange(again));
    }
    QByteArray whole = std::move(answer.data);
    for (int piece = 0; hasMore(answer) && piece < kMostPieces; ++piece) {
        MOTCUA_TRY(const QByteArray getResponse,
                   (CommandApdu{.ins = 0xC0, .expected = lengthOf(answer)}.encode()));
        MOTCUA_TRY(answer, exchange(getResponse));
        if (wantsOtherLength(answer)) {
            MOTCUA_TRY(const QByteArray again,
                       (CommandApdu{.ins = 0xC0, .expected = lengthOf(answer)}.encode()));
            MOTCUA_TRY(answer, exchange(again));
        }
        whole += answer.data;
    }
    answer.data = std::move(whole);
    return answer;
}

Result<> ApduLink::reset() { return m_channel.reset(); }

} // namespace motcua::card
