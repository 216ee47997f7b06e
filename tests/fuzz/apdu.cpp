// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/apdu_link.h"

#include <cstdlib>

namespace {

using namespace motcua;
using namespace motcua::card;

void require(bool condition) {
    if (!condition) abort();
}

/// A card that answers with what it was given, in pieces: a byte for the length, then as many bytes. When
/// they are used up, it begins again, so that it may have more for ever.
class HostileCard : public Channel {
public:
    explicit HostileCard(QByteArrayView answers, Protocol protocol)
        : m_answers(answers), m_protocol(protocol) {}

    Result<QByteArray> exchange(QByteArrayView command) override {
        ++exchanges;
        // What goes out is always a command, with P3 over T=0.
        require(CommandApdu::parse(command).has_value());
        require(m_protocol != Protocol::t0 || (command.size() >= 5 && command.size() <= 260));
        if (m_answers.isEmpty()) return fail(Code::CARD_REMOVED);
        if (m_at >= m_answers.size()) m_at = 0;
        const qsizetype wanted = static_cast<quint8>(m_answers[m_at++]);
        const QByteArrayView piece = m_answers.sliced(m_at, std::min(wanted, m_answers.size() - m_at));
        m_at += piece.size();
        received += piece.size();
        return piece.toByteArray();
    }
    Result<> reset() override { return {}; }
    Protocol protocol() const override { return m_protocol; }
    QByteArray answerToReset() const override { return {}; }

    int exchanges = 0;
    qsizetype received = 0;

private:
    QByteArrayView m_answers;
    qsizetype m_at = 0;
    Protocol m_protocol;
};

void codeBothWays(QByteArrayView bytes) {
    if (const auto command = CommandApdu::parse(bytes)) {
        const auto again = command->encode();
        require(again.has_value() && *again == bytes);
        require(command->data.size() <= bytes.size());
    }
    const auto answer = ResponseApdu::parse(bytes);
    require(answer.has_value() == (bytes.size() >= 2));
    require(!answer || answer->encode() == bytes);
}

void transmit(const CommandApdu& command, QByteArrayView answers, Protocol protocol) {
    HostileCard card(answers, protocol);
    ApduLink link(card);
    const auto answer = link.transmit(command);
    require(card.exchanges <= 600 && link.statistics().apdus == card.exchanges);
    require(link.statistics().bytesReceived == card.received);
    if (!answer) return;
    require(answer->data.size() + 2 <= card.received);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    codeBothWays(bytes);
    if (bytes.isEmpty()) return 0;

    const Protocol protocol = bytes[0] & 1 ? Protocol::t1 : Protocol::t0;
    const QByteArrayView rest = bytes.sliced(1);
    const CommandApdu read{.ins = 0xB0, .expected = 256};
    transmit(read, rest, protocol);
    // The first half as a command, the rest as what the card says to it.
    if (const auto command = CommandApdu::parse(rest.first(rest.size() / 2)))
        transmit(*command, rest.sliced(rest.size() / 2), protocol);
    return 0;
}
