// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/pace_chip.h"

#include "core/crypto/message_digest.h"
#include "core/tlv/der_writer.h"
#include "tests/cardsim/key_derivation.h"

#include <algorithm>

namespace motcua::cardsim {
namespace {

using crypto::BlockCipher;

constexpr tlv::Tag kDynamicData = 0x7C, kMechanism = 0x80, kPassword = 0x83, kParameters = 0x84,
                   kChipAuthenticationData = 0x8A;
constexpr int kLastStep = 4;
constexpr char kMrz = 1, kCan = 2;

/// The nonce fills whole blocks and is no shorter than a key: 32 bytes also for AES-192 (BSI TR-03110-3
/// §A.3.3).
qsizetype nonceSize(BlockCipher cipher) {
    const qsizetype block = crypto::blockSize(cipher), key = crypto::keySize(cipher);
    return (key + block - 1) / block * block;
}

QByteArray zeroIv(BlockCipher cipher) { return QByteArray(crypto::blockSize(cipher), '\0'); }

/// What MSE:Set AT names. Objects of other tags are passed over, as §4.4.4.1 note 2 has it.
struct Selection {
    QByteArray mechanism;
    QByteArray password;
    std::optional<int> parameterId;
};

Answer<Selection> readSelection(QByteArrayView data) {
    Selection selection;
    for (tlv::DerReader reader(data); !reader.atEnd();) {
        CARDSIM_TRY(const tlv::Element element, orRefuse(reader.next(), status::kWrongData));
        if (element.tag == kMechanism) selection.mechanism = element.value.toByteArray();
        if (element.tag == kPassword) selection.password = element.value.toByteArray();
        if (element.tag == kParameters && element.value.size() == 1)
            selection.parameterId = static_cast<quint8>(element.value[0]);
    }
    return selection;
}

Answer<Secret> passwordOf(const PaceKeys& keys, const QByteArray& reference) {
    if (reference.size() == 1 && reference[0] == kMrz) return mrzSecret(keys.mrzInformation);
    if (reference.size() == 1 && reference[0] == kCan && !keys.can.isEmpty()) return Secret::copyOf(keys.can);
    return refuse(status::kReferenceNotFound);
}

QByteArray contentOfOid(const QString& oid) {
    tlv::DerWriter writer;
    writer.objectIdentifier(oid).value();
    return writer.bytes().sliced(2);
}

Answer<PaceSetting> settingOf(const PaceKeys& keys, const Selection& selection) {
    std::vector<PaceSetting> named;
    std::ranges::copy_if(keys.settings, std::back_inserter(named), [&](const PaceSetting& setting) {
        return contentOfOid(setting.oid()) == selection.mechanism;
    });
    if (named.empty()) return refuse(status::kWrongData);
    // With one set of parameters the reference may be left out, with several it must not (§4.4.4.1).
    if (!selection.parameterId && named.size() > 1) return refuse(status::kWrongData);
    if (!selection.parameterId) return named.front();
    const auto it = std::ranges::find(named, *selection.parameterId, &PaceSetting::parameterId);
    if (it == named.end()) return refuse(status::kReferenceNotFound);
    return *it;
}

/// The only object inside 7C, or nothing in an empty one.
Answer<std::optional<tlv::Element>> dynamicData(QByteArrayView data) {
    const quint16 wrong = status::kWrongData;
    tlv::DerReader reader(data);
    CARDSIM_TRY(tlv::DerReader inside, orRefuse(reader.enter(kDynamicData), wrong));
    if (!reader.atEnd()) return refuse(wrong);
    if (inside.atEnd()) return std::nullopt;
    CARDSIM_TRY(const tlv::Element element, orRefuse(inside.next(), wrong));
    if (!inside.atEnd()) return refuse(wrong);
    return element;
}

/// The pseudo-random function R of the integrated mapping, ICAO 9303-11 §4.4.3.3.2 figure 2.
QByteArray pseudoRandom(BlockCipher cipher, QByteArrayView s, QByteArrayView t, int primeBits) {
    const bool isLong = cipher == BlockCipher::aes192 || cipher == BlockCipher::aes256;
    const QByteArray c0 =
        QByteArray::fromHex(isLong ? "d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676"
                                   : "a668892a7c41e3ca739f40b057d85904");
    const QByteArray c1 =
        QByteArray::fromHex(isLong ? "54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517"
                                   : "a4e136ac725f738b01c1f60217c188ad");
    const auto encrypt = [&](QByteArrayView key, QByteArrayView text) {
        const Secret truncated = Secret::copyOf(key.first(crypto::keySize(cipher)));
        return crypto::encryptCbc(cipher, truncated, zeroIv(cipher), text).value();
    };
    QByteArray key = encrypt(t, s), stream;
    while (stream.size() * 8 < primeBits + 64) {
        stream += encrypt(key, c1);
        key = encrypt(key, c0);
    }
    return stream;
}

/// A Diffie-Hellman public key is an unsigned integer and goes without leading zeros, a point goes as it is
/// (BSI TR-03110-3 §D.2.1.1, §D.3).
QByteArrayView onTheWire(const KeyAgreement& group, QByteArrayView publicKey) {
    while (!group.isElliptic() && publicKey.startsWith('\0'))
        publicKey = publicKey.sliced(1);
    return publicKey;
}

/// §4.4.3.4: the MAC over the public key data object of the other side.
QByteArray token(const PaceSetting& setting, const KeyAgreement& group, const Secret& shared,
                 QByteArrayView publicKey) {
    tlv::DerWriter writer;
    writer.constructed(0x7F49, [&](tlv::DerWriter& inside) {
        inside.objectIdentifier(setting.oid()).value();
        inside.element(group.publicKeyTag(), onTheWire(group, publicKey));
    });
    const Secret key = deriveKey(setting.cipher, shared.view(), KeyUse::mac);
    const bool pads = setting.cipher == BlockCipher::tripleDes; // CMAC pads by itself
    return crypto::mac8(setting.cipher, key, pads ? crypto::padIso(writer.bytes(), 8) : writer.bytes())
        .value();
}

/// §4.4.3.5: chip authentication data, sealed under the new session key.
QByteArray sealedChipData(const PaceSetting& setting, const Secret& shared, const Secret& data) {
    const Secret key = deriveKey(setting.cipher, shared.view(), KeyUse::encryption);
    const QByteArray iv = crypto::encryptBlock(setting.cipher, key, QByteArray(16, '\xFF')).value();
    return crypto::encryptCbc(setting.cipher, key, iv, crypto::padIso(data.view(), 16)).value();
}

} // namespace

Answer<bool> PaceChip::select(const PaceKeys& keys, QByteArrayView data) {
    reset();
    CARDSIM_TRY(const Selection selection, readSelection(data));
    CARDSIM_TRY(const PaceSetting setting, settingOf(keys, selection));
    CARDSIM_TRY(Secret password, passwordOf(keys, selection.password));
    CARDSIM_TRY(KeyAgreement group,
                orRefuse(KeyAgreement::standard(setting.parameterId), status::kReferenceNotFound));
    m_run.emplace(setting, std::move(group), std::move(password), Secret::copyOf(keys.staticKey));
    return true;
}

Answer<PaceChip::Step> PaceChip::step(QByteArrayView data, bool last) {
    if (!m_run) return refuse(status::kConditionsNotSatisfied);
    Run run = *std::exchange(m_run, std::nullopt);
    CARDSIM_TRY(const auto element, dynamicData(data));
    const int number = run.nextStep++;
    if (last != (number == kLastStep)) return refuse(status::kConditionsNotSatisfied);
    if (element.has_value() != (number > 1)) return refuse(status::kWrongData);
    if (element && element->tag != static_cast<tlv::Tag>(0x81 + 2 * (number - 2)))
        return refuse(status::kWrongData);

    if (number == kLastStep) return finish(run, element->value);
    CARDSIM_TRY(QByteArray answer, number == 1   ? sealedNonce(run)
                                   : number == 2 ? map(run, element->value)
                                                 : agree(run, element->value));
    m_run = std::move(run);
    return Step{std::move(answer), std::nullopt};
}

Answer<QByteArray> PaceChip::sealedNonce(Run& run) {
    const BlockCipher cipher = run.setting.cipher;
    run.nonce = m_randomness.bytes(nonceSize(cipher));
    const Secret key = deriveKey(cipher, run.password.view(), KeyUse::password);
    tlv::DerWriter writer;
    writer.element(0x80, crypto::encryptCbc(cipher, key, zeroIv(cipher), run.nonce).value());
    return writer.bytes();
}

Answer<QByteArray> PaceChip::map(Run& run, QByteArrayView theirs) {
    if (run.setting.mapping == Mapping::integrated) return mapIntegrated(run, theirs);
    CARDSIM_TRY(run.mapping, orRefuse(run.group.generate(m_randomness), status::kWrongData));
    CARDSIM_TRY(run.mapped, run.group.mapGeneric(run.nonce, run.mapping.privateKey, theirs));
    tlv::DerWriter writer;
    writer.element(0x82, onTheWire(run.group, run.mapping.publicKey));
    return writer.bytes();
}

Answer<QByteArray> PaceChip::mapIntegrated(Run& run, QByteArrayView theirNonce) {
    const BlockCipher cipher = run.setting.cipher;
    if (theirNonce.size() != crypto::keySize(cipher)) return refuse(status::kWrongData);
    CARDSIM_TRY(run.mapped,
                run.group.mapIntegrated(pseudoRandom(cipher, run.nonce, theirNonce, run.group.bits())));
    tlv::DerWriter writer;
    writer.element(0x82, {});
    return writer.bytes();
}

Answer<QByteArray> PaceChip::agree(Run& run, QByteArrayView theirs) {
    CARDSIM_TRY(run.ephemeral, orRefuse(run.mapped->generate(m_randomness), status::kWrongData));
    if (theirs == run.ephemeral.publicKey) return refuse(status::kWrongData); // §4.4.1 step 3d
    CARDSIM_TRY(run.shared, run.mapped->agree(run.ephemeral.privateKey, theirs));
    run.theirs = theirs.toByteArray();
    tlv::DerWriter writer;
    writer.element(0x84, onTheWire(run.group, run.ephemeral.publicKey));
    return writer.bytes();
}

Answer<PaceChip::Step> PaceChip::finish(Run& run, QByteArrayView theirToken) {
    if (!crypto::sameBytes(theirToken, token(run.setting, run.group, run.shared, run.ephemeral.publicKey)))
        return refuse(status::kAuthenticationFailed);
    tlv::DerWriter writer;
    writer.element(0x86, token(run.setting, run.group, run.shared, run.theirs));
    if (run.setting.mapping == Mapping::chipAuthentication) {
        CARDSIM_TRY(const Secret data,
                    orRefuse(run.group.chipAuthenticationData(run.mapping.privateKey, run.staticKey),
                             status::kAuthenticationFailed));
        writer.element(kChipAuthenticationData, sealedChipData(run.setting, run.shared, data));
    }
    return Step{writer.bytes(), SecureChannel::fromSharedSecret(run.setting.cipher, run.shared.view())};
}

} // namespace motcua::cardsim
