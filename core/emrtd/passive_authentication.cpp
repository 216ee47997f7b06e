// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/passive_authentication.h"

#include "core/crypto/signed_data.h"
#include "core/emrtd/issuer_chain.h"
#include "core/emrtd/security_object.h"

#include <algorithm>

namespace motcua::emrtd {
namespace {

using crypto::Certificate;
using crypto::SignedData;

constexpr QLatin1StringView kSecurityInfos("0.4.0.127.0.7.3.2.1"); // BSI TR-03110-3 §A.1.2.5
constexpr qsizetype kLargestFile = 64 * 1024; // none is above 10 KB; READ BINARY ends here

/// What one signer's signature is worth.
struct Judgement {
    Check signature = Check::skipped;
    Check chain = Check::skipped;
    std::vector<Reason> reasons;
    std::optional<Instant> signedAt;
    QString country;
    QByteArray certificate;

    bool isGood() const { return signature == Check::ok && chain == Check::ok; }
};

/// The chip's own copy first; some documents leave it to the reader to have it.
std::optional<Certificate> findSigner(const SignedData& data, int index, const TrustStore& trust) {
    for (const Certificate& each : data.certificates())
        if (data.isSigner(index, each)) return each;
    const QByteArray mark = data.signerMark(index);
    for (const QByteArray& der : trust.certificates) {
        if (mark.isEmpty() || !der.contains(mark)) continue;
        const auto known = Certificate::fromDer(der);
        if (known && data.isSigner(index, *known)) return *known;
    }
    return {};
}

Judgement judgeSignature(const SignedData& data, int index, const std::optional<Certificate>& signer) {
    Judgement judgement;
    if (!signer) {
        judgement.signature = Check::absent;
        judgement.reasons.push_back({ReasonCode::signerMissing, {}});
        return judgement;
    }
    judgement.certificate = signer->der();
    judgement.country = signer->issuerCountry();
    const auto good = data.verify(index, *signer);
    if (!good) {
        judgement.reasons.push_back({ReasonCode::sodInvalid, good.error().detail});
    } else if (!*good) {
        judgement.signature = Check::failed;
        judgement.reasons.push_back({ReasonCode::signatureInvalid, {}});
    } else if (!data.hasSignedAttributes(index)) {
        // RFC 5652 §5.3: without them the signature does not say what kind of content it covers.
        judgement.signature = Check::absent;
        judgement.reasons.push_back({ReasonCode::sodInvalid, QStringLiteral("signed attributes")});
    } else {
        judgement.signature = Check::ok;
    }
    return judgement;
}

Judgement judgeSigner(const SignedData& data, int index, const TrustStore& trust, Instant now) {
    constexpr std::chrono::hours kClockTolerance{24};
    const std::optional<Certificate> signer = findSigner(data, index, trust);
    Judgement judgement = judgeSignature(data, index, signer);
    if (judgement.signature != Check::ok) return judgement;
    judgement.signedAt = data.signingTime(index);
    ChainJudgement chain = judgeDocumentSigner(*signer, trust, judgement.signedAt.value_or(now), now);
    judgement.chain = chain.status;
    judgement.country = chain.country;
    std::ranges::move(chain.reasons, std::back_inserter(judgement.reasons));
    if (judgement.chain == Check::ok && judgement.signedAt && *judgement.signedAt > now + kClockTolerance) {
        // Rather this computer's clock than a signer who dates ahead: no reason to call a card forged.
        judgement.chain = Check::skipped;
        judgement.reasons.push_back({ReasonCode::signedInFuture, {}});
    }
    return judgement;
}

/// One good signer is enough, since each signs the whole; of bad ones the worst is told.
Judgement judgeAll(const SignedData& data, const TrustStore& trust, Instant now) {
    if (data.signerCount() == 0) {
        Judgement none;
        none.signature = Check::absent;
        none.reasons.push_back({ReasonCode::sodInvalid, QStringLiteral("no signer")});
        return none;
    }
    const auto badness = [](const Judgement& each) {
        return each.isGood() ? 0 : each.signature == Check::failed ? 3 : each.chain == Check::failed ? 2 : 1;
    };
    Judgement told = judgeSigner(data, 0, trust, now);
    for (int i = 1; i < data.signerCount() && !told.isGood(); ++i) {
        Judgement next = judgeSigner(data, i, trust, now);
        if (next.isGood() || badness(next) > badness(told)) told = std::move(next);
    }
    return told;
}

Result<SignedData> parseSigned(QByteArrayView cms, QLatin1StringView contentType, const QString& file) {
    auto data = SignedData::parse(cms);
    if (!data) return fail(Code::EMRTD_FILE_INVALID, file + QStringLiteral(": ") + data.error().detail);
    if (data->contentType() != contentType)
        return fail(Code::EMRTD_FILE_INVALID, file + QStringLiteral(": content type"));
    return data;
}

} // namespace

Result<SignedObject> verifySod(QByteArrayView sod, const TrustStore& trust, Instant now) {
    const QString file = fileName(File::sod);
    if (sod.size() > kLargestFile) return fail(Code::EMRTD_FILE_INVALID, file + QStringLiteral(": size"));
    MOTCUA_TRY(const QByteArrayView cms, contentOfSod(sod));
    MOTCUA_TRY(const SignedData data, parseSigned(cms, kSecurityObject, file));
    MOTCUA_TRY(SecurityObject object, parseSecurityObject(data.content()));
    Judgement judgement = judgeAll(data, trust, now);
    return SignedObject{std::move(object),
                        judgement.signature,
                        judgement.chain,
                        std::move(judgement.reasons),
                        judgement.signedAt,
                        std::move(judgement.country),
                        std::move(judgement.certificate)};
}

Result<SignedInfos> verifyCardSecurity(QByteArrayView file, const TrustStore& trust, Instant now) {
    const QString name = fileName(File::cardSecurity);
    if (file.size() > kLargestFile) return fail(Code::EMRTD_FILE_INVALID, name + QStringLiteral(": size"));
    MOTCUA_TRY(const SignedData data, parseSigned(file, kSecurityInfos, name));
    Judgement judgement = judgeAll(data, trust, now);
    for (Reason& reason : judgement.reasons)
        reason.detail = reason.detail.isEmpty() ? name : name + QStringLiteral(": ") + reason.detail;
    return SignedInfos{data.content(), judgement.signature, judgement.chain, std::move(judgement.reasons)};
}

} // namespace motcua::emrtd
