// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip_signature.h"

#include "core/tlv/der_reader.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace motcua::tests {

using test::TestKey;

namespace {

template <class T> auto* bytesOf(T& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const auto* in(const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); }

QByteArray padded(QByteArrayView number, qsizetype size) {
    return number.toByteArray().rightJustified(size, '\0');
}

} // namespace

qsizetype modulusSize(const TestKey& key) { return EVP_PKEY_get_size(key.get()); }

QByteArray rawRsa(const TestKey& key, const QByteArray& block) {
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new(key.get(), nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY_sign_init(context.get());
    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING);
    QByteArray signature(modulusSize(key), '\0');
    auto length = static_cast<size_t>(signature.size());
    EVP_PKEY_sign(context.get(), bytesOf(signature), &length, in(block), static_cast<size_t>(block.size()));
    return signature;
}

QByteArray modulusMinus(const TestKey& key, const QByteArray& number) {
    BIGNUM* modulus = nullptr;
    EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_RSA_N, &modulus);
    BIGNUM* subtrahend = BN_bin2bn(in(number), static_cast<int>(number.size()), nullptr);
    BN_sub(modulus, modulus, subtrahend);
    QByteArray result(modulusSize(key), '\0');
    BN_bn2binpad(modulus, bytesOf(result), static_cast<int>(result.size()));
    BN_free(modulus);
    BN_free(subtrahend);
    return result;
}

QByteArray plainEcdsa(const TestKey& key, crypto::DigestAlgorithm digest, const QByteArray& message) {
    const QByteArray hash = crypto::digest(digest, message);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new(key.get(), nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY_sign_init(context.get());
    QByteArray der(modulusSize(key), '\0');
    auto length = static_cast<size_t>(der.size());
    EVP_PKEY_sign(context.get(), bytesOf(der), &length, in(hash), static_cast<size_t>(hash.size()));
    der.truncate(static_cast<qsizetype>(length));
    tlv::DerReader outer(der);
    tlv::DerReader reader = *outer.enter(tlv::tag::kSequence);
    const qsizetype half = (EVP_PKEY_get_bits(key.get()) + 7) / 8;
    const QByteArray r = padded(*reader.unsignedInteger(), half);
    return r + padded(*reader.unsignedInteger(), half);
}

} // namespace motcua::tests
