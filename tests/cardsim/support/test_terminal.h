// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu.h"
#include "tests/cardsim/key_agreement.h"
#include "tests/cardsim/powered_card.h"
#include "tests/cardsim/profile.h"

#include <optional>

namespace motcua::cardsim {

/// A small terminal of the tests' own: enough to open a card, read files and prove the chip. It fails the
/// test when the card breaks the protocol.
class TestTerminal {
public:
    explicit TestTerminal(PoweredCard& card) : m_card(card) {}

    /// The raw answer to hex.
    card::ResponseApdu raw(const QByteArray& command);
    /// Protected when a session is open. `expected` as in CommandApdu.
    card::ResponseApdu send(const char* header, const QByteArray& data = {}, std::optional<int> expected = {},
                            bool extended = false);
    /// The command send() would send; the session counts it.
    QByteArray wrap(const char* header, const QByteArray& data = {}, std::optional<int> expected = {},
                    bool extended = false);
    card::ResponseApdu unwrap(const QByteArray& answer, quint8 instruction);

    void selectApplication();
    bool bac(const QByteArray& mrzInformation);
    /// The status of the last step, 9000 when the card is open and its token right.
    quint16 pace(const PaceSetting& setting, const QByteArray& password, char reference,
                 bool nameParameters = false);
    /// From the static point: whether the chip answers with the new keys.
    bool chipAuthentication(const ChipAuthenticationSetting& setting, const QByteArray& chipKey);
    QByteArray readFile(quint16 identifier, int step = 0xDF);

    /// Of the last PACE with chip authentication mapping.
    QByteArray mappingKey, chipAuthenticationData;

private:
    struct Session {
        crypto::BlockCipher cipher;
        Secret encryption, mac;
        QByteArray counter;
    };
    void open(crypto::BlockCipher cipher, const Secret& shared);
    void count();
    QByteArray iv() const;
    card::ResponseApdu authenticate(const QByteArray& content, bool last);

    PoweredCard& m_card;
    std::optional<Session> m_session;
};

} // namespace motcua::cardsim
