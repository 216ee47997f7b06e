// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/crypto/message_digest.h"
#include "core/emrtd/files.h"
#include "core/emrtd/trust_store.h"
#include "core/emrtd/verdict.h"

#include <optional>

namespace motcua::emrtd {

/// The LDS security object inside EF.SOD (ICAO 9303-10 §4.6.2).
struct SecurityObject {
    crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::sha256;
    std::map<int, QByteArray> hashes; ///< by data group number
    bool operator==(const SecurityObject&) const = default;
};

/// EF.SOD parsed and its own signature judged: made once per reading, asked many times.
struct SignedObject {
    SecurityObject object;
    Check signature = Check::skipped;
    Check chain = Check::skipped;
    std::vector<Reason> reasons;
    std::optional<Instant> signedAt; ///< of the signed attribute; nothing where there is none
    QString signerCountry;           ///< ISO 3166 alpha-2, upper case
    QByteArray signerCertificate;    ///< DER
};

/// Verifies the signature of EF.SOD with the algorithms its SignerInfo names (ECDSA, RSA PKCS #1, RSA-PSS),
/// the signer's certificate against `trust` (link certificates followed, at most 5), its validity when it
/// signed (signingTime; `now` where there is none), revocation where a list of the issuer is there. Errors:
/// EMRTD_FILE_INVALID when no security object can be taken out of it.
Result<SignedObject> verifySod(QByteArrayView sod, const TrustStore& trust, Instant now);

/// The same for EF.CardSecurity, whose content are SecurityInfos (DER).
struct SignedInfos {
    QByteArray securityInfos;
    Check signature = Check::skipped;
    Check chain = Check::skipped;
    std::vector<Reason> reasons;
};
Result<SignedInfos> verifyCardSecurity(QByteArrayView file, const TrustStore& trust, Instant now);

} // namespace motcua::emrtd
