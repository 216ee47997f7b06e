// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/block_cipher.h"
#include "tests/cardsim/status.h"

namespace motcua::cardsim {

/// The card's end of secure messaging, ICAO 9303-11 §9.8: opens commands, closes answers, counts both.
class SecureChannel {
public:
    /// After BAC: `counter` made of both challenges. Else zero (the size of a block).
    SecureChannel(crypto::BlockCipher cipher, Secret encryption, Secret mac, QByteArray counter);
    /// Of a secret both sides agreed on; the counter starts at 0.
    static SecureChannel fromSharedSecret(crypto::BlockCipher cipher, QByteArrayView sharedSecret);

    /// The command inside. Refused: 6987 when the checksum is missing, 6988 when an object is wrong; then the
    /// session must end.
    Answer<card::CommandApdu> open(const card::CommandApdu& command);
    /// The protected answer to the command with this instruction byte, of which odd ones carry BER-TLV.
    card::ResponseApdu close(const card::ResponseApdu& answer, quint8 instruction);

    /// By how much protection makes an answer of `dataSize` bytes longer than that.
    qsizetype overhead(qsizetype dataSize) const;
    /// The most plain bytes whose protected answer takes at most `limit`.
    qsizetype largestPlain(qsizetype limit) const;

private:
    void count();
    QByteArray iv() const;
    QByteArray macOf(QByteArrayView message) const;
    Answer<QByteArray> decrypt(QByteArrayView cryptogram) const;

    crypto::BlockCipher m_cipher;
    Secret m_encryption;
    Secret m_mac;
    QByteArray m_counter;
};

} // namespace motcua::cardsim
