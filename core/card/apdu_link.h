// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu.h"
#include "core/card/channel.h"

#include <chrono>
#include <stop_token>

namespace motcua::card {

struct LinkStatistics {
    int apdus = 0; ///< every exchange, GET RESPONSE included
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;
    bool operator==(const LinkStatistics&) const = default;
};

/// Commands and answers over a Channel. Hides what the transport adds: GET RESPONSE after 61xx, the repeated
/// command after 6Cxx, the missing Le and the short form of T=0 (ISO/IEC 7816-3 §12.2). Logs shortened
/// headers only, never data.
class ApduLink {
public:
    ApduLink(Channel& channel, std::stop_token stop = {}) : m_channel(channel), m_stop(std::move(stop)) {}

    /// Errors: those of Channel::exchange, CARD_ANSWER_INVALID, CARD_COMMAND_INVALID, CARD_CANCELLED when
    /// stopping was asked for (before anything is sent). More than 255 bytes of data do not go over T=0.
    Result<ResponseApdu> transmit(const CommandApdu& command);
    Result<> reset();

    Protocol protocol() const { return m_channel.protocol(); }
    const LinkStatistics& statistics() const { return m_statistics; }

private:
    Result<ResponseApdu> exchange(const CommandApdu& command);

    Channel& m_channel;
    std::stop_token m_stop;
    LinkStatistics m_statistics;
};

} // namespace motcua::card
