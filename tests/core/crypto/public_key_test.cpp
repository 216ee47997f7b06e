// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/public_key.h"

#include "core/crypto/openssl_handles.h"
#include "core/tlv/der_writer.h"
#include "curves.h"

#include <gtest/gtest.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace motcua::crypto {
namespace {

using namespace Qt::StringLiterals;
using tlv::DerWriter;

constexpr const char *kRsa = "1.2.840.113549.1.1.1", *kEc = "1.2.840.10045.2.1", *kX942 = "1.2.840.10046.2.1",
                     *kPkcs3 = "1.2.840.113549.1.3.1";

QByteArray hex(const char* text) { return QByteArray::fromHex(text); }

QByteArray rsaInfo(const QByteArray& modulus, const QByteArray& exponent) {
    DerWriter writer;
    writer.constructed(tlv::tag::kSequence, [&](DerWriter& key) {
        key.unsignedInteger(modulus);
        key.unsignedInteger(exponent);
    });
    return publicKeyInfo(kRsa, hex("0500"), writer.bytes());
}

QByteArray oidOf(const char* dotted) {
    DerWriter writer;
    EXPECT_TRUE(writer.objectIdentifier(QString::fromLatin1(dotted)));
    return writer.bytes();
}

openssl::Key makeKey(const char* type, unsigned bits) {
    return openssl::Key(EVP_PKEY_Q_keygen(nullptr, nullptr, type, size_t(bits)));
}
openssl::Key makeEcKey(const char* curve) {
    return openssl::Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", curve));
}

QByteArray infoOf(EVP_PKEY* key) {
    QByteArray der(i2d_PUBKEY(key, nullptr), '\0');
    unsigned char* end = openssl::out(der);
    i2d_PUBKEY(key, &end);
    return der;
}

/// r ‖ s of an ECDSA signature by OpenSSL.
QByteArray plainSignature(EVP_PKEY* key, QByteArrayView hash, qsizetype orderSize) {
    const openssl::KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    QByteArray der(200, '\0');
    size_t size = openssl::sizeOf(der);
    EXPECT_EQ(EVP_PKEY_sign_init(context.get()), 1);
    EXPECT_EQ(
        EVP_PKEY_sign(context.get(), openssl::out(der), &size, openssl::in(hash), openssl::sizeOf(hash)), 1);
    const unsigned char* start = openssl::in(der);
    const openssl::EcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &start, static_cast<long>(size)));
    return openssl::bytesOf(ECDSA_SIG_get0_r(signature.get()), orderSize) +
           openssl::bytesOf(ECDSA_SIG_get0_s(signature.get()), orderSize);
}

bool refused(const auto& result, Code code = Code::CRYPTO_INPUT_INVALID) {
    return !result && result.error().code == code;
}

TEST(PublicKey, rsaRecover_byHand) {
    const QByteArray modulus = '\xC1' + QByteArray(126, '\x5A') + '\x0B';
    const PublicKey key = *PublicKey::fromInfo(rsaInfo(modulus, hex("03")));
    EXPECT_EQ(key.kind(), PublicKey::Kind::rsa);
    EXPECT_EQ(key.bits(), 1024);
    EXPECT_EQ(key.rsaRecover(hex("0A").rightJustified(128, '\0')), hex("03E8").rightJustified(128, '\0'));
    EXPECT_TRUE(refused(key.rsaRecover(modulus))) << "not below the modulus";
    EXPECT_TRUE(refused(key.rsaRecover(QByteArray(127, '\1'))));
    EXPECT_TRUE(refused(key.rsaRecover(QByteArray(129, '\0'))));
    EXPECT_TRUE(refused(key.rsaRecover({})));
    EXPECT_TRUE(refused(key.verifyPlainEcdsa(DigestAlgorithm::sha1, "m", QByteArray(48, '\1'))));
    EXPECT_TRUE(refused(key.ecPublic()));
    EXPECT_TRUE(refused(key.dhPublic()));
}

TEST(PublicKey, rsaRecover_whatOpensslSealed) {
    for (const unsigned bits : {1024u, 1031u, 2048u}) {
        const openssl::Key own = makeKey("RSA", bits);
        const qsizetype size = (bits + 7) / 8;
        const QByteArray text = '\0' + QByteArray(size - 1, '\x6A'); // leading zero
        QByteArray sealed(size, '\0');
        size_t written = openssl::sizeOf(sealed);
        const openssl::KeyContext context(EVP_PKEY_CTX_new(own.get(), nullptr));
        ASSERT_EQ(EVP_PKEY_sign_init(context.get()), 1);
        ASSERT_EQ(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING), 1);
        ASSERT_EQ(EVP_PKEY_sign(context.get(), openssl::out(sealed), &written, openssl::in(text),
                                openssl::sizeOf(text)),
                  1);
        const PublicKey key = *PublicKey::fromInfo(infoOf(own.get()));
        EXPECT_EQ(key.bits(), int(bits));
        EXPECT_EQ(key.rsaRecover(sealed), text);
    }
}

