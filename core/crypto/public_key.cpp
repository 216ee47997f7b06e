// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/public_key.h"

#include "core/crypto/openssl_handles.h"
#include "core/tlv/der_reader.h"

#include <openssl/x509.h>

namespace motcua::crypto {

using namespace openssl;
using tlv::DerReader;

namespace {

constexpr int kLeastRsaBits = 1024, kMostRsaBits = 8192, kMostExponentBits = 32;

struct Rsa {
    Number modulus;
    Number exponent;
};

/// SubjectPublicKeyInfo before anybody looks into the key.
struct Info {
    QString algorithm;
    QByteArrayView parameters; ///< DER, empty when left out
    QByteArrayView key;        ///< the content of the BIT STRING
};

} // namespace

struct PublicKey::Data {
    std::variant<Rsa, EcPublic, DhPublic> key;
    QByteArray info;

    Data(std::variant<Rsa, EcPublic, DhPublic> parts, QByteArrayView der)
        : key(std::move(parts)), info(der.toByteArray()) {}
};

namespace {

Result<Info> readInfo(QByteArrayView der) {
    DerReader outer = DerReader::tolerant(der);
    MOTCUA_TRY(DerReader reader, outer.enter(tlv::tag::kSequence));
    MOTCUA_CHECK(outer.finish());
    MOTCUA_TRY(DerReader identifier, reader.enter(tlv::tag::kSequence));
    Info info;
    MOTCUA_TRY(info.algorithm, identifier.objectIdentifier());
    if (!identifier.atEnd()) {
        MOTCUA_TRY(const tlv::Element parameters, identifier.next());
        info.parameters = parameters.whole;
    }
    MOTCUA_CHECK(identifier.finish());
    MOTCUA_TRY(const tlv::Element bits, reader.next(tlv::tag::kBitString));
    MOTCUA_CHECK(reader.finish());
    if (bits.value.size() < 2 || bits.value[0] != '\0') return invalid(); // a key has whole octets
    info.key = bits.value.sliced(1);
    return info;
}

Result<Rsa> readRsa(const Info& info) {
    DerReader outer = DerReader::tolerant(info.key);
    MOTCUA_TRY(DerReader reader, outer.enter(tlv::tag::kSequence));
    MOTCUA_CHECK(outer.finish());
    MOTCUA_TRY(const QByteArrayView modulus, reader.unsignedInteger());
    MOTCUA_TRY(const QByteArrayView exponent, reader.unsignedInteger());
    MOTCUA_CHECK(reader.finish());
    if (modulus.size() > kMostRsaBits / 8 || exponent.size() > kMostExponentBits / 8) return invalid();
    Rsa rsa{number(modulus), number(exponent)};
    if (BN_num_bits(rsa.modulus.get()) < kLeastRsaBits || !BN_is_odd(rsa.modulus.get()) ||
        !BN_is_odd(rsa.exponent.get()) || BN_is_one(rsa.exponent.get()))
        return invalid();
    return rsa;
}

Result<PublicKey::EcPublic> readEc(const Info& info) {
    MOTCUA_TRY(const EcGroup group, EcGroup::fromParameters(info.parameters));
    MOTCUA_TRY(EcPoint point, group.checkPoint(info.key));
    return PublicKey::EcPublic{group, std::move(point)};
}

Result<PublicKey::DhPublic> readDh(const Info& info) {
    MOTCUA_TRY(const DhGroup group, DhGroup::fromParameters(info.parameters));
    DerReader reader = DerReader::tolerant(info.key);
    MOTCUA_TRY(const QByteArrayView value, reader.unsignedInteger());
    MOTCUA_CHECK(reader.finish());
    MOTCUA_TRY(QByteArray element, group.checkElement(value));
    return PublicKey::DhPublic{group, std::move(element)};
}

Result<std::variant<Rsa, PublicKey::EcPublic, PublicKey::DhPublic>> readKey(const Info& info) {
    if (info.algorithm == u"1.2.840.113549.1.1.1") return readRsa(info); // rsaEncryption
    if (info.algorithm == u"1.2.840.10045.2.1" || info.algorithm == u"1.3.132.1.12")
        return readEc(info); // id-ecPublicKey, id-ecDH
    if (info.algorithm == u"1.2.840.113549.1.3.1" || info.algorithm == u"1.2.840.10046.2.1")
        return readDh(info); // dhKeyAgreement of PKCS #3, dhpublicnumber of X9.42
    return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, info.algorithm);
}

int bitsOf(const QByteArray& bigEndian) { return BN_num_bits(number(bigEndian).get()); }

/// r ‖ s as X9.62 wants it for OpenSSL. Empty when these are no numbers of a signature's size.
QByteArray derSignature(QByteArrayView plain, qsizetype orderSize) {
    if (plain.size() != 2 * orderSize) return {};
    const EcdsaSignature signature(ECDSA_SIG_new());
    Number r = number(plain.first(orderSize)), s = number(plain.last(orderSize));
    if (ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1) return {};
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), '\0');
    unsigned char* end = out(der);
    i2d_ECDSA_SIG(signature.get(), &end);
    return der;
}

} // namespace

