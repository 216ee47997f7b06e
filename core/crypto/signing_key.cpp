// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/signing_key.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/core_names.h>
#include <openssl/x509.h>

namespace motcua::crypto {

using namespace openssl;

namespace {

constexpr int kPoints = 65; ///< of an uncompressed point of P-256

Result<Key> keyOf(const Secret& der) {
    const unsigned char* at = der.data();
    Key key(d2i_PrivateKey(EVP_PKEY_EC, nullptr, &at, static_cast<long>(der.size())));
    char group[32] = {};
    if (!key || at != der.data() + der.size() ||
        EVP_PKEY_get_utf8_string_param(key.get(), OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group, nullptr) !=
            1 ||
        QByteArrayView(group) != SN_X9_62_prime256v1)
        return invalid(QStringLiteral("signing key"));
    return key;
}

} // namespace

Result<SigningKey> SigningKey::generate() {
    const Key key(EVP_EC_gen(SN_X9_62_prime256v1));
    const int size = key ? i2d_PrivateKey(key.get(), nullptr) : 0;
    if (size <= 0) return invalid(QStringLiteral("signing key"));
    Secret der(static_cast<size_t>(size));
    unsigned char* at = der.data();
    i2d_PrivateKey(key.get(), &at);
    return fromDer(std::move(der));
}

Result<SigningKey> SigningKey::fromDer(Secret der) {
    MOTCUA_TRY(const Key key, keyOf(der));
    QByteArray info(i2d_PUBKEY(key.get(), nullptr), '\0');
    if (info.size() < kPoints) return invalid(QStringLiteral("signing key"));
    unsigned char* at = out(info);
    i2d_PUBKEY(key.get(), &at);
    return SigningKey(std::move(der), std::move(info));
}

Result<QByteArray> SigningKey::sign(QByteArrayView message) const {
    MOTCUA_TRY(const Key key, keyOf(m_der));
    const DigestContext context(EVP_MD_CTX_new());
    size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, in(message), sizeOf(message)) != 1)
        return invalid(QStringLiteral("signature"));
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), out(signature), &size, in(message), sizeOf(message)) != 1)
        return invalid(QStringLiteral("signature"));
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

} // namespace motcua::crypto
