// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password_kdf.h"

#include <sodium.h>

namespace motcua::crypto {
namespace {

constexpr quint32 kMaxOps = 16;
constexpr quint32 kMinMemory = crypto_pwhash_argon2id_MEMLIMIT_MIN;
/// A doctored file must not make the program ask for all the memory of the machine, or compute for an hour.
constexpr quint32 kMaxMemory = 1024 * 1024 * 1024;

QByteArray newSalt() {
    QByteArray salt(crypto_pwhash_argon2id_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    return salt;
}

} // namespace

PasswordKdf PasswordKdf::make() { return {.salt = newSalt()}; }

PasswordKdf PasswordKdf::makeCheap() { return {.opsLimit = 1, .memBytes = kMinMemory, .salt = newSalt()}; }

Result<Secret> deriveKey(const Secret& password, const PasswordKdf& kdf) {
    if (kdf.opsLimit < 1 || kdf.opsLimit > kMaxOps || kdf.memBytes < kMinMemory ||
        kdf.memBytes > kMaxMemory || kdf.salt.size() != crypto_pwhash_argon2id_SALTBYTES)
        return fail(Code::CRYPTO_KDF_REFUSED, QStringLiteral("parameters"));
    Secret key(32);
    // The empty password has no address, and libsodium wants one.
    const char* text = password.isEmpty() ? "" : password.view().data();
    if (crypto_pwhash_argon2id(key.data(), key.size(), text, password.size(),
                               reinterpret_cast<const unsigned char*>(kdf.salt.constData()), kdf.opsLimit,
                               kdf.memBytes, crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return fail(Code::CRYPTO_KDF_REFUSED, QStringLiteral("memory"));
    return key;
}

} // namespace motcua::crypto
