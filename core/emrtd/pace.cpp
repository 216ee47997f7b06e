// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/pace.h"

#include "core/crypto/message_digest.h"
#include "core/emrtd/ber_object.h"
#include "core/emrtd/general_authenticate.h"
#include "core/emrtd/pace_steps.h"

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;

constexpr quint32 kPassword = 3;
constexpr qsizetype kToken = 8, kLongestNonce = 64;
enum Object : quint8 {
    mechanism = 0x80,
    passwordReference = 0x83,
    parameterReference = 0x84,
    encryptedNonce = 0x80,
    ownEphemeral = 0x83,
    chipEphemeral = 0x84,
    ownToken = 0x85,
    chipToken = 0x86,
    chipAuthenticationData = 0x8A,
};

Result<> selectProtocol(Session& session, const PaceInfo& info, PasswordKind kind) {
    QByteArray data = berObject(mechanism, info.oid);
    data += berObject(passwordReference, QByteArray(1, kind == PasswordKind::mrz ? '\x01' : '\x02'));
    if (info.ambiguousParameters && info.parameterId)
        data += berObject(parameterReference, QByteArray(1, static_cast<char>(*info.parameterId)));
    return manageEnvironment(session, 0xC1, 0xA4, data, QLatin1StringView("PACE MSE:Set AT"));
}

Result<Secret> receiveNonce(Session& session, BlockCipher cipher, const Secret& key) {
    constexpr const char* kStep = "PACE nonce";
    MOTCUA_TRY(const card::ResponseApdu answer,
               generalAuthenticate(session, {}, Chaining::more, kLongestNonce + 4));
    if (!answer.ok())
        return fail(Code::EMRTD_STATUS,
                    QStringLiteral("PACE nonce: %1").arg(card::statusText(answer.status)));
    MOTCUA_TRY(const QByteArray sealed, dynamicData(answer.data, encryptedNonce, kStep));
    const qsizetype block = crypto::blockSize(cipher);
    if (sealed.isEmpty() || sealed.size() > kLongestNonce || sealed.size() % block != 0)
        return fail(Code::EMRTD_PROTOCOL_INVALID, QString::fromLatin1(kStep));
    MOTCUA_TRY(QByteArray nonce, crypto::decryptCbc(cipher, key, QByteArray(block, '\0'), sealed));
    return Secret::take(nonce);
}

Result<AgreementGroup> standardGroup(const PaceInfo& info) {
    // Parameters of the chip's own would have to be known as safe: unsafe ones leak the password (§9.2.2).
    if (!info.parameterId) return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QStringLiteral("PACE parameters"));
    MOTCUA_TRY(AgreementGroup group, AgreementGroup::standard(*info.parameterId));
    if (group.kind() != info.agreement)
        return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QString::number(*info.parameterId));
    return group;
}

struct Agreed {
    SessionKeys keys;
    AgreementKeyPair own;
    QByteArray chipPublicKey;
};

Result<Agreed> agreeOnKeys(Session& session, const PaceInfo& info, const AgreementGroup& group,
                           const PaceGiven& given) {
    constexpr const char* kStep = "PACE key agreement";
    MOTCUA_TRY(AgreementKeyPair own,
               given.agreementPrivateKey ? group.fromPrivate(*given.agreementPrivateKey) : group.generate());
    MOTCUA_TRY(const QByteArray answer, paceStep(session, ownEphemeral, group.encode(own.publicKey),
                                                 chipEphemeral, group.publicSize(), kStep));
    MOTCUA_TRY(QByteArray chipPublicKey, blameChip(group.decode(answer), kStep));
    if (chipPublicKey == own.publicKey)
        return fail(Code::EMRTD_PROTOCOL_INVALID, QStringLiteral("PACE: our own key came back"));
    MOTCUA_TRY(const Secret shared, blameChip(group.agree(own.privateKey, chipPublicKey), kStep));
    return Agreed{deriveSessionKeys(info.cipher, shared), std::move(own), std::move(chipPublicKey)};
}

