// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/block_cipher.h"

#include <QString>

namespace motcua::cardsim {

enum class Mapping { generic, integrated, chipAuthentication };

/// One way of PACE a card offers: a PACEInfo of ICAO 9303-11 §9.2.3.
struct PaceSetting {
    Mapping mapping = Mapping::generic;
    crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
    /// Of ICAO 9303-11 Table 6: 0 … 2 are DH, 8 … 18 elliptic.
    int parameterId = 13;

    bool operator==(const PaceSetting&) const = default;
    bool isElliptic() const { return parameterId > 2; }
    /// 0.4.0.127.0.7.2.2.4.m.c
    QString oid() const;
};

/// 1 … 4 for 3DES and AES-128 … 256: the last arc of the identifiers of PACE and chip authentication.
int cipherArc(crypto::BlockCipher cipher);

} // namespace motcua::cardsim
