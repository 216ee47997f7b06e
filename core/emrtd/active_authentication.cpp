// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/ber_object.h"
#include "core/emrtd/chip_proof.h"
#include "core/emrtd/message_recovery.h"

namespace motcua::emrtd {
namespace {

constexpr quint8 kDg15 = 0x6F;
constexpr qsizetype kChallenge = 8;
constexpr int kShortExpected = 256, kLongExpected = 65536;

card::CommandApdu internalAuthenticate(QByteArrayView challenge, bool extended) {
    return {.ins = 0x88,
            .data = challenge.toByteArray(),
            .expected = extended ? kLongExpected : kShortExpected,
            .extended = extended};
}

bool isWrongLength(const Result<card::ResponseApdu>& answer) {
    if (answer) return answer->status == card::status::kWrongLength;
    return answer.error().code == Code::EMRTD_SM_NAKED_STATUS &&
           answer.error().detail == card::statusText(card::status::kWrongLength);
}

/// minuend - subtrahend of numbers of one size, the first not the smaller one.
QByteArray difference(QByteArrayView minuend, QByteArrayView subtrahend) {
    QByteArray result(minuend.size(), '\0');
    int borrow = 0;
    for (qsizetype at = minuend.size(); at-- > 0;) {
        const int digit = static_cast<quint8>(minuend[at]) - static_cast<quint8>(subtrahend[at]) - borrow;
        result[at] = static_cast<char>(digit);
        borrow = digit < 0 ? 1 : 0;
    }
    return result;
}

Result<bool> verifyRsa(const ActiveAuthenticationProof& proof, const crypto::PublicKey& key) {
    // A short answer of a reader that cuts it is no proof of a copy.
    if (proof.signature.size() != (key.bits() + 7) / 8)
        return fail(Code::EMRTD_ANSWER_INVALID, QStringLiteral("INTERNAL AUTHENTICATE"));
    const auto recovered = key.rsaRecover(proof.signature);
    if (!recovered) return false; // not below the modulus
    // The second for chips that give the smaller of s and n - s (ISO/IEC 9796-2 annex B.4, §6.1.2.2).
    return isSignedMessage(*recovered, proof.challenge) ||
           isSignedMessage(difference(key.rsaModulus(), *recovered), proof.challenge);
}

/// Where DG14 names no digest, any may have been meant; then only a signature that fits proves something.
Result<bool> verifyEcdsa(const ActiveAuthenticationProof& proof, const crypto::PublicKey& key,
                         std::optional<crypto::DigestAlgorithm> digest) {
    using enum crypto::DigestAlgorithm;
    if (digest) return key.verifyPlainEcdsa(*digest, proof.challenge, proof.signature);
    for (const auto each : {sha1, sha224, sha256, sha384, sha512}) {
        MOTCUA_TRY(const bool fits, key.verifyPlainEcdsa(each, proof.challenge, proof.signature));
        if (fits) return true;
    }
    return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QStringLiteral("active authentication"));
}

} // namespace

Result<ActiveAuthenticationProof> runActiveAuthentication(Session& session, QByteArrayView challenge,
                                                          int answerSize, bool extended) {
    if (challenge.size() != kChallenge) return fail(Code::CARD_COMMAND_INVALID, QStringLiteral("challenge"));
    SecureMessaging* messaging = session.messaging();
    const int limit = messaging != nullptr ? messaging->largestShortAnswer() : kShortExpected;
    const bool longForm = extended && answerSize > limit;
    auto answer = session.transmit(internalAuthenticate(challenge, longForm));
    if (longForm && isWrongLength(answer)) {
        // The reader or the chip does not know extended lengths after all (facts/card.md §3.2): the short
        // form, of which the link collects the pieces.
        if (!answer && messaging != nullptr) messaging->rollBack();
        answer = session.transmit(internalAuthenticate(challenge, false));
    }
    if (!answer) return std::unexpected(std::move(answer).error());
    if (!answer->ok())
        return fail(Code::EMRTD_STATUS,
                    QStringLiteral("INTERNAL AUTHENTICATE: %1").arg(card::statusText(answer->status)));
    return ActiveAuthenticationProof{challenge.toByteArray(), std::move(answer->data)};
}

Result<crypto::PublicKey> parseDg15(QByteArrayView file) {
    const auto content = onlyObject(file, kDg15);
    if (!content) return fail(Code::EMRTD_FILE_INVALID, QStringLiteral("DG15"));
    return crypto::PublicKey::fromInfo(*content);
}

Result<bool> verifyActiveAuthentication(const ActiveAuthenticationProof& proof, const crypto::PublicKey& key,
                                        std::optional<crypto::DigestAlgorithm> ecdsaDigest) {
    if (proof.challenge.size() != kChallenge) return false;
    switch (key.kind()) {
    case crypto::PublicKey::Kind::rsa:
        return verifyRsa(proof, key);
    case crypto::PublicKey::Kind::ec:
        return verifyEcdsa(proof, key, ecdsaDigest);
    case crypto::PublicKey::Kind::dh:
        break;
    }
    return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QStringLiteral("active authentication"));
}

} // namespace motcua::emrtd
