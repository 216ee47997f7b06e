// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/issuer_chain.h"

#include "core/crypto/revocation_list.h"

#include <algorithm>
#include <iterator>

namespace motcua::emrtd {
namespace {

using crypto::Certificate;
using crypto::RevocationList;

bool containsAll(QByteArrayView bytes, const std::vector<QByteArray>& values) {
    const QByteArray view = QByteArray::fromRawData(bytes.data(), bytes.size());
    return std::ranges::all_of(values, [&](const QByteArray& each) { return view.contains(each); });
}

/// Whether the key identifiers say that this is the issuer; nothing where one of them is missing.
std::optional<bool> namedByKey(const Certificate& certificate, const Certificate& issuer) {
    if (certificate.authorityKeyId().isEmpty() || issuer.subjectKeyId().isEmpty()) return {};
    return certificate.authorityKeyId() == issuer.subjectKeyId();
}

bool mayBeIssuer(const Certificate& certificate, const Certificate& issuer) {
    if (!issuer.isAuthority() || issuer.hasUnusableExtension()) return false;
    // A country may only sign for itself, whatever it writes into the name (ICAO 9303-12 §7.1.1).
    if (issuer.subjectCountry() != certificate.issuerCountry()) return false;
    // Two generations of a CSCA often have one name, and some have renamed it while keeping the key.
    return namedByKey(certificate, issuer).value_or(certificate.namesIssuer(issuer));
}

/// Parsing a certificate costs much more than to see that it cannot be the one (a master list has 700).
std::vector<Certificate> issuersOf(const Certificate& certificate, const TrustStore& trust) {
    const QByteArray key = certificate.authorityKeyId();
    const std::vector<QByteArray> name = certificate.issuerNameValues();
    std::vector<Certificate> issuers;
    for (const QByteArray& der : trust.certificates) {
        if ((key.isEmpty() || !der.contains(key)) && !containsAll(der, name)) continue;
        auto issuer = Certificate::fromDer(der);
        if (issuer && mayBeIssuer(certificate, *issuer) &&
            std::ranges::find(issuers, *issuer) == issuers.end())
            issuers.push_back(*std::move(issuer));
    }
    return issuers;
}

bool isSignedBy(const Certificate& certificate, const Certificate& issuer) {
    return certificate.isSignedBy(issuer).value_or(false);
}

bool isOfOneCountry(const Certificate& certificate) {
    return certificate.subjectCountry().isEmpty() ||
           certificate.subjectCountry() == certificate.issuerCountry();
}

/// Level by level, each certificate once: several generations that vouch for each other cannot make it long.
bool isAnchored(const Certificate& start, const TrustStore& trust) {
    std::vector<Certificate> seen{start}, level{start};
    for (int links = 0; !level.empty(); ++links) {
        std::vector<Certificate> above;
        for (const Certificate& each : level) {
            if (each.isSelfIssued()) return true;
            if (links == kMaxLinks || !isOfOneCountry(each)) continue;
            const std::vector<Certificate> issuers = issuersOf(each, trust);
            if (issuers.empty()) return true;
            for (const Certificate& issuer : issuers) {
                if (std::ranges::find(seen, issuer) != seen.end() || !isSignedBy(each, issuer)) continue;
                seen.push_back(issuer);
                above.push_back(issuer);
            }
        }
        level = std::move(above);
    }
    return false;
}

bool isListGenuine(const RevocationList& list, const std::vector<QByteArray>& name, const Certificate& issuer,
                   const TrustStore& trust) {
    const auto signedBy = [&](const Certificate& authority) {
        return list.namesIssuer(authority) && list.isSignedBy(authority).value_or(false);
    };
    if (signedBy(issuer)) return true;
    // After a change of keys the new one signs the list for all generations (ICAO 9303-12 §7.1.4).
    return std::ranges::any_of(trust.certificates, [&](const QByteArray& der) {
        if (!containsAll(der, name)) return false;
        const auto authority = Certificate::fromDer(der);
        return authority && authority->isAuthority() && !(*authority == issuer) && signedBy(*authority);
    });
}

void checkRevocation(const Certificate& signer, const Certificate& issuer, const TrustStore& trust,
                     Instant now, ChainJudgement& judgement) {
    constexpr qsizetype kHead = 4096; // the issuer's name stands in front
    const std::vector<QByteArray> name = signer.issuerNameValues();
    bool outOfDate = false, current = false;
    for (const QByteArray& der : trust.revocationLists) {
        if (!containsAll(QByteArrayView(der).first(std::min(der.size(), kHead)), name)) continue;
        const auto list = RevocationList::fromDer(der);
        if (!list || !list->isFromIssuerOf(signer) || !isListGenuine(*list, name, issuer, trust)) continue;
        if (list->revokes(signer)) {
            judgement.status = Check::failed;
            judgement.reasons.push_back({ReasonCode::signerRevoked, {}});
            return;
        }
        (list->isOutOfDate(now) ? outOfDate : current) = true;
    }
    if (outOfDate && !current) judgement.reasons.push_back({ReasonCode::crlExpired, {}});
}

/// ICAO 9303-12 §7.1, the document signer's profile, as far as it bears on safety.
QString formFault(const Certificate& signer) {
    if (signer.hasUnusableExtension()) return QStringLiteral("extension");
    if (signer.isAuthority() || !signer.maySignData()) return QStringLiteral("key usage");
    if (signer.hasPurpose(kMasterListSigner)) return QStringLiteral("purpose");
    return {};
}

} // namespace

Issuer findIssuer(const Certificate& signer, const TrustStore& trust, std::optional<Instant> moment) {
    const std::vector<Certificate> found = issuersOf(signer, trust);
    std::vector<Certificate> issuers;
    for (const bool wanted : {true, false})
        std::ranges::copy_if(found, std::back_inserter(issuers), [&](const Certificate& each) {
            return (!moment || each.isValidAt(*moment)) == wanted;
        });
    bool isWrong = false;
    for (const Certificate& issuer : issuers) {
        const auto good = signer.isSignedBy(issuer);
        if (good && *good) {
            if (isAnchored(issuer, trust)) return {Check::ok, issuer};
            continue;
        }
        // An issuer of the same name whose key is not known to be the one may be another generation.
        if (good && (namedByKey(signer, issuer).value_or(false) || signer.authorityKeyId().isEmpty()))
            isWrong = true;
    }
    return {isWrong ? Check::failed : Check::noAnchor, {}};
}

ChainJudgement judgeDocumentSigner(const Certificate& signer, const TrustStore& trust, Instant signedAt,
                                   Instant now) {
    ChainJudgement judgement;
    judgement.country = signer.issuerCountry(); // the issuer's own once it is found
    const auto failed = [&](ReasonCode code, QString detail = {}) {
        judgement.status = Check::failed;
        judgement.reasons.push_back({code, std::move(detail)});
    };
    const Issuer issuer = findIssuer(signer, trust, signedAt);
    if (issuer.status == Check::noAnchor) {
        judgement.reasons.push_back({ReasonCode::noAnchor, signer.issuer()});
        return judgement;
    }
    if (issuer.status == Check::failed) {
        failed(ReasonCode::chainInvalid, signer.issuer());
        return judgement;
    }
    judgement.status = Check::ok;
    if (const QString fault = formFault(signer); !fault.isEmpty()) failed(ReasonCode::chainInvalid, fault);
    if (!isOfOneCountry(signer)) failed(ReasonCode::countryMismatch, signer.subjectCountry());
    // The private key usage period is left alone: it says when the key was to be used, and cards are signed
    // for a while after it (facts/card.md §3.1).
    if (!signer.isValidAt(signedAt)) failed(ReasonCode::signerExpired);
    if (!issuer.certificate->isValidAt(signedAt)) failed(ReasonCode::signerExpired, QStringLiteral("CSCA"));
    checkRevocation(signer, *issuer.certificate, trust, now, judgement);
    return judgement;
}

} // namespace motcua::emrtd
