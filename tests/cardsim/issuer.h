// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/certificate.h"

namespace motcua::cardsim {

struct IssuerOptions {
    QString organisation = QStringLiteral("MotCua Training");
    QString name = QStringLiteral("CSCA MotCua Training");
    /// How the CSCA signs certificates: over brainpoolP384r1 as the real one does (facts/card.md §3.1).
    SignatureScheme scheme = SignatureScheme::ecdsa;
    crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::sha384;
    int parameterId = 16;
    int rsaBits = 3072;
};

/// A certificate of a document signer, and what signs under it.
struct DocumentSigner {
    SigningIdentity identity;
    QByteArray certificate;
    int serial = 0;
};

/// A country's certification authority and its document signers, with keys of its own, made when constructed.
/// Fictitious: no certificate of it means anything outside of training and tests. Cheap enough to make one a
/// test (milliseconds).
class Issuer {
public:
    explicit Issuer(IssuerOptions options = {});

    /// Another one that claims to be this: the same names and key identifiers, other keys.
    Issuer forged() const;

    /// DER, signed by itself.
    QByteArray cscaCertificate() const;
    /// The signer of cards made on this day: one for each quarter, with a key that is used for three months
    /// and a certificate for 22 years; `expired`: whose certificate ended the day before.
    DocumentSigner documentSigner(Date day, SignatureScheme scheme, crypto::DigestAlgorithm digest,
                                  bool expired = false) const;
    /// The CRL, with the serial numbers of these signers.
    QByteArray revocationList(const std::vector<int>& serials, Date issued) const;

    /// EF.SOD with the hashes of the data groups by number, or EF.CardSecurity.
    QByteArray signSod(const std::vector<std::pair<int, QByteArray>>& dataGroups, Date day,
                       const DocumentSigner& signer) const;
    QByteArray signCardSecurity(const QByteArray& securityInfos, Date day,
                                const DocumentSigner& signer) const;

private:
    Issuer(IssuerOptions options, bool twin, std::optional<QByteArray> keyIdentifier);

    IssuerOptions m_options;
    SigningIdentity m_identity;
    SigningKey m_signerKey;
    SigningKey m_rsaSignerKey;
};

} // namespace motcua::cardsim
