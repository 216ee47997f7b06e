// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_pki.h"

#include <functional>
#include <map>

namespace motcua::test {

/// One SignerInfo. What is not said otherwise is as on a 2021 card (facts §3.1).
struct SignerSpec {
    TestCertificate signer = {};
    Signing signing = {};
    crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::sha256; ///< digestAlgorithm
    bool byKeyId = false;
    bool hasAttributes = true;
    std::optional<Instant> signingTime = toInstant(makeDate(2021, 7, 15) + std::chrono::hours{9});
    QByteArray messageDigest = {}; ///< instead of the right one
    QString contentType = {};      ///< instead of the right one
    bool isUnsorted = false;       ///< the attributes are sent in another order
    bool signsUnsorted = false;
    bool repeatsDigest = false;
    /// Changes of the attributes after they were signed, and of the signature.
    std::function<QByteArray(QByteArray)> changeAttributes = {}, changeSignature = {};
};

struct SignedDataSpec {
    QString contentType = QStringLiteral("2.23.136.1.1.1");
    QByteArray content = {};
    std::vector<SignerSpec> signers = {};
    std::vector<QByteArray> certificates = {};
    bool isBer = false; ///< indefinite lengths, the content in two pieces
};
QByteArray signedData(const SignedDataSpec& spec);

/// LDSSecurityObject of version 0, or 1 with LDS 0108.
QByteArray securityObject(const std::map<int, QByteArray>& hashes,
                          crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::sha256, int version = 0);
/// The hashes a 2021 card lists: data groups 1, 2, 3, 13, 14 and 15, here of made-up contents.
std::map<int, QByteArray> usualHashes(crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::sha256);
/// 77 { cms }.
QByteArray sodOf(const QByteArray& cms);

/// CMS of 2.23.136.1.1.2 with the signer's certificate inside.
SignedDataSpec masterListSpec(const std::vector<QByteArray>& certificates, const TestCertificate& signer,
                              const Signing& signing = {});

} // namespace motcua::test
