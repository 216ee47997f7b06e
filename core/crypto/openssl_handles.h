// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <memory>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>

/// What this folder's sources share of OpenSSL: owners of its objects, and its numbers in and out of bytes.
/// Not for other folders.
namespace motcua::crypto::openssl {

template <auto release> struct Release {
    template <class T> void operator()(T* object) const { release(object); }
};
template <class T, auto release> using Handle = std::unique_ptr<T, Release<release>>;

// Numbers and points are always wiped: cheaper than to keep track of which are secret.
using Number = Handle<BIGNUM, BN_clear_free>;
using NumberContext = Handle<BN_CTX, BN_CTX_free>;
using Montgomery = Handle<BN_MONT_CTX, BN_MONT_CTX_free>;
using Group = Handle<EC_GROUP, EC_GROUP_free>;
using Point = Handle<EC_POINT, EC_POINT_clear_free>;
using EcdsaSignature = Handle<ECDSA_SIG, ECDSA_SIG_free>;
using CipherContext = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using Mac = Handle<EVP_MAC, EVP_MAC_free>;
using MacContext = Handle<EVP_MAC_CTX, EVP_MAC_CTX_free>;
using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;

inline const unsigned char* in(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}
inline size_t sizeOf(QByteArrayView view) { return static_cast<size_t>(view.size()); }
inline unsigned char* out(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

/// For input that OpenSSL refuses; leaves nothing behind in its queue of errors.
inline std::unexpected<Error> invalid(QString detail = {}) {
    ERR_clear_error();
    return fail(Code::CRYPTO_INPUT_INVALID, std::move(detail));
}

/// For what reads DER: how the DER was malformed is only the detail of a refused key.
template <class T> Result<T> inputOf(Result<T> read) {
    if (!read && read.error().code != Code::CRYPTO_ALGORITHM_UNSUPPORTED) return invalid(read.error().detail);
    return read;
}

inline Number number(QByteArrayView bigEndian) {
    return Number(BN_bin2bn(in(bigEndian), static_cast<int>(bigEndian.size()), nullptr));
}
/// Makes OpenSSL take its constant-time paths where it has them.
inline Number secretNumber(const Secret& bigEndian) {
    Number value = number(bigEndian.view());
    BN_set_flags(value.get(), BN_FLG_CONSTTIME);
    return value;
}
/// Big-endian of exactly `size` bytes; the number must fit.
inline QByteArray bytesOf(const BIGNUM* value, qsizetype size) {
    QByteArray bytes(size, '\0');
    BN_bn2binpad(value, out(bytes), static_cast<int>(size));
    return bytes;
}
inline Secret secretOf(const BIGNUM* value, qsizetype size) {
    Secret bytes(static_cast<size_t>(size));
    BN_bn2binpad(value, bytes.data(), static_cast<int>(size));
    return bytes;
}
inline qsizetype sizeOf(const BIGNUM* value) { return BN_num_bytes(value); }

} // namespace motcua::crypto::openssl
