// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace motcua::crypto {

/// The first `digits` × 5 bits of `bytes` in Crockford's base 32 (0-9, A-Z without I, L, O, U), most
/// significant bits first; missing bits are zero.
Secret toBase32(QByteArrayView bytes, size_t digits);
/// The digits of a text as a person types it: either case, O for 0, I and L for 1, spaces and hyphens passed
/// over. Errors: CRYPTO_CODE_INVALID.
Result<Secret> readBase32(QByteArrayView text);

/// 160 random bits, for a person to write down.
Secret makeRecoveryCode();
/// `XXXX-XXXX-…-C`: 32 digits in groups of four and Crockford's check symbol (the value modulo 37), which
/// finds one wrong digit and two exchanged neighbours. Kept in a Secret, for it opens the store.
Secret formatRecoveryCode(const Secret& code);
/// The 20 bytes of a code as a person typed it. Errors: CRYPTO_CODE_INVALID, also for a wrong check symbol.
Result<Secret> parseRecoveryCode(const Secret& typed);

} // namespace motcua::crypto
