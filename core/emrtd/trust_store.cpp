// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/trust_store.h"

#include "core/crypto/signed_data.h"
#include "core/emrtd/issuer_chain.h"
#include "core/tlv/der_reader.h"

#include <QSet>

namespace motcua::emrtd {
namespace {

using crypto::Certificate;
using crypto::SignedData;

constexpr QLatin1StringView kMasterList("2.23.136.1.1.2"); // id-icao-cscaMasterList, ICAO 9303-12 §9.1

std::unexpected<Error> invalid(const QString& what) { return fail(Code::EMRTD_MASTER_LIST_INVALID, what); }

/// CscaMasterList ::= SEQUENCE { version, certList SET OF Certificate }. The certificates are not looked into
/// here: most are never asked for.
Result<std::vector<QByteArray>> readList(QByteArrayView der) {
    tlv::DerReader outer(der);
    MOTCUA_TRY(tlv::DerReader reader, outer.enter(tlv::tag::kSequence));
    MOTCUA_CHECK(outer.finish());
    MOTCUA_TRY(const qint64 version, reader.integer());
    if (version != 0) return invalid(QStringLiteral("version"));
    MOTCUA_TRY(tlv::DerReader set, reader.enter(tlv::tag::kSet));
    MOTCUA_CHECK(reader.finish());
    std::vector<QByteArray> certificates;
    while (!set.atEnd()) {
        MOTCUA_TRY(const tlv::Element each, set.next(tlv::tag::kSequence));
        certificates.push_back(each.whole.toByteArray());
    }
    return certificates;
}

/// The signer is in the CMS, meant for master lists, and made by a CSCA of the list.
bool isSignedByOneOf(const SignedData& data, int signer, const TrustStore& list) {
    if (!data.hasSignedAttributes(signer)) return false;
    const std::optional<Instant> signedAt = data.signingTime(signer);
    for (const Certificate& each : data.certificates()) {
        if (!data.isSigner(signer, each) || !each.hasPurpose(kMasterListSigner) || !each.maySignData() ||
            each.hasUnusableExtension() || (signedAt && !each.isValidAt(*signedAt)))
            continue;
        if (data.verify(signer, each).value_or(false) && findIssuer(each, list, signedAt).status == Check::ok)
            return true;
    }
    return false;
}

void addNew(std::vector<QByteArray>& to, std::vector<QByteArray>&& from) {
    QSet<QByteArray> known(to.begin(), to.end());
    for (QByteArray& each : from) {
        if (known.contains(each)) continue;
        known.insert(each);
        to.push_back(std::move(each));
    }
}

} // namespace

Result<TrustStore> TrustStore::fromMasterList(QByteArrayView der) {
    const auto data = SignedData::parse(der);
    if (!data) return invalid(data.error().detail);
    if (data->contentType() != kMasterList) return invalid(QStringLiteral("content type"));
    auto certificates = readList(data->content());
    if (!certificates) return invalid(certificates.error().detail);
    TrustStore list{*std::move(certificates), {}};
    for (int signer = 0; signer < data->signerCount(); ++signer)
        if (isSignedByOneOf(*data, signer, list)) return list;
    return invalid(QStringLiteral("signature"));
}

void TrustStore::add(TrustStore other) {
    addNew(certificates, std::move(other.certificates));
    addNew(revocationLists, std::move(other.revocationLists));
}

} // namespace motcua::emrtd
