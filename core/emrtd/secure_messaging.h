// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/card/apdu.h"
#include "core/crypto/block_cipher.h"

namespace motcua::emrtd {

/// What an access protocol or chip authentication ends with.
struct SessionKeys {
    crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
    Secret encryption;
    Secret mac;
    /// The send sequence counter as it stands before the first command; one block (8 bytes 3DES, 16 AES).
    Secret counter;
};

/// Secure messaging of ICAO 9303-11 §9.8: every command sealed, every answer's MAC verified before one byte
/// of it is believed. After an error other than EMRTD_SM_NAKED_STATUS, and CARD_COMMAND_INVALID of a command
/// that was never sent, it is dead.
class SecureMessaging {
public:
    explicit SecureMessaging(SessionKeys keys) : m_keys(std::move(keys)) {}

    /// Counts up and seals. The command keeps its form (short or extended). Errors: CARD_COMMAND_INVALID when
    /// what it grows to does not fit, EMRTD_SESSION_LOST when dead.
    Result<card::CommandApdu> seal(const card::CommandApdu& command);
    /// Counts up, verifies and opens. Errors: EMRTD_MAC_INVALID; EMRTD_ANSWER_INVALID for objects that are
    /// malformed, repeated or in the wrong order, or an outer status unlike the protected one;
    /// EMRTD_SM_NAKED_STATUS with the status for an answer without protection (the chip did not take the
    /// command: its counter stands one behind until rollBack()).
    Result<card::ResponseApdu> open(const card::ResponseApdu& answer);
    /// After EMRTD_SM_NAKED_STATUS: as if the last command had never been sealed. A chip that has refused a
    /// command for its length before secure messaging saw it (6700) goes on like that; one that has ended the
    /// session answers 6987 or 6988 to the next.
    void rollBack();

    /// The largest plain `expected` whose sealed answer fits 256 bytes: 0xDF (AES), 0xE7 (3DES).
    int largestShortAnswer() const;

private:
    SessionKeys m_keys;
    Secret m_beforeCommand; ///< the counter before the last command
    bool m_naked = false;   ///< the last answer had no protection
    bool m_dead = false;
};

/// KDF of ICAO 9303-11 §9.7.1 for 3DES (parity not adjusted away: adjusted as the standard does) and AES.
/// `counter`: 1 encryption, 2 MAC, 3 PACE password.
Secret deriveSessionKey(crypto::BlockCipher cipher, QByteArrayView sharedSecret, quint32 counter);
/// Both keys from a shared secret, counter zero.
SessionKeys deriveSessionKeys(crypto::BlockCipher cipher, const Secret& sharedSecret);

} // namespace motcua::emrtd