PublicKey::PublicKey(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

Result<PublicKey> PublicKey::fromInfo(QByteArrayView der) {
    MOTCUA_TRY(const Info info, inputOf(readInfo(der)));
    MOTCUA_TRY(auto key, inputOf(readKey(info)));
    return PublicKey(std::make_shared<const Data>(std::move(key), der));
}

PublicKey::Kind PublicKey::kind() const { return static_cast<Kind>(m_data->key.index()); }

int PublicKey::bits() const {
    if (const Rsa* rsa = std::get_if<Rsa>(&m_data->key)) return BN_num_bits(rsa->modulus.get());
    if (const EcPublic* ec = std::get_if<EcPublic>(&m_data->key)) return bitsOf(ec->group.prime());
    return bitsOf(std::get<DhPublic>(m_data->key).group.prime());
}

Result<QByteArray> PublicKey::rsaRecover(QByteArrayView signature) const {
    const Rsa* rsa = std::get_if<Rsa>(&m_data->key);
    if (!rsa) return invalid();
    const qsizetype size = openssl::sizeOf(rsa->modulus.get());
    if (signature.size() != size) return invalid();
    const Number value = number(signature), result(BN_new());
    const NumberContext context(BN_CTX_new());
    if (BN_cmp(value.get(), rsa->modulus.get()) >= 0 ||
        BN_mod_exp(result.get(), value.get(), rsa->exponent.get(), rsa->modulus.get(), context.get()) != 1)
        return invalid();
    return bytesOf(result.get(), size);
}

QByteArray PublicKey::rsaModulus() const {
    const Rsa* rsa = std::get_if<Rsa>(&m_data->key);
    if (!rsa) return {};
    return bytesOf(rsa->modulus.get(), openssl::sizeOf(rsa->modulus.get()));
}

Result<bool> PublicKey::verifyPlainEcdsa(DigestAlgorithm digest, QByteArrayView message,
                                         QByteArrayView signature) const {
    const EcPublic* ec = std::get_if<EcPublic>(&m_data->key);
    if (!ec) return invalid();
    const QByteArray der = derSignature(signature, ec->group.orderSize());
    if (der.isEmpty()) return false;
    const unsigned char* start = in(m_data->info);
    const Key key(d2i_PUBKEY(nullptr, &start, static_cast<long>(m_data->info.size())));
    if (!key) return invalid();
    const QByteArray hash = crypto::digest(digest, message);
    const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
    if (EVP_PKEY_verify_init(context.get()) != 1) return invalid();
    const bool good =
        EVP_PKEY_verify(context.get(), in(der), sizeOf(der), in(hash), openssl::sizeOf(hash)) == 1;
    ERR_clear_error();
    return good;
}

Result<PublicKey::EcPublic> PublicKey::ecPublic() const {
    if (const EcPublic* ec = std::get_if<EcPublic>(&m_data->key)) return *ec;
    return invalid();
}

Result<PublicKey::DhPublic> PublicKey::dhPublic() const {
    if (const DhPublic* dh = std::get_if<DhPublic>(&m_data->key)) return *dh;
    return invalid();
}

} // namespace motcua::crypto
