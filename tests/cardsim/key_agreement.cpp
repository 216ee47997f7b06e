// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/key_agreement.h"

#include <bit>
#include <memory>
#include <openssl/bn.h>

namespace motcua::cardsim {
namespace {

using crypto::DhGroup;
using crypto::EcGroup;

constexpr quint16 kWrong = status::kWrongData;

int bitsOf(const QByteArray& number) {
    return static_cast<int>(number.size() - 1) * 8 + std::bit_width(static_cast<quint8>(number.front()));
}

/// Of the subgroups of RFC 5114 §2.1-2.3.
int orderBits(int dhParameterId) { return dhParameterId == 0 ? 160 : dhParameterId == 1 ? 224 : 256; }

/// `bytes` modulo `prime`, of the prime's size.
QByteArray reduce(QByteArrayView bytes, const QByteArray& prime) {
    struct Free {
        void operator()(BIGNUM* number) const { BN_free(number); }
        void operator()(BN_CTX* context) const { BN_CTX_free(context); }
    };
    const auto read = [](QByteArrayView from) {
        return std::unique_ptr<BIGNUM, Free>(BN_bin2bn(reinterpret_cast<const unsigned char*>(from.data()),
                                                       static_cast<int>(from.size()), nullptr));
    };
    const std::unique_ptr<BN_CTX, Free> context(BN_CTX_new());
    const auto value = read(bytes), modulus = read(prime);
    BN_mod(value.get(), value.get(), modulus.get(), context.get());
    QByteArray reduced(prime.size(), '\0');
    BN_bn2binpad(value.get(), reinterpret_cast<unsigned char*>(reduced.data()),
                 static_cast<int>(reduced.size()));
    return reduced;
}

template <class Pair> AgreementKey keyOf(Pair pair) {
    return {std::move(pair.privateKey), std::move(pair.publicKey)};
}

} // namespace

KeyAgreement::KeyAgreement(Group group, int privateBits)
    : m_group(std::move(group)), m_privateBits(privateBits) {}

Result<KeyAgreement> KeyAgreement::standard(int parameterId) {
    if (parameterId <= 2) {
        MOTCUA_TRY(DhGroup group, DhGroup::standard(parameterId));
        return KeyAgreement(std::move(group), orderBits(parameterId));
    }
    MOTCUA_TRY(EcGroup group, EcGroup::standard(parameterId));
    const int bits = bitsOf(group.prime()); // every standard curve's order is as long as its prime
    return KeyAgreement(std::move(group), bits);
}

bool KeyAgreement::isElliptic() const { return std::holds_alternative<EcGroup>(m_group); }

tlv::Tag KeyAgreement::publicKeyTag() const { return isElliptic() ? 0x86 : 0x84; }

QByteArray KeyAgreement::prime() const {
    return std::visit([](const auto& group) { return group.prime(); }, m_group);
}

int KeyAgreement::bits() const { return bitsOf(prime()); }

Result<AgreementKey> KeyAgreement::generate(Randomness& randomness) const {
    constexpr int kTries = 100; // each fails with at most 1/2: a number not below the order
    for (int i = 0; i < kTries; ++i) {
        QByteArray bytes = randomness.bytes((m_privateBits + 7) / 8);
        if (m_privateBits % 8) bytes[0] = static_cast<char>(bytes[0] & ((1 << m_privateBits % 8) - 1));
        if (auto key = fromPrivate(Secret::take(bytes))) return key;
    }
    return fail(Code::CRYPTO_INPUT_INVALID, QStringLiteral("random numbers"));
}

Result<AgreementKey> KeyAgreement::fromPrivate(const Secret& privateKey) const {
    return std::visit(
        [&](const auto& group) -> Result<AgreementKey> {
            MOTCUA_TRY(auto pair, group.fromPrivate(privateKey));
            return keyOf(std::move(pair));
        },
        m_group);
}

Answer<KeyAgreement> KeyAgreement::mapGeneric(QByteArrayView nonce, const Secret& privateKey,
                                              QByteArrayView theirs) const {
    const Secret scalar = Secret::copyOf(nonce);
    if (const auto* group = std::get_if<EcGroup>(&m_group)) {
        CARDSIM_TRY(const QByteArray shared, orRefuse(group->multiply(privateKey, theirs), kWrong));
        CARDSIM_TRY(const QByteArray point, orRefuse(group->multiplyGeneratorAndAdd(scalar, shared), kWrong));
        CARDSIM_TRY(EcGroup mapped, orRefuse(group->withGenerator(point), kWrong));
        return KeyAgreement(std::move(mapped), m_privateBits);
    }
    const auto& group = std::get<DhGroup>(m_group);
    CARDSIM_TRY(const QByteArray checked, orRefuse(group.checkElement(theirs), kWrong));
    CARDSIM_TRY(const QByteArray shared, orRefuse(group.power(privateKey, checked), kWrong));
    CARDSIM_TRY(const QByteArray element, orRefuse(group.powerGeneratorAndMultiply(scalar, shared), kWrong));
    CARDSIM_TRY(DhGroup mapped, orRefuse(group.withGenerator(element), kWrong));
    return KeyAgreement(std::move(mapped), m_privateBits);
}

Answer<KeyAgreement> KeyAgreement::mapIntegrated(QByteArrayView pseudoRandom) const {
    const QByteArray field = reduce(pseudoRandom, prime());
    if (const auto* group = std::get_if<EcGroup>(&m_group)) {
        CARDSIM_TRY(const QByteArray point, orRefuse(group->encodeFieldElement(field), kWrong));
        CARDSIM_TRY(EcGroup mapped, orRefuse(group->withGenerator(point), kWrong));
        return KeyAgreement(std::move(mapped), m_privateBits);
    }
    const auto& group = std::get<DhGroup>(m_group);
    CARDSIM_TRY(const QByteArray element, orRefuse(group.raiseToCofactor(field), kWrong));
    CARDSIM_TRY(DhGroup mapped, orRefuse(group.withGenerator(element), kWrong));
    return KeyAgreement(std::move(mapped), m_privateBits);
}

Answer<Secret> KeyAgreement::agree(const Secret& privateKey, QByteArrayView theirs) const {
    if (const auto* group = std::get_if<DhGroup>(&m_group); group && !group->checkElement(theirs))
        return refuse(kWrong);
    return std::visit(
        [&](const auto& group) -> Answer<Secret> {
            return orRefuse(group.agree(privateKey, theirs), kWrong);
        },
        m_group);
}

Result<Secret> KeyAgreement::chipAuthenticationData(const Secret& ephemeral, const Secret& staticKey) const {
    return std::get<EcGroup>(m_group).divideModuloOrder(ephemeral, staticKey);
}

} // namespace motcua::cardsim
