// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/card/other_program.h"

#include <winscard.h>

namespace motcua::card {

struct OtherProgram::Handles {
    SCARDCONTEXT context = 0;
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    bool connected = false;
};

OtherProgram::OtherProgram(const QString& reader, Sharing sharing) : m_handles(std::make_unique<Handles>()) {
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_handles->context) != SCARD_S_SUCCESS)
        return;
    m_handles->connected =
        SCardConnect(m_handles->context, reader.toUtf8().constData(),
                     sharing == Sharing::exclusive ? SCARD_SHARE_EXCLUSIVE : SCARD_SHARE_SHARED,
                     SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &m_handles->card,
                     &m_handles->protocol) == SCARD_S_SUCCESS;
}

OtherProgram::~OtherProgram() {
    disconnect(false);
    SCardReleaseContext(m_handles->context);
}

bool OtherProgram::isConnected() const { return m_handles->connected; }
bool OtherProgram::begin() { return SCardBeginTransaction(m_handles->card) == SCARD_S_SUCCESS; }
bool OtherProgram::end() { return SCardEndTransaction(m_handles->card, SCARD_LEAVE_CARD) == SCARD_S_SUCCESS; }

QByteArray OtherProgram::send(const QByteArray& command) {
    QByteArray answer(300, '\0');
    auto size = static_cast<DWORD>(answer.size());
    const LONG done =
        SCardTransmit(m_handles->card, m_handles->protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1,
                      reinterpret_cast<const BYTE*>(command.constData()), static_cast<DWORD>(command.size()),
                      nullptr, reinterpret_cast<BYTE*>(answer.data()), &size);
    return done == SCARD_S_SUCCESS ? answer.first(static_cast<qsizetype>(size)) : QByteArray();
}

bool OtherProgram::disconnect(bool reset) {
    return std::exchange(m_handles->connected, false) &&
           SCardDisconnect(m_handles->card, reset ? SCARD_RESET_CARD : SCARD_LEAVE_CARD) == SCARD_S_SUCCESS;
}

} // namespace motcua::card
