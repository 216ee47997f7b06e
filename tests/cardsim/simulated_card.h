// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/bac_chip.h"
#include "tests/cardsim/card_image.h"
#include "tests/cardsim/pace_chip.h"
#include "tests/cardsim/powered_card.h"

namespace motcua::cardsim {

/// The chip of an identity card or a passport: its files behind BAC, PACE, chip authentication, active
/// authentication and secure messaging of ICAO 9303-11, spoken over T=1 or T=0. Strict where standards leave
/// no choice, so that a reader's slip shows.
class SimulatedCard final : public PoweredCard {
public:
    explicit SimulatedCard(CardImage image, Randomness& randomness = Randomness::system());

    QByteArray answerToReset() const override { return m_image.profile.transport.answerToReset; }
    void restart() override;
    std::optional<QByteArray> exchange(QByteArrayView command) override;

    card::Protocol protocol() const { return m_image.profile.transport.protocol; }
    const CardImage& image() const { return m_image; }
    /// Whether a protected session is open.
    bool isOpen() const { return m_channel.has_value(); }

private:
    using CommandApdu = card::CommandApdu;
    using ResponseApdu = card::ResponseApdu;

    // simulated_card.cpp: from bytes to commands
    Answer<CommandApdu> receive(QByteArrayView bytes) const;
    ResponseApdu process(const CommandApdu& command);
    ResponseApdu processSecure(const CommandApdu& command);
    ResponseApdu dispatch(const CommandApdu& command);
    QByteArray deliver(const CommandApdu& command, ResponseApdu answer);
    QByteArray deliverT0(const CommandApdu& command, ResponseApdu answer);
    QByteArray nextPart(const CommandApdu& getResponse);
    QByteArray waiting() const;
    qsizetype frameFor(const CommandApdu& command) const;
    void endSession();

    // simulated_card_files.cpp
    Answer<QByteArray> selectFile(const CommandApdu& command);
    Answer<QByteArray> selectByName(QByteArrayView name);
    Answer<QByteArray> selectMasterFile(QByteArrayView identifier);
    Answer<const QByteArray*> file(quint16 identifier) const;
    ResponseApdu readBinary(const CommandApdu& command);
    ResponseApdu readOdd(const CommandApdu& command);
    Answer<const QByteArray*> fileToRead(quint8 p1, quint8 p2);
    ResponseApdu readAt(const QByteArray& file, qsizetype offset, int expected, qsizetype wrapping);

    // simulated_card_keys.cpp
    Answer<QByteArray> getChallenge(const CommandApdu& command);
    Answer<QByteArray> externalAuthenticate(const CommandApdu& command);
    Answer<QByteArray> manageSecurityEnvironment(const CommandApdu& command);
    Answer<QByteArray> generalAuthenticate(const CommandApdu& command);
    Answer<QByteArray> internalAuthenticate(const CommandApdu& command);
    Answer<bool> selectChipAuthentication(QByteArrayView data);
    Answer<QByteArray> chipAuthenticationByKey(QByteArrayView data);
    Answer<bool> agreeOnNewChannel(QByteArrayView publicKey);

    CardImage m_image;
    Randomness& m_randomness;
    PaceKeys m_paceKeys;
    BacChip m_bac;
    PaceChip m_pace;

    bool m_inApplication = false;
    std::optional<quint16> m_currentFile;
    bool m_chipAuthenticationSelected = false;
    std::optional<SecureChannel> m_channel;
    /// Takes over once the answer to the present command is on its way.
    std::optional<SecureChannel> m_nextChannel;
    /// How many bytes of answer the present command leaves room for.
    qsizetype m_frame = 0;
    /// What GET RESPONSE has still to fetch.
    std::optional<ResponseApdu> m_waiting;
};

} // namespace motcua::cardsim