TEST(PublicKey, rsa_outOfBounds_refused) {
    const QByteArray good = '\xC1' + QByteArray(126, '\x5A') + '\x0B';
    EXPECT_TRUE(PublicKey::fromInfo(rsaInfo(good, hex("03"))));
    EXPECT_TRUE(PublicKey::fromInfo(rsaInfo(good, hex("FFFFFFFF"))));
    EXPECT_TRUE(PublicKey::fromInfo(rsaInfo('\xC1' + QByteArray(1023, '\x5B'), hex("010001"))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(rsaInfo('\xC1' + QByteArray(1024, '\x5B'), hex("010001")))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(rsaInfo('\x7F' + good.sliced(1), hex("03")))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(rsaInfo(good.chopped(1) + '\x0C', hex("03")))));
    for (const char* exponent : {"00", "01", "02", "010000", "0100000001"})
        EXPECT_TRUE(refused(PublicKey::fromInfo(rsaInfo(good, hex(exponent))))) << exponent;
    EXPECT_TRUE(refused(PublicKey::fromInfo(rsaInfo({}, hex("03")))));
}

// RFC 6979 App. A.2.5: P-256, message "sample".
TEST(PublicKey, verifyPlainEcdsa_publishedExample) {
    const EcPoint point = hex("0460FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"
                              "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299");
    const PublicKey key = *PublicKey::fromInfo(publicKeyInfo(kEc, oidOf("1.2.840.10045.3.1.7"), point));
    EXPECT_EQ(key.kind(), PublicKey::Kind::ec);
    EXPECT_EQ(key.bits(), 256);
    EXPECT_EQ(key.ecPublic()->point, point);
    const QByteArray bySha256 = hex("EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                                    "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
    const QByteArray bySha1 = hex("61340C88C3AAEBEB4F6D667F672CA9759A6CCAA9FA8811313039EE4A35471D32"
                                  "6D7F147DAC089441BB2E2FE8F7A3FA264B9C475098FDCF6E00D7C996E1B8B7EB");
    EXPECT_EQ(key.verifyPlainEcdsa(DigestAlgorithm::sha256, "sample", bySha256), true);
    EXPECT_EQ(key.verifyPlainEcdsa(DigestAlgorithm::sha1, "sample", bySha1), true);
    EXPECT_EQ(key.verifyPlainEcdsa(DigestAlgorithm::sha256, "Sample", bySha256), false);
    EXPECT_EQ(key.verifyPlainEcdsa(DigestAlgorithm::sha1, "sample", bySha256), false);
    EXPECT_EQ(key.verifyPlainEcdsa(DigestAlgorithm::sha256, "sample", bySha256.last(32) + bySha256.first(32)),
              false);
    for (const QByteArray& bad : {QByteArray(), QByteArray(64, '\0'), QByteArray(64, '\xFF'),
                                  bySha256.chopped(1), bySha256.chopped(2), bySha256 + hex("0000"),
                                  bySha256.first(32) + hex("00") + bySha256.last(32), bySha256.first(32)})
        EXPECT_EQ(key.verifyPlainEcdsa(DigestAlgorithm::sha256, "sample", bad), false);
    EXPECT_TRUE(refused(key.rsaRecover(bySha256)));
    EXPECT_TRUE(refused(key.dhPublic()));
}

TEST(PublicKey, verifyPlainEcdsa_everyCurveNamedAndExplicit_whatOpensslSigned) {
    std::vector<const char*> names{"brainpoolP256t1"};
    for (const StandardCurve& curve : kStandardCurves)
        names.push_back(curve.name);
    for (const char* name : names) {
        const openssl::Key own = makeEcKey(name);
        ASSERT_TRUE(own) << name;
        const CurveParameters parameters = parametersOf(name);
        QByteArray point(parameters.generator.size(), '\0');
        size_t size = 0;
        EVP_PKEY_get_octet_string_param(own.get(), "pub", openssl::out(point), openssl::sizeOf(point), &size);
        const auto stated = publicKeyInfo(kEc, explicitParameters(parameters), point);
        const bool standard = !QByteArrayView(name).endsWith("t1");
        for (const QByteArray& info : {infoOf(own.get()), stated}) {
            const auto key = PublicKey::fromInfo(info);
            if (info != stated && !standard) {
                EXPECT_TRUE(refused(key, Code::CRYPTO_ALGORITHM_UNSUPPORTED));
                continue;
            }
            ASSERT_TRUE(key) << name;
            for (const auto algorithm :
                 {DigestAlgorithm::sha1, DigestAlgorithm::sha256, DigestAlgorithm::sha512}) {
                const QByteArray hash = digest(algorithm, "challenge");
                QByteArray signature = plainSignature(own.get(), hash, parameters.order.size());
                EXPECT_EQ(key->verifyPlainEcdsa(algorithm, "challenge", signature), true) << name;
                EXPECT_EQ(key->verifyPlainEcdsa(algorithm, "another", signature), false) << name;
                signature.back() = static_cast<char>(signature.back() ^ 1);
                EXPECT_EQ(key->verifyPlainEcdsa(algorithm, "challenge", signature), false) << name;
            }
        }
    }
}

TEST(PublicKey, ec_pointOffCurve_refused) {
    const CurveParameters parameters = parametersOf("brainpoolP256r1");
    EcPoint point = parameters.generator;
    EXPECT_TRUE(PublicKey::fromInfo(publicKeyInfo(kEc, explicitParameters(parameters), point)));
    point.back() = static_cast<char>(point.back() ^ 1);
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kEc, explicitParameters(parameters), point))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kEc, explicitParameters(parameters), hex("00")))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kEc, {}, parameters.generator))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kEc, hex("0500"), parameters.generator))));
}

