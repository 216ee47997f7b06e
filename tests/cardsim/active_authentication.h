// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/profile.h"
#include "tests/cardsim/randomness.h"

namespace motcua::cardsim {

/// The answer to INTERNAL AUTHENTICATE over the terminal's challenge: ISO/IEC 9796-2 scheme 1 for RSA, plain
/// ECDSA else (ICAO 9303-11 §6.1.2).
QByteArray activeAuthenticationSignature(const SigningKey& key, crypto::DigestAlgorithm digest,
                                         QByteArrayView challenge, Randomness& randomness);

} // namespace motcua::cardsim
