// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>

namespace motcua::crypto {

/// What turns a password into a key, kept beside what the key opens. Argon2id of RFC 9106, version 1.3, one
/// lane.
struct PasswordKdf {
    /// Passes over the memory.
    quint32 opsLimit = 3;
    quint32 memBytes = 64 * 1024 * 1024;
    /// 16 bytes.
    QByteArray salt;
    bool operator==(const PasswordKdf&) const = default;

    /// The present cost with a new random salt.
    static PasswordKdf make();
    /// For tests only, which would otherwise take 0.1 s a login.
    static PasswordKdf makeCheap();
};

/// A 32-byte key. Errors: CRYPTO_KDF_REFUSED when the parameters, which come from a file, are outside of 1-16
/// passes and 8 KiB - 1 GiB, or the machine has no such memory.
Result<Secret> deriveKey(const Secret& password, const PasswordKdf& kdf);

} // namespace motcua::crypto
