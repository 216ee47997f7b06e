// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_key.h"

#include "core/tlv/der_writer.h"

#include <QMap>
#include <cstring>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace motcua::test {
namespace {

using crypto::DigestAlgorithm;

void require(bool done) {
    if (!done) qFatal("OpenSSL cannot make a test's key or signature");
}

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY* key) {
    require(key);
    return {key, EVP_PKEY_free};
}

const EVP_MD* method(DigestAlgorithm digest) {
    static constexpr const EVP_MD* (*kMethods[])() = {EVP_sha1, EVP_sha224, EVP_sha256, EVP_sha384,
                                                      EVP_sha512};
    return kMethods[static_cast<size_t>(digest)]();
}

QByteArray numberOf(EVP_PKEY* key, const char* name) {
    BIGNUM* number = nullptr;
    require(EVP_PKEY_get_bn_param(key, name, &number) == 1);
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_free(number);
    return bytes;
}

QByteArray namedSignature(bool rsa, DigestAlgorithm digest) {
    static constexpr const char* kRsa[] = {"1.2.840.113549.1.1.5", "1.2.840.113549.1.1.14",
                                           "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12",
                                           "1.2.840.113549.1.1.13"};
    static constexpr const char* kEc[] = {"1.2.840.10045.4.1", "1.2.840.10045.4.3.1", "1.2.840.10045.4.3.2",
                                          "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4"};
    const auto index = static_cast<size_t>(digest);
    // ecdsa-with-… has no parameters, RSA has NULL.
    return der(0x30, rsa ? derOid(kRsa[index]) + der(0x05, {}) : derOid(kEc[index]));
}

QByteArray pssAlgorithm(const Signing& signing) {
    QByteArray parameters;
    if (!signing.pssDefaults) {
        tlv::DerWriter salt;
        salt.integer(signing.saltLength);
        parameters =
            der(0xA0, digestAlgorithm(signing.digest)) +
            der(0xA1, der(0x30, derOid("1.2.840.113549.1.1.8") + digestAlgorithm(signing.maskDigest))) +
            der(0xA2, salt.bytes());
    }
    return der(0x30, derOid("1.2.840.113549.1.1.10") + der(0x30, parameters));
}

} // namespace

QByteArray der(quint32 tag, const QByteArray& content) {
    tlv::DerWriter writer;
    writer.element(tag, content);
    return writer.bytes();
}
QByteArray derOid(const QString& dotted) {
    tlv::DerWriter writer;
    require(writer.objectIdentifier(dotted).has_value());
    return writer.bytes();
}
QByteArray derOid(const char* dotted) { return derOid(QString::fromLatin1(dotted)); }

TestKey TestKey::make(const char* kind, bool explicitParameters) {
    static QMap<QByteArray, TestKey> s_rsa;
    TestKey key;
    if (std::strncmp(kind, "rsa", 3) == 0) {
        TestKey& made = s_rsa[kind];
        if (!made.m_key)
            made.m_key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA",
                                                 static_cast<size_t>(QByteArray(kind).sliced(3).toUInt())));
        return made;
    }
    key.m_key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", kind));
    if (explicitParameters)
        require(EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_ENCODING, "explicit") == 1);
    return key;
}

TestKey TestKey::impostorOf(const TestKey& victim) {
    QByteArray point(200, '\0');
    size_t size = 0;
    require(EVP_PKEY_get_octet_string_param(victim.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                            reinterpret_cast<unsigned char*>(point.data()),
                                            static_cast<size_t>(point.size()), &size) == 1);
    OSSL_PARAM_BLD* builder = OSSL_PARAM_BLD_new();
    std::vector<BIGNUM*> numbers;
    const auto push = [&](const char* name, const QByteArray& value) {
        numbers.push_back(BN_bin2bn(reinterpret_cast<const unsigned char*>(value.data()),
                                    static_cast<int>(value.size()), nullptr));
        require(OSSL_PARAM_BLD_push_BN(builder, name, numbers.back()) == 1);
    };
    OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_EC_FIELD_TYPE, "prime-field", 0);
    OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_EC_ENCODING, "explicit", 0);
    for (const char* name : {OSSL_PKEY_PARAM_EC_P, OSSL_PKEY_PARAM_EC_A, OSSL_PKEY_PARAM_EC_B,
                             OSSL_PKEY_PARAM_EC_ORDER, OSSL_PKEY_PARAM_EC_COFACTOR})
        push(name, numberOf(victim.get(), name));
    push(OSSL_PKEY_PARAM_PRIV_KEY, QByteArray(1, '\1'));
    for (const char* name : {OSSL_PKEY_PARAM_EC_GENERATOR, OSSL_PKEY_PARAM_PUB_KEY})
        require(OSSL_PARAM_BLD_push_octet_string(builder, name, point.data(), size) == 1);
    OSSL_PARAM* parameters = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX* context = EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr);
    EVP_PKEY* made = nullptr;
    require(EVP_PKEY_fromdata_init(context) == 1 &&
            EVP_PKEY_fromdata(context, &made, EVP_PKEY_KEYPAIR, parameters) == 1);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    for (BIGNUM* each : numbers)
        BN_free(each);
    TestKey key;
    key.m_key = owned(made);
    return key;
}

bool TestKey::isRsa() const { return EVP_PKEY_is_a(get(), "RSA"); }

QByteArray TestKey::publicInfo() const {
    QByteArray info(i2d_PUBKEY(get(), nullptr), '\0');
    auto* at = reinterpret_cast<unsigned char*>(info.data());
    i2d_PUBKEY(get(), &at);
    return info;
}

QByteArray TestKey::id() const { return crypto::digest(DigestAlgorithm::sha1, publicInfo()); }

QByteArray digestAlgorithm(DigestAlgorithm digest) {
    return der(0x30, derOid(crypto::digestOid(digest)) + der(0x05, {}));
}

QByteArray algorithmOf(const TestKey& key, const Signing& signing) {
    switch (signing.form) {
    case Signing::Form::pss:
        return pssAlgorithm(signing);
    case Signing::Form::keyOnly:
        return der(0x30, key.isRsa() ? derOid("1.2.840.113549.1.1.1") + der(0x05, {})
                                     : derOid("1.2.840.10045.2.1"));
    case Signing::Form::named:
        break;
    }
    return namedSignature(key.isRsa(), signing.digest);
}

QByteArray sign(const TestKey& key, const Signing& signing, const QByteArray& message) {
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX* options = nullptr;
    require(EVP_DigestSignInit(context.get(), &options, method(signing.digest), nullptr, key.get()) == 1);
    if (signing.form == Signing::Form::pss)
        require(EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) == 1 &&
                EVP_PKEY_CTX_set_rsa_mgf1_md(options, method(signing.maskDigest)) == 1 &&
                EVP_PKEY_CTX_set_rsa_pss_saltlen(options, signing.saltLength) == 1);
    const auto* data = reinterpret_cast<const unsigned char*>(message.data());
    size_t size = 0;
    require(EVP_DigestSign(context.get(), nullptr, &size, data, static_cast<size_t>(message.size())) == 1);
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    require(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data,
                           static_cast<size_t>(message.size())) == 1);
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

} // namespace motcua::test
