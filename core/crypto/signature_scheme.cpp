// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/signature_scheme.h"

#include "core/crypto/x509_handles.h"
#include "core/tlv/der_reader.h"

#include <algorithm>
#include <openssl/rsa.h>

namespace motcua::crypto {
namespace {

using namespace openssl;
using tlv::DerReader;

std::unexpected<Error> unsupported(QString what) {
    return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, std::move(what));
}

const EVP_MD* method(DigestAlgorithm algorithm) {
    switch (algorithm) {
    case DigestAlgorithm::sha1:
        return EVP_sha1();
    case DigestAlgorithm::sha224:
        return EVP_sha224();
    case DigestAlgorithm::sha256:
        return EVP_sha256();
    case DigestAlgorithm::sha384:
        return EVP_sha384();
    case DigestAlgorithm::sha512:
        return EVP_sha512();
    }
    return nullptr;
}

/// AlgorithmIdentifier with a digest, as the next element.
Result<DigestAlgorithm> readDigest(DerReader& reader) {
    MOTCUA_TRY(DerReader algorithm, reader.enter(tlv::tag::kSequence));
    MOTCUA_TRY(const QString oid, algorithm.objectIdentifier());
    return digestFromOid(oid);
}

/// RSASSA-PSS-params, RFC 4055 §3.1. The defaults are SHA-1's.
Result<SignatureScheme> readPss(QByteArrayView parameters) {
    constexpr qint64 kLongestSalt = 512;
    constexpr tlv::Tag kHash = 0xA0, kMask = 0xA1, kSalt = 0xA2, kTrailer = 0xA3;
    constexpr QLatin1StringView kMgf1("1.2.840.113549.1.1.8");
    SignatureScheme scheme{SignatureScheme::Kind::rsaPss, DigestAlgorithm::sha1, DigestAlgorithm::sha1, 20};
    DerReader outer(parameters);
    MOTCUA_TRY(DerReader reader, outer.enter(tlv::tag::kSequence));
    MOTCUA_TRY(const auto hash, reader.nextIf(kHash));
    if (hash) {
        DerReader inside(hash->value);
        MOTCUA_TRY(scheme.digest, readDigest(inside));
    }
    MOTCUA_TRY(const auto mask, reader.nextIf(kMask));
    if (mask) {
        DerReader inside(mask->value);
        MOTCUA_TRY(DerReader algorithm, inside.enter(tlv::tag::kSequence));
        MOTCUA_TRY(const QString oid, algorithm.objectIdentifier());
        if (oid != kMgf1) return unsupported(oid);
        MOTCUA_TRY(scheme.maskDigest, readDigest(algorithm));
    }
    MOTCUA_TRY(const auto salt, reader.nextIf(kSalt));
    if (salt) {
        MOTCUA_TRY(const qint64 length, DerReader(salt->value).integer());
        if (length < 0 || length > kLongestSalt) return unsupported(QStringLiteral("salt of RSA-PSS"));
        scheme.saltLength = static_cast<int>(length);
    }
    MOTCUA_TRY(const auto trailer, reader.nextIf(kTrailer));
    if (trailer) {
        MOTCUA_TRY(const qint64 field, DerReader(trailer->value).integer());
        if (field != 1) return unsupported(QStringLiteral("trailer of RSA-PSS"));
    }
    MOTCUA_CHECK(reader.finish());
    return scheme;
}

Result<SignatureScheme> pssOf(const X509_ALGOR* algorithm) {
    int type = V_ASN1_UNDEF;
    const void* value = nullptr;
    X509_ALGOR_get0(nullptr, &type, &value, algorithm);
    if (type != V_ASN1_SEQUENCE) return unsupported(QStringLiteral("RSA-PSS without parameters"));
    auto scheme = readPss(bytesOf(static_cast<const ASN1_STRING*>(value)));
    if (!scheme && scheme.error().code != Code::CRYPTO_ALGORITHM_UNSUPPORTED)
        return unsupported(QStringLiteral("parameters of RSA-PSS"));
    return scheme;
}

bool isStandardCurve(const EVP_PKEY* key) {
    static constexpr std::array<const char*, 11> kCurves{
        "prime192v1",      "secp224r1",       "prime256v1",      "secp384r1",
        "secp521r1",       "brainpoolP192r1", "brainpoolP224r1", "brainpoolP256r1",
        "brainpoolP320r1", "brainpoolP384r1", "brainpoolP512r1"};
    // Explicit parameters have a name when they are those of a curve OpenSSL knows, generator included.
    std::array<char, 64> name{};
    size_t size = 0;
    if (EVP_PKEY_get_group_name(key, name.data(), name.size(), &size) != 1) return false;
    return std::ranges::any_of(kCurves,
                               [&](const char* curve) { return std::string_view(curve) == name.data(); });
}

bool isRsa(const EVP_PKEY* key) { return EVP_PKEY_is_a(key, "RSA") || EVP_PKEY_is_a(key, "RSA-PSS"); }

} // namespace

