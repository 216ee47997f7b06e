// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/hash.h"

#include <QByteArray>
#include <QString>

/// Codes and tokens: random, and found again by their SHA-256 alone, so that no comparison's time tells
/// anything of them.
namespace motcua::central {

/// 256 random bits in base64url without padding: 43 characters.
QByteArray makeToken();
bool isToken(QByteArrayView text);
crypto::Digest hashOf(QByteArrayView token);

/// 60 random bits in Crockford's base 32: `XXXX-XXXX-XXXX`.
QString makeEnrolmentCode();
/// Of a code as a person typed it (crypto::readBase32). Errors: CENTRAL_ENROLMENT_CODE when it cannot be one.
Result<crypto::Digest> enrolmentCodeHash(const QString& typed);

} // namespace motcua::central
