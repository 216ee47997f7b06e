// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/signing_key.h"

#include "core/tlv/der_writer.h"

#include <QFile>
#include <array>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdexcept>

static void initTrainingKeys() { Q_INIT_RESOURCE(motcua_cardsim_data); }

namespace motcua::cardsim {
namespace {

using crypto::DigestAlgorithm;
using tlv::DerWriter;

void must(bool ok) {
    if (!ok) throw std::logic_error("the simulated card cannot compute");
}

const unsigned char* in(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* out(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
size_t sizeOf(QByteArrayView bytes) { return static_cast<size_t>(bytes.size()); }

template <auto release> struct Release {
    template <class T> void operator()(T* object) const { release(object); }
};
using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;

const EVP_MD* methodOf(DigestAlgorithm digest) {
    switch (digest) {
    case DigestAlgorithm::sha1:
        return EVP_sha1();
    case DigestAlgorithm::sha224:
        return EVP_sha224();
    case DigestAlgorithm::sha256:
        return EVP_sha256();
    case DigestAlgorithm::sha384:
        return EVP_sha384();
    case DigestAlgorithm::sha512:
        break;
    }
    return EVP_sha512();
}

void writeOid(DerWriter& writer, QStringView dotted) { must(writer.objectIdentifier(dotted).has_value()); }

/// The last arc of ecdsa-with-… under 1.2.840.10045.4 and of …WithRSAEncryption under 1.2.840.113549.1.1.
struct Arcs {
    const char* ecdsa;
    int rsa;
};
Arcs arcsOf(DigestAlgorithm digest) {
    switch (digest) {
    case DigestAlgorithm::sha1:
        return {"1", 5};
    case DigestAlgorithm::sha224:
        return {"3.1", 14};
    case DigestAlgorithm::sha256:
        return {"3.2", 11};
    case DigestAlgorithm::sha384:
        return {"3.3", 12};
    case DigestAlgorithm::sha512:
        break;
    }
    return {"3.4", 13};
}

void writePssParameters(DerWriter& writer, DigestAlgorithm digest) {
    const QByteArray hash = digestAlgorithm(digest);
    writer.constructed(tlv::tag::kSequence, [&](DerWriter& parameters) {
        parameters.element(0xA0, hash);
        parameters.constructed(0xA1, [&](DerWriter& mask) {
            mask.constructed(tlv::tag::kSequence, [&](DerWriter& mgf) {
                writeOid(mgf, u"1.2.840.113549.1.1.8");
                mgf.element(tlv::tag::kSequence, QByteArrayView(hash).sliced(2)); // without its own header
            });
        });
        parameters.constructed(0xA2, [&](DerWriter& salt) { salt.integer(crypto::digestSize(digest)); });
    });
}

} // namespace

SigningKey::SigningKey(evp_pkey_st* owned) : m_key(owned, EVP_PKEY_free) { must(owned); }

SigningKey SigningKey::makeEc(int parameterId) { return SigningKey(EVP_EC_gen(curveName(parameterId))); }

SigningKey SigningKey::trainingRsa(int bits, bool twin) {
    initTrainingKeys();
    QFile file(QStringLiteral(":/cardsim/rsa%1%2.der").arg(bits).arg(twin ? u"_twin" : u""));
    must(file.open(QIODevice::ReadOnly));
    const QByteArray der = file.readAll();
    const unsigned char* at = in(der);
    return SigningKey(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size())));
}

bool SigningKey::isRsa() const { return EVP_PKEY_is_a(m_key.get(), "RSA"); }

qsizetype SigningKey::size() const { return (EVP_PKEY_get_bits(m_key.get()) + 7) / 8; }

QByteArray SigningKey::publicInfo() const {
    QByteArray der(i2d_PUBKEY(m_key.get(), nullptr), '\0');
    unsigned char* at = out(der);
    must(i2d_PUBKEY(m_key.get(), &at) == der.size());
    return der;
}

QByteArray SigningKey::sign(SignatureScheme scheme, DigestAlgorithm digest, QByteArrayView message) const {
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* parameters = nullptr;
    must(EVP_DigestSignInit(context.get(), &parameters, methodOf(digest), nullptr, m_key.get()) == 1);
    if (scheme == SignatureScheme::rsaPss) {
        must(EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1);
        must(EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) == 1);
    }
    size_t size = 0;
    must(EVP_DigestSign(context.get(), nullptr, &size, in(message), sizeOf(message)) == 1);
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    must(EVP_DigestSign(context.get(), out(signature), &size, in(message), sizeOf(message)) == 1);
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

QByteArray SigningKey::signPlainEcdsa(DigestAlgorithm digest, QByteArrayView message) const {
    const QByteArray der = sign(SignatureScheme::ecdsa, digest, message);
    const unsigned char* at = in(der);
    const EcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    must(signature != nullptr);
    QByteArray plain(2 * size(), '\0');
    const int half = static_cast<int>(size());
    must(BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out(plain), half) == half);
    must(BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out(plain) + half, half) == half);
    return plain;
}

QByteArray SigningKey::rsaPrivate(QByteArrayView block) const {
    const KeyContext context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    must(EVP_PKEY_sign_init(context.get()) == 1 &&
         EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) == 1);
    QByteArray result(size(), '\0');
    size_t written = sizeOf(result);
    must(EVP_PKEY_sign(context.get(), out(result), &written, in(block), sizeOf(block)) == 1);
    return result;
}

QByteArray digestAlgorithm(DigestAlgorithm digest) {
    DerWriter writer;
    writer.constructed(tlv::tag::kSequence, [&](DerWriter& inside) {
        writeOid(inside, crypto::digestOid(digest));
        inside.element(tlv::tag::kNull, {});
    });
    return writer.bytes();
}

QByteArray signatureAlgorithm(SignatureScheme scheme, DigestAlgorithm digest) {
    DerWriter writer;
    writer.constructed(tlv::tag::kSequence, [&](DerWriter& inside) {
        const Arcs arcs = arcsOf(digest);
        switch (scheme) {
        case SignatureScheme::ecdsa:
            writeOid(inside, QStringLiteral("1.2.840.10045.4.") + QLatin1StringView(arcs.ecdsa));
            break;
        case SignatureScheme::rsaPkcs1:
            writeOid(inside, QStringLiteral("1.2.840.113549.1.1.%1").arg(arcs.rsa));
            inside.element(tlv::tag::kNull, {});
            break;
        case SignatureScheme::rsaPss:
            writeOid(inside, u"1.2.840.113549.1.1.10");
            writePssParameters(inside, digest);
            break;
        }
    });
    return writer.bytes();
}

const char* curveName(int parameterId) {
    constexpr std::array kNames{"prime192v1",      "brainpoolP192r1", "secp224r1",       "brainpoolP224r1",
                                "prime256v1",      "brainpoolP256r1", "brainpoolP320r1", "secp384r1",
                                "brainpoolP384r1", "brainpoolP512r1", "secp521r1"};
    must(parameterId >= 8 && parameterId < 8 + static_cast<int>(kNames.size()));
    return kNames[static_cast<size_t>(parameterId - 8)];
}

} // namespace motcua::cardsim
