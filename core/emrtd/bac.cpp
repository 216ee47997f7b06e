// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/bac.h"

#include "core/crypto/message_digest.h"
#include "core/emrtd/bac_steps.h"

namespace motcua::emrtd {
namespace {

using crypto::BlockCipher;

constexpr BlockCipher kCipher = BlockCipher::tripleDes;
constexpr qsizetype kChallenge = 8, kKey = 16, kSealed = 32, kMac = 8;
constexpr quint32 kEncryption = 1, kMacKey = 2;

struct AccessKeyPair {
    Secret encryption;
    Secret mac;
};

Result<QByteArray> macOf(const AccessKeyPair& keys, QByteArrayView sealed) {
    return crypto::mac8(kCipher, keys.mac, crypto::padIso(sealed, crypto::blockSize(kCipher)));
}

/// E(Kenc, first ‖ second ‖ key) ‖ MAC (ICAO 9303-11 App. D.3).
Result<QByteArray> sealExchange(const AccessKeyPair& keys, QByteArrayView first, QByteArrayView second,
                                const Secret& key) {
    QByteArray bytes;
    bytes.reserve(kSealed);
    bytes += first;
    bytes += second;
    bytes += key.view();
    const Secret plain = Secret::take(bytes);
    MOTCUA_TRY(QByteArray sealed,
               crypto::encryptCbc(kCipher, keys.encryption, QByteArray(crypto::blockSize(kCipher), '\0'),
                                  plain.view()));
    MOTCUA_TRY(const QByteArray mac, macOf(keys, sealed));
    return sealed + mac;
}

/// The plain text of the chip's half when it was made with our key.
Result<Secret> openExchange(const AccessKeyPair& keys, QByteArrayView answer) {
    if (answer.size() != kSealed + kMac)
        return fail(Code::EMRTD_ANSWER_INVALID, QStringLiteral("EXTERNAL AUTHENTICATE"));
    const QByteArrayView sealed = answer.first(kSealed);
    MOTCUA_TRY(const QByteArray mac, macOf(keys, sealed));
    if (!crypto::sameBytes(mac, answer.last(kMac))) return fail(Code::EMRTD_ACCESS_DENIED);
    MOTCUA_TRY(QByteArray plain, crypto::decryptCbc(kCipher, keys.encryption,
                                                    QByteArray(crypto::blockSize(kCipher), '\0'), sealed));
    return Secret::take(plain);
}

bool meansDenied(quint16 status) {
    return status >> 8 == card::status::kAuthenticationFailed >> 8 ||
           status == card::status::kSecurityNotSatisfied || status == card::status::kConditionsNotSatisfied ||
           status == card::status::kSmObjectWrong;
}

Result<QByteArray> authenticate(Session& session, QByteArray data) {
    MOTCUA_TRY(card::ResponseApdu answer,
               session.transmit({.ins = 0x82, .data = std::move(data), .expected = 40}));
    if (meansDenied(answer.status)) return fail(Code::EMRTD_ACCESS_DENIED, card::statusText(answer.status));
    if (!answer.ok())
        return fail(Code::EMRTD_STATUS,
                    QStringLiteral("EXTERNAL AUTHENTICATE: %1").arg(card::statusText(answer.status)));
    return std::move(answer.data);
}

SessionKeys sessionKeys(const Secret& ours, QByteArrayView theirs, QByteArrayView chipChallenge,
                        QByteArrayView ownChallenge) {
    Secret seed(ours.size());
    for (size_t at = 0; at < seed.size(); ++at)
        seed.data()[at] = ours.data()[at] ^ static_cast<unsigned char>(theirs[static_cast<qsizetype>(at)]);
    SessionKeys keys = deriveSessionKeys(kCipher, seed);
    // §9.8.6.3: the last four bytes of both challenges.
    keys.counter = Secret::copyOf(chipChallenge.last(4).toByteArray() + ownChallenge.last(4).toByteArray());
    return keys;
}

} // namespace

Result<SessionKeys> runBacWith(Session& session, const AccessPassword& mrz, const BacNonces& nonces) {
    if (mrz.kind != PasswordKind::mrz || mrz.value.view().size() < kKey)
        return fail(Code::EMRTD_KEY_INVALID, QStringLiteral("BAC"));
    const QByteArrayView seed = mrz.value.view().first(kKey);
    const AccessKeyPair keys{deriveSessionKey(kCipher, seed, kEncryption),
                             deriveSessionKey(kCipher, seed, kMacKey)};

    MOTCUA_TRY(const QByteArray chipChallenge,
               session.command({.ins = 0x84, .expected = kChallenge}, QLatin1StringView("GET CHALLENGE")));
    if (chipChallenge.size() != kChallenge)
        return fail(Code::EMRTD_ANSWER_INVALID, QStringLiteral("GET CHALLENGE"));

    const QByteArrayView ownChallenge = nonces.challenge.view();
    MOTCUA_TRY(QByteArray data, sealExchange(keys, ownChallenge, chipChallenge, nonces.key));
    MOTCUA_TRY(const QByteArray answer, authenticate(session, std::move(data)));
    MOTCUA_TRY(const Secret plain, openExchange(keys, answer));
    const QByteArrayView theirs = plain.view();
    if (!crypto::sameBytes(theirs.first(kChallenge), chipChallenge) ||
        !crypto::sameBytes(theirs.sliced(kChallenge, kChallenge), ownChallenge))
        return fail(Code::EMRTD_ACCESS_DENIED);
    return sessionKeys(nonces.key, theirs.last(kKey), chipChallenge, ownChallenge);
}

Result<SessionKeys> runBac(Session& session, const AccessPassword& mrz) {
    return runBacWith(session, mrz, {Secret::random(kChallenge), Secret::random(kKey)});
}

} // namespace motcua::emrtd
