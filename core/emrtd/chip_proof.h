// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/security_infos.h"
#include "core/emrtd/session.h"

namespace motcua::emrtd {

/// Active authentication, ICAO 9303-11 §6.1, as it went: kept whole so that anybody can verify it again.
struct ActiveAuthenticationProof {
    QByteArray challenge; ///< 8 bytes, ours
    QByteArray signature; ///< the chip's answer
    bool operator==(const ActiveAuthenticationProof&) const = default;
};

/// INTERNAL AUTHENTICATE with `challenge` (8 random bytes). `answerSize` is how long the signature will be
/// (from DG15); where the sealed answer does not fit a short one and `extended` is true, an extended Le is
/// asked for; else 61xx is collected. Errors: EMRTD_STATUS when the chip refuses, those of the session.
Result<ActiveAuthenticationProof> runActiveAuthentication(Session& session, QByteArrayView challenge,
                                                          int answerSize, bool extended);

/// DG15: 6F { SubjectPublicKeyInfo }. Errors: EMRTD_FILE_INVALID, CRYPTO_….
Result<crypto::PublicKey> parseDg15(QByteArrayView file);
/// RSA: ISO/IEC 9796-2 scheme 1 with the trailers BC, 33CC, 34CC, 35CC, 36CC, 38CC. ECDSA: r ‖ s with
/// the digest DG14 names (`ecdsaDigest`), without one whichever fits. False for a signature that is
/// not this key's over this challenge. Errors: CRYPTO_… for keys that cannot be used.
Result<bool> verifyActiveAuthentication(const ActiveAuthenticationProof& proof, const crypto::PublicKey& key,
                                        std::optional<crypto::DigestAlgorithm> ecdsaDigest);

/// Chip authentication, ICAO 9303-11 §6.2. That the chip knew its own key shows in the MAC of the next
/// answer; with our ephemeral private key, of no other use once the session has ended, the MAC can be
/// verified again.
struct ChipAuthenticationProof {
    QByteArray oid;
    QByteArray keyId;             ///< empty when the chip names none
    Secret terminalPrivateKey;    ///< ours, ephemeral
    QByteArray terminalPublicKey; ///< ours, uncompressed point or DH element
    QByteArray confirmingCommand; ///< the first command under the new keys as it was sent
    QByteArray confirmingAnswer;  ///< and the answer with its status word
};

/// What can be done of `dg14`: pairs of info and key this program knows, best cipher first.
struct ChipAuthenticationChoice {
    ChipAuthenticationInfo info;
    ChipAuthenticationKey key;
};
std::optional<ChipAuthenticationChoice> chooseChipAuthentication(const SecurityInfos& dg14);

/// MSE:Set KAT (3DES) or MSE:Set AT and GENERAL AUTHENTICATE (AES), then starts secure messaging with the new
/// keys on `session`. The keys are not proven by that: the caller sends the next command and sees its MAC.
/// Errors: EMRTD_STATUS when the chip refuses, CRYPTO_…, those of the session.
/// `confirmingCommand` and `confirmingAnswer` are empty.
Result<ChipAuthenticationProof> runChipAuthentication(Session& session,
                                                      const ChipAuthenticationChoice& choice);
/// Derives the keys once more and verifies the MACs of the confirming command and answer. Errors: CRYPTO_….
Result<bool> verifyChipAuthentication(const ChipAuthenticationProof& proof,
                                      const ChipAuthenticationChoice& choice);

} // namespace motcua::emrtd
