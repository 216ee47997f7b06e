// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/certificate.h"
#include "core/emrtd/trust_store.h"
#include "core/emrtd/verdict.h"

#include <optional>

namespace motcua::emrtd {

/// Who made a signer's certificate, as far as the trust store tells.
///
/// Issuers come from the trust store alone; what else a chip or a list carries along is never believed. An
/// issuer is a certificate of an authority (CA, keyCertSign) that bears the issuer's name, or the issuer's
/// key identifier and country, and whose key made the signature. It ends the chain when it is self-issued or
/// when the store holds no issuer of it: then the operator has put exactly this certificate there. A link
/// certificate (ICAO 9303-12 §3.3) whose issuer is in the store must be signed by it, at most kMaxLinks up.
struct Issuer {
    /// ok; failed: it names a certificate of the store by its key, which has not made the signature;
    /// noAnchor.
    Check status = Check::noAnchor;
    std::optional<crypto::Certificate> certificate; ///< with ok
};
inline constexpr int kMaxLinks = 5;
/// Among several good ones, one that was valid at `moment` is taken.
Issuer findIssuer(const crypto::Certificate& signer, const TrustStore& trust, std::optional<Instant> moment);

struct ChainJudgement {
    Check status = Check::noAnchor; ///< ok, failed, noAnchor
    std::vector<Reason> reasons;
    /// The country of the trusted issuer; where there is none, what the signer's certificate claims.
    QString country;
};
/// A document signer's certificate: its issuer, its form, validity at `signedAt`, revocation.
ChainJudgement judgeDocumentSigner(const crypto::Certificate& signer, const TrustStore& trust,
                                   Instant signedAt, Instant now);

/// For certificates and lists whose purpose is named by an object identifier (ICAO 9303-12 §7.1).
inline constexpr QLatin1StringView kMasterListSigner("2.23.136.1.1.3");

} // namespace motcua::emrtd
