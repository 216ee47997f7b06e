// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/agreement.h"

#include "core/tlv/der_reader.h"

namespace motcua::emrtd {
namespace {

constexpr int kLastDhId = 2;
/// bsi-de algorithms(1) 2
constexpr QLatin1StringView kStandardParameters{"0.4.0.127.0.7.1.2"};

std::unexpected<Error> invalidKey() {
    return fail(Code::CRYPTO_INPUT_INVALID, QStringLiteral("SubjectPublicKeyInfo"));
}

template <class Pair> Result<AgreementKeyPair> asPair(Result<Pair> pair) {
    if (!pair) return std::unexpected(std::move(pair).error());
    return AgreementKeyPair{std::move(pair->privateKey), std::move(pair->publicKey)};
}

template <class Group> Result<AgreementGroup> asGroup(Result<Group> group) {
    if (!group) return std::unexpected(std::move(group).error());
    return AgreementGroup(*std::move(group));
}

QByteArrayView withoutZeros(QByteArrayView number) {
    while (number.size() > 1 && number.front() == '\0')
        number = number.sliced(1);
    return number;
}

Result<QByteArrayView> wholeOctets(QByteArrayView bitString) {
    if (bitString.size() < 2 || bitString.front() != '\0') return invalidKey();
    return bitString.sliced(1);
}

/// The key when its AlgorithmIdentifier is standardizedDomainParameters, nothing when it is another.
Result<std::optional<AgreementPublicKey>> standardKey(QByteArrayView info) {
    tlv::DerReader outer(info);
    MOTCUA_TRY(tlv::DerReader key, outer.enter(tlv::tag::kSequence));
    MOTCUA_CHECK(outer.finish());
    MOTCUA_TRY(tlv::DerReader algorithm, key.enter(tlv::tag::kSequence));
    MOTCUA_TRY(const QString oid, algorithm.objectIdentifier());
    if (oid != kStandardParameters) return std::nullopt;
    MOTCUA_TRY(const qint64 id, algorithm.integer());
    MOTCUA_CHECK(algorithm.finish());
    MOTCUA_TRY(const tlv::Element bits, key.next(tlv::tag::kBitString));
    MOTCUA_CHECK(key.finish());
    if (id < 0 || id > 31) return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QString::number(id));
    MOTCUA_TRY(AgreementGroup group, AgreementGroup::standard(static_cast<int>(id)));
    MOTCUA_TRY(QByteArrayView octets, wholeOctets(bits.value));
    if (group.kind() == KeyAgreement::dh) {
        tlv::DerReader number(octets);
        MOTCUA_TRY(octets, number.unsignedInteger());
        MOTCUA_CHECK(number.finish());
    }
    MOTCUA_TRY(QByteArray publicKey, group.decode(octets));
    return AgreementPublicKey{std::move(group), std::move(publicKey)};
}

} // namespace

Result<AgreementGroup> AgreementGroup::standard(int id) {
    if (id <= kLastDhId) return asGroup(crypto::DhGroup::standard(id));
    return asGroup(crypto::EcGroup::standard(id));
}

KeyAgreement AgreementGroup::kind() const {
    return elliptic() != nullptr ? KeyAgreement::ecdh : KeyAgreement::dh;
}

QByteArray AgreementGroup::prime() const {
    return std::visit([](const auto& group) { return group.prime(); }, m_group);
}

qsizetype AgreementGroup::publicSize() const {
    if (const auto* group = elliptic()) return 1 + 2 * group->fieldSize();
    return std::get<crypto::DhGroup>(m_group).size();
}

Result<AgreementKeyPair> AgreementGroup::generate() const {
    return std::visit([](const auto& group) { return asPair(group.generate()); }, m_group);
}

Result<AgreementKeyPair> AgreementGroup::fromPrivate(const Secret& privateKey) const {
    return std::visit([&](const auto& group) { return asPair(group.fromPrivate(privateKey)); }, m_group);
}

QByteArray AgreementGroup::encode(QByteArrayView publicKey) const {
    return (elliptic() != nullptr ? publicKey : withoutZeros(publicKey)).toByteArray();
}

Result<QByteArray> AgreementGroup::decode(QByteArrayView encoded) const {
    if (const auto* group = elliptic()) return group->checkPoint(encoded);
    const QByteArrayView number = withoutZeros(encoded);
    const auto& group = std::get<crypto::DhGroup>(m_group);
    return group.checkElement(number);
}

Result<Secret> AgreementGroup::agree(const Secret& privateKey, QByteArrayView publicKey) const {
    return std::visit([&](const auto& group) { return group.agree(privateKey, publicKey); }, m_group);
}

Result<AgreementGroup> AgreementGroup::mapGenerically(const Secret& nonce, const Secret& privateKey,
                                                      QByteArrayView publicKey) const {
    if (const auto* group = elliptic()) {
        MOTCUA_TRY(const crypto::EcPoint shared, group->multiply(privateKey, publicKey));
        MOTCUA_TRY(const crypto::EcPoint mapped, group->multiplyGeneratorAndAdd(nonce, shared));
        return asGroup(group->withGenerator(mapped));
    }
    const auto& group = std::get<crypto::DhGroup>(m_group);
    MOTCUA_TRY(const QByteArray shared, group.power(privateKey, publicKey));
    MOTCUA_TRY(const QByteArray mapped, group.powerGeneratorAndMultiply(nonce, shared));
    return asGroup(group.withGenerator(mapped));
}

Result<AgreementGroup> AgreementGroup::mapElement(const Secret& element) const {
    if (const auto* group = elliptic()) {
        MOTCUA_TRY(const crypto::EcPoint mapped, group->encodeFieldElement(element.view()));
        return asGroup(group->withGenerator(mapped));
    }
    const auto& group = std::get<crypto::DhGroup>(m_group);
    MOTCUA_TRY(const QByteArray mapped, group.raiseToCofactor(element.view()));
    return asGroup(group.withGenerator(mapped));
}

Result<QByteArray> AgreementGroup::generator() const {
    return std::visit([](const auto& group) -> QByteArray { return group.generator(); }, m_group);
}

Result<AgreementPublicKey> agreementPublicKey(QByteArrayView info) {
    auto standard = standardKey(info);
    if (!standard) {
        if (standard.error().code == Code::CRYPTO_ALGORITHM_UNSUPPORTED)
            return std::unexpected(standard.error());
        return invalidKey();
    }
    if (*standard) return **std::move(standard);
    MOTCUA_TRY(const crypto::PublicKey key, crypto::PublicKey::fromInfo(info));
    switch (key.kind()) {
    case crypto::PublicKey::Kind::ec: {
        MOTCUA_TRY(auto elliptic, key.ecPublic());
        return AgreementPublicKey{std::move(elliptic.group), std::move(elliptic.point)};
    }
    case crypto::PublicKey::Kind::dh: {
        MOTCUA_TRY(auto finite, key.dhPublic());
        return AgreementPublicKey{std::move(finite.group), std::move(finite.element)};
    }
    case crypto::PublicKey::Kind::rsa:
        break;
    }
    return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QStringLiteral("RSA key agreement"));
}

} // namespace motcua::emrtd
