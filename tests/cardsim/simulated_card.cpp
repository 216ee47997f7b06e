// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/simulated_card.h"

#include <algorithm>
#include <utility>

namespace motcua::cardsim {
namespace {

using card::CommandApdu;
using card::Protocol;
using card::ResponseApdu;

constexpr quint8 kSecureMessaging = 0x0C, kChaining = 0x10;
constexpr quint8 kSelect = 0xA4, kReadBinary = 0xB0, kReadBinaryOdd = 0xB1, kGetChallenge = 0x84,
                 kExternalAuthenticate = 0x82, kManageSecurity = 0x22, kGeneralAuthenticate = 0x86,
                 kInternalAuthenticate = 0x88, kGetResponse = 0xC0;
constexpr qsizetype kShortFrame = 256;

QByteArray statusBytes(int status) { return ResponseApdu{{}, static_cast<quint16>(status)}.encode(); }

ResponseApdu responseOf(Answer<QByteArray> answer) {
    if (!answer) return {{}, answer.error()};
    return {*std::move(answer), status::kOk};
}

/// xx of 61xx and 6Cxx: 00 stands for 256 and more.
int sizeByte(qsizetype size) { return size >= kShortFrame ? 0 : static_cast<int>(size); }

} // namespace

SimulatedCard::SimulatedCard(CardImage image, Randomness& randomness)
    : m_image(std::move(image)), m_randomness(randomness),
      m_paceKeys{m_image.profile.pace, m_image.mrzInformation, m_image.can,
                 m_image.chipAuthenticationPrivateKey},
      m_bac(randomness), m_pace(randomness) {}

void SimulatedCard::restart() {
    endSession();
    m_inApplication = false;
    m_waiting.reset();
}

/// All rights go with the keys (ICAO 9303-11 §9.8.1).
void SimulatedCard::endSession() {
    m_channel.reset();
    m_nextChannel.reset();
    m_chipAuthenticationSelected = false;
    m_currentFile.reset();
    m_bac.reset();
    m_pace.reset();
}

std::optional<QByteArray> SimulatedCard::exchange(QByteArrayView bytes) {
    const Answer<CommandApdu> command = receive(bytes);
    // Before secure messaging has seen it: the counter stays.
    if (!command) return statusBytes(command.error());
    if (command->ins == kGetResponse) return nextPart(*command);
    m_waiting.reset();
    m_frame = frameFor(*command);
    ResponseApdu answer = process(*command);
    if (m_nextChannel) m_channel = std::exchange(m_nextChannel, std::nullopt);
    return protocol() == Protocol::t0 ? deliverT0(*command, std::move(answer))
                                      : deliver(*command, std::move(answer));
}

Answer<CommandApdu> SimulatedCard::receive(QByteArrayView bytes) const {
    CARDSIM_TRY(const CommandApdu command, orRefuse(CommandApdu::parse(bytes), status::kWrongLength));
    const TransportSetting& transport = m_image.profile.transport;
    if (command.extended && bytes.size() > transport.largestCommand) return refuse(status::kWrongLength);
    // T=0 has no Le beside data: ISO/IEC 7816-3 §12.2.4.
    if (transport.protocol == Protocol::t0 && !command.data.isEmpty() && command.expected)
        return refuse(status::kWrongLength);
    return command;
}

qsizetype SimulatedCard::frameFor(const CommandApdu& command) const {
    if (!command.extended) return kShortFrame;
    return std::min<qsizetype>(command.expected.value_or(0), m_image.profile.transport.largestAnswer - 2);
}

ResponseApdu SimulatedCard::process(const CommandApdu& command) {
    if (command.cla & ~(kSecureMessaging | kChaining)) return {{}, status::kClassUnknown};
    const int indication = command.cla & kSecureMessaging;
    if (indication == kSecureMessaging) return processSecure(command);
    if (indication) return {{}, status::kSmNotSupported}; // with an unprotected header
    // A plain command ends the session: ICAO 9303-11 §9.8.1.
    if (m_channel) endSession();
    return dispatch(command);
}

ResponseApdu SimulatedCard::processSecure(const CommandApdu& command) {
    if (!m_channel) return {{}, status::kSmNotSupported};
    if (protocol() == Protocol::t1 && !command.expected) return {{}, status::kWrongLength};
    const Answer<CommandApdu> plain = m_channel->open(command);
    if (!plain) {
        endSession();
        return {{}, plain.error()};
    }
    return m_channel->close(dispatch(*plain), command.ins);
}

ResponseApdu SimulatedCard::dispatch(const CommandApdu& command) {
    if (command.cla & kChaining && command.ins != kGeneralAuthenticate)
        return {{}, status::kChainingNotSupported};
    switch (command.ins) {
    case kSelect:
        return responseOf(selectFile(command));
    case kReadBinary:
        return readBinary(command);
    case kReadBinaryOdd:
        return readOdd(command);
    case kGetChallenge:
        return responseOf(getChallenge(command));
    case kExternalAuthenticate:
        return responseOf(externalAuthenticate(command));
    case kManageSecurity:
        return responseOf(manageSecurityEnvironment(command));
    case kGeneralAuthenticate:
        return responseOf(generalAuthenticate(command));
    case kInternalAuthenticate:
        return responseOf(internalAuthenticate(command));
    default:
        return {{}, status::kInstructionUnknown};
    }
}

QByteArray SimulatedCard::deliver(const CommandApdu& command, ResponseApdu answer) {
    if (answer.data.isEmpty()) return answer.encode();
    if (!command.expected) return statusBytes(status::kWrongLength);
    const qsizetype room = command.extended ? m_frame : *command.expected;
    if (answer.data.size() <= room) return answer.encode();
    if (command.extended || !m_image.profile.transport.chainsLongAnswers)
        return statusBytes(status::kWrongLength);
    const QByteArray part = answer.data.first(room);
    answer.data.remove(0, room);
    m_waiting = std::move(answer);
    return part + waiting();
}

QByteArray SimulatedCard::deliverT0(const CommandApdu& command, ResponseApdu answer) {
    if (answer.data.isEmpty()) return answer.encode();
    if (!command.data.isEmpty()) {
        m_waiting = std::move(answer);
        return waiting();
    }
    // The terminal says P3 bytes, or hears how many there are: ISO/IEC 7816-3 §12.2.3.
    if (answer.data.size() != command.expected.value_or(0))
        return statusBytes(status::kLengthExpected | sizeByte(answer.data.size()));
    return answer.encode();
}

QByteArray SimulatedCard::waiting() const {
    return statusBytes(status::kBytesWaiting | sizeByte(m_waiting->data.size()));
}

QByteArray SimulatedCard::nextPart(const CommandApdu& getResponse) {
    if (!m_waiting) return statusBytes(status::kConditionsNotSatisfied);
    const qsizetype wanted = getResponse.expected.value_or(0), there = m_waiting->data.size();
    if (wanted == 0) return statusBytes(status::kWrongLength);
    if (wanted > there && protocol() == Protocol::t0)
        return statusBytes(status::kLengthExpected | sizeByte(there));
    if (wanted >= there) return std::exchange(m_waiting, std::nullopt)->encode();
    const QByteArray part = m_waiting->data.first(wanted);
    m_waiting->data.remove(0, wanted);
    return part + waiting();
}

} // namespace motcua::cardsim
