// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/session.h"

namespace motcua::emrtd {

Result<card::ResponseApdu> Session::transmit(const card::CommandApdu& command) {
    if (!m_messaging) return m_link.transmit(command);
    MOTCUA_TRY(const card::CommandApdu sealed, m_messaging->seal(command));
    MOTCUA_TRY(m_lastCommand, sealed.encode());
    m_lastAnswer.clear();
    MOTCUA_TRY(const card::ResponseApdu answer, m_link.transmit(sealed));
    m_lastAnswer = answer.encode();
    return m_messaging->open(answer);
}

Result<QByteArray> Session::command(const card::CommandApdu& command, QLatin1StringView what) {
    MOTCUA_TRY(card::ResponseApdu answer, transmit(command));
    if (!answer.ok())
        return fail(Code::EMRTD_STATUS, QStringLiteral("%1: %2").arg(what, card::statusText(answer.status)));
    return std::move(answer.data);
}

} // namespace motcua::emrtd
