// SPDX-License-Identifier: GPL-3.0-or-later
// EF.SOD, EF.CardSecurity, a master list, a certificate or a revocation list, as whoever made the card likes:
// nothing is trusted without an anchor, and what is believed holds together.
#include "core/crypto/revocation_list.h"
#include "core/crypto/signed_data.h"
#include "core/emrtd/passive_authentication.h"
#include "core/emrtd/security_object.h"

#include <cstdlib>

using namespace motcua;
using namespace motcua::emrtd;

namespace {

const Instant kNow = toInstant(makeDate(2026, 11, 23) + std::chrono::hours{9});

void check(bool holds) {
    if (!holds) std::abort();
}

template <class Signed> void checkJudgement(const Signed& object) {
    check(object.signature == Check::ok || object.chain == Check::skipped);
    check(object.reasons.empty() ? object.signature == Check::ok && object.chain == Check::ok : true);
}

void checkObject(const SignedObject& object) {
    checkJudgement(object);
    check(!object.object.hashes.empty());
    for (const auto& [number, hash] : object.object.hashes)
        check(number >= 1 && number <= 16 && hash.size() == crypto::digestSize(object.object.digest));
    check(object.signature != Check::ok || !object.signerCertificate.isEmpty());
}

/// What the input carries along as certificates, believed for once: so that chains are looked at as well.
TrustStore selfMade(QByteArrayView input) {
    TrustStore trust;
    const auto content = contentOfSod(input);
    if (const auto data = crypto::SignedData::parse(content ? *content : input))
        for (const crypto::Certificate& each : data->certificates())
            trust.certificates.push_back(each.der());
    return trust;
}

void readCertificate(QByteArrayView input) {
    const auto certificate = crypto::Certificate::fromDer(input);
    if (!certificate) return;
    check(certificate->subject().size() <= 300 && certificate->issuer().size() <= 300);
    (void)certificate->isSignedBy(*certificate);
    (void)certificate->hasPurpose(QLatin1StringView("2.23.136.1.1.3"));
    (void)certificate->isValidAt(kNow);
    check(certificate->isSelfIssued() ? certificate->namesIssuer(*certificate) : true);
}

void readRevocationList(QByteArrayView input) {
    const auto list = crypto::RevocationList::fromDer(input);
    if (!list) return;
    (void)list->issuer();
    (void)list->isOutOfDate(kNow);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const TrustStore trust = selfMade(input);
    if (const auto object = verifySod(input, trust, kNow)) checkObject(*object);
    if (const auto object = verifySod(input, {}, kNow)) {
        checkObject(*object);
        check(object->chain != Check::ok && object->chain != Check::failed);
    }
    if (const auto infos = verifyCardSecurity(input, trust, kNow)) checkJudgement(*infos);
    if (const auto list = TrustStore::fromMasterList(input)) check(!list->certificates.empty());
    readCertificate(input);
    readRevocationList(input);
    return 0;
}
