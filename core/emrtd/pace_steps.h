// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/agreement.h"
#include "core/emrtd/pace.h"

namespace motcua::emrtd {

/// PACE step by step (ICAO 9303-11 §4.4), with what a run draws at random given from outside where a
/// known-answer test wants it. Internal to core/emrtd.
struct PaceGiven {
    std::optional<Secret> mappingPrivateKey;
    std::optional<QByteArray> integratedNonce; ///< t
    std::optional<Secret> agreementPrivateKey;
};

/// Kπ = KDF(K, 3).
Secret passwordKey(crypto::BlockCipher cipher, const AccessPassword& password);
/// runPace() from Kπ on; `kind` is what MSE:Set AT names.
Result<PaceOutcome> runPaceWith(Session& session, const PaceInfo& info, PasswordKind kind,
                                const Secret& passwordKey, const PaceGiven& given);

/// What the mapping leaves: the mapped group, and the chip's public key of the mapping for chip
/// authentication mapping.
struct MappedGroup {
    AgreementGroup group;
    QByteArray chipPublicKey = {};
};
Result<MappedGroup> mapGenerically(Session& session, const AgreementGroup& group, const Secret& nonce,
                                   const PaceGiven& given);
Result<MappedGroup> mapIntegrated(Session& session, crypto::BlockCipher cipher, const AgreementGroup& group,
                                  const Secret& nonce, const PaceGiven& given);

/// R(s,t) before it is taken modulo the prime (§4.4.3.3.2). `primeBits`: its length. Errors:
/// CRYPTO_INPUT_INVALID for nonces of another size.
Result<Secret> pseudoRandom(crypto::BlockCipher cipher, const Secret& s, QByteArrayView t, int primeBits);
/// number mod modulus, as long as the modulus, in a time that tells nothing of the number.
Secret reduce(const Secret& number, QByteArrayView modulus);

/// MAC(KSmac, 7F49 { 06 oid, 84 or 86 publicKey }) (§4.4.3.4, §9.4).
Result<QByteArray> authenticationToken(const PaceInfo& info, const SessionKeys& keys,
                                       const AgreementGroup& group, QByteArrayView publicKey);
/// CA_IC out of the encrypted chip authentication data (§4.4.3.5). Errors: EMRTD_PROTOCOL_INVALID.
Result<QByteArray> openChipAuthenticationData(const SessionKeys& keys, QByteArrayView sealed);

/// An error of cryptography over what the chip sent is the chip's breach of the protocol.
template <class T> Result<T> blameChip(Result<T> result, const char* step) {
    if (!result && result.error().code == Code::CRYPTO_INPUT_INVALID)
        return fail(Code::EMRTD_PROTOCOL_INVALID, QString::fromLatin1(step));
    return result;
}

/// One step that must succeed: sends `tag` with `data` and takes `answerTag`.
Result<QByteArray> paceStep(Session& session, quint8 tag, QByteArrayView data, quint8 answerTag,
                            qsizetype answerSize, const char* step);

} // namespace motcua::emrtd