Result<DigestAlgorithm> digestOf(const X509_ALGOR* algorithm) {
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return digestFromOid(dotted(object));
}

Result<SignatureScheme> schemeOf(const X509_ALGOR* signature, std::optional<DigestAlgorithm> digest) {
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, signature);
    const int nid = OBJ_obj2nid(object);
    if (nid == NID_rsassaPss) return pssOf(signature);
    int digestNid = NID_undef, keyNid = nid;
    if (nid != NID_undef && OBJ_find_sigid_algs(nid, &digestNid, &keyNid) == 1 && digestNid != NID_undef) {
        const auto named = digestFromOid(dotted(OBJ_nid2obj(digestNid)));
        if (!named) return unsupported(dotted(object));
        digest = *named;
    }
    if (!digest) return unsupported(dotted(object));
    if (keyNid == NID_X9_62_id_ecPublicKey) return SignatureScheme{SignatureScheme::Kind::ecdsa, *digest};
    if (keyNid == NID_rsaEncryption) return SignatureScheme{SignatureScheme::Kind::rsa, *digest};
    return unsupported(dotted(object));
}

Result<> checkKey(EVP_PKEY* key) {
    constexpr int kSmallestRsa = 1024, kLargestRsa = 8192;
    if (key && isRsa(key) && EVP_PKEY_get_bits(key) >= kSmallestRsa && EVP_PKEY_get_bits(key) <= kLargestRsa)
        return {};
    if (key && EVP_PKEY_is_a(key, "EC") && isStandardCurve(key)) return {};
    return unsupported(QStringLiteral("key"));
}

Result<bool> verifySignature(EVP_PKEY* key, const SignatureScheme& scheme, QByteArrayView message,
                             QByteArrayView signature) {
    const QuietErrors quiet;
    MOTCUA_CHECK(checkKey(key));
    if (isRsa(key) == (scheme.kind == SignatureScheme::Kind::ecdsa))
        return unsupported(QStringLiteral("key and signature of different kinds"));
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* options = nullptr;
    if (!context || EVP_DigestVerifyInit(context.get(), &options, method(scheme.digest), nullptr, key) != 1)
        return unsupported(QStringLiteral("digest for this key"));
    if (scheme.kind == SignatureScheme::Kind::rsaPss &&
        (EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) != 1 ||
         EVP_PKEY_CTX_set_rsa_mgf1_md(options, method(scheme.maskDigest)) != 1 ||
         EVP_PKEY_CTX_set_rsa_pss_saltlen(options, scheme.saltLength) != 1))
        return unsupported(QStringLiteral("RSA-PSS for this key"));
    return EVP_DigestVerify(context.get(), in(signature), sizeOf(signature), in(message), sizeOf(message)) ==
           1;
}

} // namespace motcua::crypto
