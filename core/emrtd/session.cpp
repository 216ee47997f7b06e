// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/session.h"

namespace motcua::emrtd {

Result<card::ResponseApdu> Session::transmit(const card::CommandApdu& command) {
    if (!m_messaging) return m_link.transmit(command);
    MOTCUA_TRY(const card::CommandApdu sealed, m_messaging->seal(command));
    if (!m_hasFirst) {
        MOTCUA_TRY(m_firstCommand, sealed.encode());
        m_firstAnswer.clear();
    }
    MOTCUA_TRY(const card::ResponseApdu answer, m_link.transmit(sealed));
    if (!m_hasFirst) m_firstAnswer = answer.encode();
    auto opened = m_messaging->open(answer);
    if (opened || opened.error().code != Code::EMRTD_SM_NAKED_STATUS) m_hasFirst = true;
    return opened;
}

void Session::start(SessionKeys keys) {
    m_messaging.emplace(std::move(keys));
    m_hasFirst = false;
}

Result<QByteArray> Session::command(const card::CommandApdu& command, QLatin1StringView what) {
    MOTCUA_TRY(card::ResponseApdu answer, transmit(command));
    if (!answer.ok())
        return fail(Code::EMRTD_STATUS, QStringLiteral("%1: %2").arg(what, card::statusText(answer.status)));
    return std::move(answer.data);
}

} // namespace motcua::emrtd
