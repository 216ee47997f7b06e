// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing_key.h"

#include "core/tlv/der_reader.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace motcua::tests {
namespace {

template <class T> auto* bytesOf(T& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const auto* in(const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); }

QByteArray padded(QByteArrayView number, qsizetype size) {
    return number.toByteArray().rightJustified(size, '\0');
}

} // namespace

SigningKey SigningKey::rsa(int bits) { return SigningKey(EVP_RSA_gen(static_cast<unsigned>(bits))); }

SigningKey SigningKey::elliptic(const char* curve) { return SigningKey(EVP_EC_gen(curve)); }

QByteArray SigningKey::info() const {
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(m_key.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return bytes;
}

qsizetype SigningKey::size() const { return EVP_PKEY_get_size(m_key.get()); }

QByteArray SigningKey::rawRsa(const QByteArray& block) const {
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new(m_key.get(), nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY_sign_init(context.get());
    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING);
    QByteArray signature(size(), '\0');
    auto length = static_cast<size_t>(signature.size());
    EVP_PKEY_sign(context.get(), bytesOf(signature), &length, in(block), static_cast<size_t>(block.size()));
    return signature;
}

QByteArray SigningKey::modulusMinus(const QByteArray& number) const {
    BIGNUM* modulus = nullptr;
    EVP_PKEY_get_bn_param(m_key.get(), OSSL_PKEY_PARAM_RSA_N, &modulus);
    BIGNUM* subtrahend = BN_bin2bn(in(number), static_cast<int>(number.size()), nullptr);
    BN_sub(modulus, modulus, subtrahend);
    QByteArray result(size(), '\0');
    BN_bn2binpad(modulus, bytesOf(result), static_cast<int>(result.size()));
    BN_free(modulus);
    BN_free(subtrahend);
    return result;
}

QByteArray SigningKey::plainEcdsa(crypto::DigestAlgorithm digest, const QByteArray& message) const {
    const QByteArray hash = crypto::digest(digest, message);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new(m_key.get(), nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY_sign_init(context.get());
    QByteArray der(size(), '\0');
    auto length = static_cast<size_t>(der.size());
    EVP_PKEY_sign(context.get(), bytesOf(der), &length, in(hash), static_cast<size_t>(hash.size()));
    der.truncate(static_cast<qsizetype>(length));
    tlv::DerReader outer(der);
    tlv::DerReader reader = *outer.enter(tlv::tag::kSequence);
    const qsizetype half = (EVP_PKEY_get_bits(m_key.get()) + 7) / 8;
    const QByteArray r = padded(*reader.unsignedInteger(), half);
    return r + padded(*reader.unsignedInteger(), half);
}

} // namespace motcua::tests
