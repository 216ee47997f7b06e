// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace motcua::crypto {

/// Whether `signature` (ECDSA with SHA-256, DER) over `message` was made by the owner of a key: a P-256
/// SubjectPublicKeyInfo in DER with the named curve and the point uncompressed, the one form there is of it,
/// so that equal keys have equal bytes. Errors: CRYPTO_INPUT_INVALID for anything else as a key.
Result<bool> provesP256(QByteArrayView publicInfo, QByteArrayView message, QByteArrayView signature);

} // namespace motcua::crypto