TEST(PublicKey, ec_keyAgreementIdentifier_agrees) {
    const EcGroup group = *EcGroup::standard(13);
    const EcKeyPair chip = *group.generate(), terminal = *group.generate();
    const PublicKey key = *PublicKey::fromInfo(
        publicKeyInfo("1.3.132.1.12", explicitParameters(parametersOf("brainpoolP256r1")), chip.publicKey));
    const PublicKey::EcPublic read = *key.ecPublic();
    EXPECT_TRUE(read.group.agree(terminal.privateKey, read.point)
                    ->equals(*group.agree(chip.privateKey, terminal.publicKey)));
}

TEST(PublicKey, dh_bothForms_agrees) {
    const DhGroup group = *DhGroup::standard(2);
    const DhKeyPair chip = *group.generate(), terminal = *group.generate();
    DerWriter number, parameters;
    number.unsignedInteger(chip.publicKey);
    parameters.constructed(tlv::tag::kSequence, [&](DerWriter& inside) {
        inside.unsignedInteger(group.prime());
        inside.unsignedInteger(group.generator());
    });
    for (const char* algorithm : {kPkcs3, kX942}) {
        const PublicKey key =
            *PublicKey::fromInfo(publicKeyInfo(algorithm, parameters.bytes(), number.bytes()));
        EXPECT_EQ(key.kind(), PublicKey::Kind::dh);
        EXPECT_EQ(key.bits(), 2048);
        const PublicKey::DhPublic read = *key.dhPublic();
        EXPECT_TRUE(read.group.agree(terminal.privateKey, read.element)
                        ->equals(*group.agree(chip.privateKey, terminal.publicKey)));
        EXPECT_TRUE(refused(key.ecPublic()));
        EXPECT_TRUE(refused(key.rsaRecover(chip.publicKey)));
    }
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kX942, parameters.bytes(), hex("020101")))));
    EXPECT_TRUE(
        refused(PublicKey::fromInfo(publicKeyInfo(kX942, parameters.bytes(), number.bytes() + '\0'))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kX942, {}, number.bytes()))));
}

TEST(PublicKey, fromInfo_otherAlgorithm_unsupported) {
    EXPECT_EQ(PublicKey::fromInfo(publicKeyInfo("1.3.101.112", {}, QByteArray(32, '\1'))).error(), // Ed25519
              (Error{Code::CRYPTO_ALGORITHM_UNSUPPORTED, u"1.3.101.112"_s}));
}

TEST(PublicKey, fromInfo_malformed_refused) {
    const QByteArray good = infoOf(makeEcKey("brainpoolP256r1").get());
    for (qsizetype cut = 0; cut < good.size(); ++cut)
        EXPECT_TRUE(refused(PublicKey::fromInfo(good.first(cut)))) << cut;
    EXPECT_TRUE(refused(PublicKey::fromInfo(good + '\0')));
    QByteArray unusedBits = good;
    unusedBits.replace(hex("03420004"), hex("03420104"));
    ASSERT_NE(unusedBits, good);
    EXPECT_TRUE(refused(PublicKey::fromInfo(unusedBits)));
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kRsa, hex("0500"), {}))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kRsa, hex("05000500"), hex("3000")))));
    EXPECT_TRUE(refused(PublicKey::fromInfo(publicKeyInfo(kRsa, hex("0500"), hex("300302010300")))));
}

TEST(PublicKey, fromInfo_lengthsLongerThanNeeded_alsoVerifies) {
    const openssl::Key own = makeEcKey("brainpoolP256r1");
    QByteArray info = infoOf(own.get());
    ASSERT_TRUE(info.startsWith(hex("305A")));
    info.replace(0, 2, hex("3082005A"));
    const auto key = PublicKey::fromInfo(info);
    ASSERT_TRUE(key);
    const QByteArray signature = plainSignature(own.get(), digest(DigestAlgorithm::sha256, "challenge"), 32);
    EXPECT_EQ(key->verifyPlainEcdsa(DigestAlgorithm::sha256, "challenge", signature), true);
}

} // namespace
} // namespace motcua::crypto
