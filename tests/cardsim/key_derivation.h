// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/block_cipher.h"

namespace motcua::cardsim {

/// The counters of ICAO 9303-11 §9.7.1.
enum class KeyUse : quint8 { encryption = 1, mac = 2, password = 3 };

/// KDF of ICAO 9303-11 §9.7.1: SHA-1 for 3DES and AES-128, SHA-256 for the longer keys. The parity bits of
/// DES keys are left as they come: no cipher looks at them.
Secret deriveKey(crypto::BlockCipher cipher, QByteArrayView sharedSecret, KeyUse use);

/// SHA-1 of MRZ_information: the seed of BAC (its first 16 bytes) and the password K of PACE.
Secret mrzSecret(QByteArrayView mrzInformation);

} // namespace motcua::cardsim
