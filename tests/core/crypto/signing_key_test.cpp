// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/signing_key.h"

#include <gtest/gtest.h>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace motcua::crypto {
namespace {

bool verifies(const QByteArray& info, QByteArrayView message, const QByteArray& signature) {
    const auto* at = reinterpret_cast<const unsigned char*>(info.data());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(d2i_PUBKEY(nullptr, &at, info.size()),
                                                                  EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return key && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()),
                            static_cast<size_t>(signature.size()),
                            reinterpret_cast<const unsigned char*>(message.data()),
                            static_cast<size_t>(message.size())) == 1;
}

TEST(SigningKey, signature_verifiesWithThePublicInfoOnly) {
    const auto key = SigningKey::generate();
    const auto other = SigningKey::generate();
    ASSERT_TRUE(key && other);
    const auto signature = key->sign("mã\nthiết bị");
    ASSERT_TRUE(signature);
    EXPECT_TRUE(verifies(key->publicInfo(), "mã\nthiết bị", *signature));
    EXPECT_FALSE(verifies(key->publicInfo(), "mã\nthiết bị khác", *signature));
    EXPECT_FALSE(verifies(other->publicInfo(), "mã\nthiết bị", *signature));
}

TEST(SigningKey, keptAndReadAgain_isTheSameKey) {
    const auto key = SigningKey::generate();
    ASSERT_TRUE(key);
    const auto again = SigningKey::fromDer(key->der().clone());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->publicInfo(), key->publicInfo());
    EXPECT_TRUE(verifies(key->publicInfo(), "x", *again->sign("x")));
}

TEST(SigningKey, bytesThatAreNoKey_areRefused) {
    for (const QByteArray& bytes : {QByteArray(), QByteArray("abc"), QByteArray(32, 'x')})
        EXPECT_EQ(SigningKey::fromDer(Secret::copyOf(bytes)).error().code, Code::CRYPTO_INPUT_INVALID);
}

} // namespace
} // namespace motcua::crypto
