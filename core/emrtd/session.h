// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu_link.h"
#include "core/emrtd/secure_messaging.h"

#include <optional>

namespace motcua::emrtd {

/// One conversation with the chip: plain at first, protected after start().
class Session {
public:
    explicit Session(card::ApduLink& link) : m_link(link) {}

    /// Errors: those of ApduLink::transmit and SecureMessaging. Statuses other than 9000 are answers.
    Result<card::ResponseApdu> transmit(const card::CommandApdu& command);
    /// As transmit(), for commands that only make sense when they succeed. Errors: also EMRTD_STATUS with
    /// `what` and the status.
    Result<QByteArray> command(const card::CommandApdu& command, QLatin1StringView what);

    /// The first exchange since start() that the chip answered under protection - or the last one without, as
    /// long as there is none - as it went over the link: what proves the keys, for evidence.
    const QByteArray& firstCommand() const { return m_firstCommand; }
    const QByteArray& firstAnswer() const { return m_firstAnswer; }

    void start(SessionKeys keys);
    bool isProtected() const { return m_messaging.has_value(); }
    SecureMessaging* messaging() { return m_messaging ? &*m_messaging : nullptr; }
    card::ApduLink& link() { return m_link; }

private:
    card::ApduLink& m_link;
    std::optional<SecureMessaging> m_messaging;
    QByteArray m_firstCommand;
    QByteArray m_firstAnswer;
    bool m_hasFirst = false;
};

} // namespace motcua::emrtd
