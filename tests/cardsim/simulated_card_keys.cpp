// SPDX-License-Identifier: GPL-3.0-or-later
// Access and proofs of the simulated card: BAC, PACE, chip and active authentication (ICAO 9303-11 §4, §6).
#include "core/tlv/der_reader.h"
#include "core/tlv/der_writer.h"
#include "tests/cardsim/active_authentication.h"
#include "tests/cardsim/security_infos.h"
#include "tests/cardsim/simulated_card.h"

namespace motcua::cardsim {
namespace {

using card::CommandApdu;
using crypto::BlockCipher;

constexpr quint16 kPace = 0xC1A4, kChipAuthentication = 0x41A4, kChipAuthenticationKey = 0x41A6;
constexpr quint8 kChaining = 0x10;
constexpr tlv::Tag kDynamicData = 0x7C, kMechanism = 0x80, kKeyReference = 0x84, kEphemeralKey = 0x91;
constexpr qsizetype kChallenge = 8;

quint16 parametersOf(const CommandApdu& command) {
    return static_cast<quint16>(command.p1 << 8 | command.p2);
}

/// The objects chip authentication knows; others are passed over.
struct Objects {
    QByteArrayView mechanism;
    QByteArrayView ephemeralKey;
    std::optional<int> keyReference;
};

Answer<Objects> objectsIn(QByteArrayView data) {
    Objects objects;
    for (tlv::DerReader reader(data); !reader.atEnd();) {
        CARDSIM_TRY(const tlv::Element element, orRefuse(reader.next(), status::kWrongData));
        if (element.tag == kMechanism) objects.mechanism = element.value;
        if (element.tag == kEphemeralKey) objects.ephemeralKey = element.value;
        if (element.tag == kKeyReference && element.value.size() == 1)
            objects.keyReference = static_cast<quint8>(element.value[0]);
    }
    return objects;
}

QByteArray contentOfOid(const QString& oid) {
    tlv::DerWriter writer;
    writer.objectIdentifier(oid).value();
    return writer.bytes().sliced(2);
}

QByteArray inDynamicData(const QByteArray& content) {
    tlv::DerWriter writer;
    writer.element(kDynamicData, content);
    return writer.bytes();
}

} // namespace

Answer<QByteArray> SimulatedCard::getChallenge(const CommandApdu& command) {
    if (!m_image.profile.bac) return refuse(status::kInstructionUnknown);
    if (!m_inApplication || m_channel) return refuse(status::kConditionsNotSatisfied);
    if (parametersOf(command) != 0) return refuse(status::kWrongParameters);
    if (!command.data.isEmpty() || command.expected != kChallenge) return refuse(status::kWrongLength);
    return m_bac.challenge();
}

Answer<QByteArray> SimulatedCard::externalAuthenticate(const CommandApdu& command) {
    if (!m_image.profile.bac) return refuse(status::kInstructionUnknown);
    if (!m_inApplication || m_channel) return refuse(status::kConditionsNotSatisfied);
    if (parametersOf(command) != 0) return refuse(status::kWrongParameters);
    CARDSIM_TRY(BacChip::Opened opened, m_bac.authenticate(m_image.mrzInformation, command.data));
    m_nextChannel = std::move(opened.channel);
    return std::move(opened.answer);
}

Answer<QByteArray> SimulatedCard::manageSecurityEnvironment(const CommandApdu& command) {
    m_chipAuthenticationSelected = false;
    const quint16 purpose = parametersOf(command);
    if (purpose == kChipAuthenticationKey) return chipAuthenticationByKey(command.data);
    if (purpose == kChipAuthentication) {
        CARDSIM_TRY(m_chipAuthenticationSelected, selectChipAuthentication(command.data));
        return QByteArray();
    }
    if (purpose != kPace) return refuse(status::kWrongParameters);
    if (m_channel) return refuse(status::kConditionsNotSatisfied);
    CARDSIM_TRY([[maybe_unused]] const bool selected, m_pace.select(m_paceKeys, command.data));
    return QByteArray();
}

Answer<QByteArray> SimulatedCard::generalAuthenticate(const CommandApdu& command) {
    if (parametersOf(command) != 0) return refuse(status::kWrongParameters);
    const bool last = !(command.cla & kChaining);
    if (!std::exchange(m_chipAuthenticationSelected, false)) {
        CARDSIM_TRY(PaceChip::Step step, m_pace.step(command.data, last));
        m_nextChannel = std::move(step.channel);
        return inDynamicData(step.answer);
    }
    if (!last) return refuse(status::kChainingNotSupported);
    tlv::DerReader reader(command.data);
    CARDSIM_TRY(tlv::DerReader inside, orRefuse(reader.enter(kDynamicData), status::kWrongData));
    CARDSIM_TRY(const tlv::Element key, orRefuse(inside.next(0x80), status::kWrongData));
    CARDSIM_TRY([[maybe_unused]] const bool agreed, agreeOnNewChannel(key.value));
    return inDynamicData({});
}

/// MSE:Set AT before GENERAL AUTHENTICATE, for AES (ICAO 9303-11 §6.2.4.2).
Answer<bool> SimulatedCard::selectChipAuthentication(QByteArrayView data) {
    if (!m_channel) return refuse(status::kSecurityNotSatisfied);
    const auto& setting = m_image.profile.chipAuthentication;
    if (!setting || !m_inApplication) return refuse(status::kConditionsNotSatisfied);
    CARDSIM_TRY(const Objects objects, objectsIn(data));
    if (setting->cipher == BlockCipher::tripleDes || objects.mechanism != contentOfOid(oidOf(*setting)))
        return refuse(status::kWrongData);
    if (objects.keyReference && objects.keyReference != setting->keyId)
        return refuse(status::kReferenceNotFound);
    return true;
}

/// MSE:Set KAT, the whole of it with 3DES (§6.2.4.1).
Answer<QByteArray> SimulatedCard::chipAuthenticationByKey(QByteArrayView data) {
    if (!m_channel) return refuse(status::kSecurityNotSatisfied);
    const auto& setting = m_image.profile.chipAuthentication;
    if (!setting || !m_inApplication || setting->cipher != BlockCipher::tripleDes)
        return refuse(status::kConditionsNotSatisfied);
    CARDSIM_TRY(const Objects objects, objectsIn(data));
    if (objects.keyReference && objects.keyReference != setting->keyId)
        return refuse(status::kReferenceNotFound);
    CARDSIM_TRY([[maybe_unused]] const bool agreed, agreeOnNewChannel(objects.ephemeralKey));
    return QByteArray();
}

Answer<bool> SimulatedCard::agreeOnNewChannel(QByteArrayView publicKey) {
    const ChipAuthenticationSetting& setting = *m_image.profile.chipAuthentication;
    const KeyAgreement group = KeyAgreement::standard(setting.parameterId).value();
    const Secret own = Secret::copyOf(m_image.chipAuthenticationPrivateKey);
    CARDSIM_TRY(const Secret shared, group.agree(own, publicKey));
    m_nextChannel = SecureChannel::fromSharedSecret(setting.cipher, shared.view());
    return true;
}

Answer<QByteArray> SimulatedCard::internalAuthenticate(const CommandApdu& command) {
    const auto& setting = m_image.profile.activeAuthentication;
    if (!setting) return refuse(status::kInstructionUnknown);
    if (!m_channel) return refuse(status::kSecurityNotSatisfied);
    if (!m_inApplication) return refuse(status::kConditionsNotSatisfied);
    if (parametersOf(command) != 0) return refuse(status::kWrongParameters);
    const bool hasLength = command.expected || protocol() == card::Protocol::t0;
    if (command.data.size() != kChallenge || !hasLength) return refuse(status::kWrongLength);
    return activeAuthenticationSignature(*m_image.activeAuthenticationKey, setting->digest, command.data,
                                         m_randomness);
}

} // namespace motcua::cardsim
