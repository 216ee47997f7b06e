// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/message_digest.h"
#include "core/emrtd/agreement.h"
#include "core/emrtd/ber_object.h"
#include "core/emrtd/chip_proof.h"
#include "core/emrtd/general_authenticate.h"
#include "core/emrtd/secure_messaging_parts.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;

constexpr qsizetype kMacObject = 10;

/// Which key an info means: the one of its identifier; without identifiers the only one of its kind (§9.2.6).
const ChipAuthenticationKey* keyOf(const SecurityInfos& infos, const ChipAuthenticationInfo& info) {
    const ChipAuthenticationKey* only = nullptr;
    int ofKind = 0;
    for (const ChipAuthenticationKey& key : infos.chipAuthenticationKeys) {
        if (key.agreement != info.agreement) continue;
        if (info.keyId && key.keyId == info.keyId) return &key;
        only = &key;
        ++ofKind;
    }
    if (ofKind != 1) return nullptr;
    return info.keyId && only->keyId ? nullptr : only;
}

/// Chips of before ChipAuthenticationInfo was invented name a key only, which goes with 3DES.
ChipAuthenticationInfo impliedInfo(const ChipAuthenticationKey& key) {
    const bool elliptic = key.agreement == KeyAgreement::ecdh;
    return {.oid = QByteArray::fromHex(elliptic ? "04007F00070202030201" : "04007F00070202030101"),
            .agreement = key.agreement,
            .cipher = BlockCipher::tripleDes,
            .keyId = key.keyId};
}

bool canDo(const ChipAuthenticationChoice& choice) {
    const auto key = agreementPublicKey(choice.key.publicKeyInfo);
    return key && key->group.kind() == choice.info.agreement;
}

auto rank(const ChipAuthenticationChoice& choice) {
    return std::tuple(static_cast<int>(choice.info.cipher), choice.info.agreement == KeyAgreement::ecdh);
}

QByteArray keyIdOf(const ChipAuthenticationChoice& choice) {
    return choice.info.keyId.value_or(choice.key.keyId.value_or(QByteArray()));
}

QByteArray keyReference(QByteArrayView keyId) {
    return keyId.isEmpty() ? QByteArray() : berObject(0x84, keyId);
}

/// §6.2.4.1.
Result<> setKeyAgreementTemplate(Session& session, QByteArrayView publicKey, QByteArrayView keyId) {
    return manageEnvironment(session, 0x41, 0xA6, berObject(0x91, publicKey) + keyReference(keyId),
                             QLatin1StringView("MSE:Set KAT"));
}

/// §6.2.4.2.
Result<> setTemplateAndAuthenticate(Session& session, QByteArrayView oid, QByteArrayView publicKey,
                                    QByteArrayView keyId) {
    MOTCUA_CHECK(manageEnvironment(session, 0x41, 0xA4, berObject(0x80, oid) + keyReference(keyId),
                                   QLatin1StringView("CA MSE:Set AT")));
    MOTCUA_TRY(const card::ResponseApdu answer,
               generalAuthenticate(session, berObject(0x80, publicKey), Chaining::last, 2));
    if (!answer.ok())
        return fail(Code::EMRTD_STATUS,
                    QStringLiteral("CA GENERAL AUTHENTICATE: %1").arg(card::statusText(answer.status)));
    return {};
}

Result<SessionKeys> keysOf(const ChipAuthenticationChoice& choice, const AgreementPublicKey& chip,
                           const Secret& privateKey) {
    MOTCUA_TRY(const Secret shared, chip.group.agree(privateKey, chip.publicKey));
    return deriveSessionKeys(choice.info.cipher, shared);
}

void countUp(SessionKeys& keys) { ++keys.counter.data()[keys.counter.size() - 1]; }

/// The first command under the new keys carries the counter 1.
Result<bool> isCommandOf(const SessionKeys& keys, QByteArrayView bytes) {
    const auto command = card::CommandApdu::parse(bytes);
    if (!command || command->data.size() < kMacObject) return false;
    const QByteArrayView data = command->data;
    const auto mac = onlyObject(data.last(kMacObject), 0x8E);
    if (!mac) return false;
    MOTCUA_TRY(const QByteArray expected, commandMac(keys, bytes.first(4), data.chopped(kMacObject)));
    return crypto::sameBytes(expected, *mac);
}

} // namespace

std::optional<ChipAuthenticationChoice> chooseChipAuthentication(const SecurityInfos& dg14) {
    std::optional<ChipAuthenticationChoice> best;
    const auto consider = [&](const ChipAuthenticationInfo& info, const ChipAuthenticationKey& key) {
        ChipAuthenticationChoice choice{info, key};
        if ((!best || rank(choice) > rank(*best)) && canDo(choice)) best = std::move(choice);
    };
    for (const ChipAuthenticationInfo& info : dg14.chipAuthentication)
        if (const ChipAuthenticationKey* key = keyOf(dg14, info)) consider(info, *key);
    if (dg14.chipAuthentication.empty() && dg14.chipAuthenticationKeys.size() == 1) {
        const ChipAuthenticationKey& key = dg14.chipAuthenticationKeys.front();
        consider(impliedInfo(key), key);
    }
    return best;
}

Result<ChipAuthenticationProof> runChipAuthentication(Session& session,
                                                      const ChipAuthenticationChoice& choice) {
    MOTCUA_TRY(const AgreementPublicKey chip, agreementPublicKey(choice.key.publicKeyInfo));
    MOTCUA_TRY(AgreementKeyPair own, chip.group.generate());
    MOTCUA_TRY(SessionKeys keys, keysOf(choice, chip, own.privateKey));

    const QByteArray keyId = keyIdOf(choice);
    const QByteArray encoded = chip.group.encode(own.publicKey);
    MOTCUA_CHECK(choice.info.cipher == BlockCipher::tripleDes
                     ? setKeyAgreementTemplate(session, encoded, keyId)
                     : setTemplateAndAuthenticate(session, choice.info.oid, encoded, keyId));

    session.start(std::move(keys));
    return ChipAuthenticationProof{.oid = choice.info.oid,
                                   .keyId = keyId,
                                   .terminalPrivateKey = std::move(own.privateKey),
                                   .terminalPublicKey = std::move(own.publicKey),
                                   .confirmingCommand = {},
                                   .confirmingAnswer = {}};
}

Result<bool> verifyChipAuthentication(const ChipAuthenticationProof& proof,
                                      const ChipAuthenticationChoice& choice) {
    if (proof.oid != choice.info.oid || proof.keyId != keyIdOf(choice)) return false;
    MOTCUA_TRY(const AgreementPublicKey chip, agreementPublicKey(choice.key.publicKeyInfo));
    MOTCUA_TRY(const AgreementKeyPair own, chip.group.fromPrivate(proof.terminalPrivateKey));
    if (own.publicKey != proof.terminalPublicKey) return false;
    MOTCUA_TRY(SessionKeys keys, keysOf(choice, chip, own.privateKey));

    countUp(keys);
    MOTCUA_TRY(const bool command, isCommandOf(keys, proof.confirmingCommand));
    if (!command) return false;
    const auto answer = card::ResponseApdu::parse(proof.confirmingAnswer);
    if (!answer) return false;
    // The chip's answer is what proves it: only the owner of the static private key has these keys.
    return SecureMessaging(std::move(keys)).open(*answer).has_value();
}

} // namespace motcua::emrtd
