// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/trust_store.h"
#include "tests/support/test_signed_data.h"

namespace motcua::emrtd {

/// The issuer and signer of a 2021 card (facts §3.1): CSCA on brainpoolP384r1 with SHA-384, signer on
/// brainpoolP384r1 with SHA-256. Made once a run.
struct CardPki {
    static const CardPki& shared() {
        static const CardPki s_pki;
        return s_pki;
    }

    test::Signing cscaSigning{crypto::DigestAlgorithm::sha384};
    test::TestCertificate csca =
        test::issue(test::cscaSpec(), test::TestKey::make("brainpoolP384r1"), nullptr, cscaSigning);
    test::TestCertificate signer =
        test::issue(test::documentSignerSpec(), test::TestKey::make("brainpoolP384r1"), &csca, cscaSigning);
    TrustStore trust{{csca.der}, {}};
    Instant now = toInstant(makeDate(2026, 11, 23) + std::chrono::hours{9});

    /// What a 2021 card's EF.SOD holds, signed by `by`.
    static test::SignedDataSpec sodSpec(const test::TestCertificate& by = shared().signer) {
        test::SignedDataSpec spec;
        spec.content = test::securityObject(test::usualHashes());
        spec.signers = {test::SignerSpec{by}};
        spec.certificates = {by.der};
        return spec;
    }
};

inline Instant at(int year, unsigned month, unsigned day) {
    return toInstant(makeDate(year, month, day) + std::chrono::seconds{});
}

} // namespace motcua::emrtd