/// Exchanges and verifies the tokens; the chip's last answer.
Result<QByteArray> authenticate(Session& session, const PaceInfo& info, const AgreementGroup& group,
                                const Agreed& agreed) {
    MOTCUA_TRY(const QByteArray token, authenticationToken(info, agreed.keys, group, agreed.chipPublicKey));
    MOTCUA_TRY(card::ResponseApdu answer,
               generalAuthenticate(session, berObject(ownToken, token), Chaining::last, kToken + 4));
    if (answer.status >> 8 == card::status::kAuthenticationFailed >> 8 ||
        answer.status == card::status::kSecurityNotSatisfied)
        return fail(Code::EMRTD_ACCESS_DENIED, card::statusText(answer.status));
    if (!answer.ok())
        return fail(Code::EMRTD_STATUS,
                    QStringLiteral("PACE token: %1").arg(card::statusText(answer.status)));
    MOTCUA_TRY(const QByteArray chips, dynamicData(answer.data, chipToken, "PACE token"));
    MOTCUA_TRY(const QByteArray expected,
               authenticationToken(info, agreed.keys, group, agreed.own.publicKey));
    if (!crypto::sameBytes(expected, chips)) return fail(Code::EMRTD_ACCESS_DENIED);
    return std::move(answer.data);
}

Result<MappedGroup> mapNonce(Session& session, const PaceInfo& info, const AgreementGroup& group,
                             const Secret& nonce, const PaceGiven& given) {
    if (info.mapping == PaceMapping::integrated)
        return mapIntegrated(session, info.cipher, group, nonce, given);
    return mapGenerically(session, group, nonce, given);
}

} // namespace

Result<QByteArray> paceStep(Session& session, quint8 tag, QByteArrayView data, quint8 answerTag,
                            qsizetype answerSize, const char* step) {
    constexpr qsizetype kHeaders = 8;
    MOTCUA_TRY(const card::ResponseApdu answer,
               generalAuthenticate(session, berObject(tag, data), Chaining::more, answerSize + kHeaders));
    if (!answer.ok())
        return fail(Code::EMRTD_STATUS,
                    QStringLiteral("%1: %2").arg(QLatin1StringView(step), card::statusText(answer.status)));
    return dynamicData(answer.data, answerTag, step);
}

Secret passwordKey(BlockCipher cipher, const AccessPassword& password) {
    return deriveSessionKey(cipher, password.value.view(), kPassword);
}

Result<QByteArray> authenticationToken(const PaceInfo& info, const SessionKeys& keys,
                                       const AgreementGroup& group, QByteArrayView publicKey) {
    const quint8 tag = group.kind() == KeyAgreement::ecdh ? 0x86 : 0x84;
    const QByteArray object =
        berObject(0x7F49, berObject(0x06, info.oid) + berObject(tag, group.encode(publicKey)));
    // CMAC pads by itself; for the retail MAC padding method 2 is a part of it (§4.4.3.4).
    if (keys.cipher == BlockCipher::tripleDes)
        return crypto::mac8(keys.cipher, keys.mac, crypto::padIso(object, crypto::blockSize(keys.cipher)));
    return crypto::mac8(keys.cipher, keys.mac, object);
}

Result<PaceOutcome> runPaceWith(Session& session, const PaceInfo& info, PasswordKind kind,
                                const Secret& passwordKey, const PaceGiven& given) {
    MOTCUA_TRY(const AgreementGroup group, standardGroup(info));
    MOTCUA_CHECK(selectProtocol(session, info, kind));
    MOTCUA_TRY(const Secret nonce, receiveNonce(session, info.cipher, passwordKey));
    MOTCUA_TRY(MappedGroup mapped, mapNonce(session, info, group, nonce, given));
    MOTCUA_TRY(Agreed agreed, agreeOnKeys(session, info, mapped.group, given));
    MOTCUA_TRY(const QByteArray last, authenticate(session, info, mapped.group, agreed));

    PaceOutcome outcome{.keys = std::move(agreed.keys), .chipMapping = {}};
    if (info.mapping == PaceMapping::chipAuthentication) {
        const auto sealed = furtherData(last, chipAuthenticationData);
        if (!sealed) return fail(Code::EMRTD_PROTOCOL_INVALID, QStringLiteral("PACE-CAM: 8A is missing"));
        MOTCUA_TRY(QByteArray data, openChipAuthenticationData(outcome.keys, *sealed));
        outcome.chipMapping =
            ChipMappingProof{*info.parameterId, std::move(mapped.chipPublicKey), std::move(data)};
    }
    return outcome;
}

Result<PaceOutcome> runPace(Session& session, const PaceInfo& info, const AccessPassword& password) {
    return runPaceWith(session, info, password.kind, passwordKey(info.cipher, password), {});
}

} // namespace motcua::emrtd
