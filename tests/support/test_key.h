// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/message_digest.h"

#include <memory>

struct evp_pkey_st;

namespace motcua::test {

/// A private key for one test run.
class TestKey {
public:
    /// `rsa2048`, `rsa1024` … or a curve by the name OpenSSL knows it by. RSA keys of one size are made once
    /// a run, since that takes long.
    static TestKey make(const char* kind, bool explicitParameters = false);
    /// A key with explicit parameters whose public point is `victim`'s, but whose generator was chosen so
    /// that the private key is 1 (CVE-2020-0601).
    static TestKey impostorOf(const TestKey& victim);

    bool isRsa() const;
    /// DER SubjectPublicKeyInfo.
    QByteArray publicInfo() const;
    /// SHA-1 of it, as subject key identifier.
    QByteArray id() const;
    evp_pkey_st* get() const { return m_key.get(); }

private:
    std::shared_ptr<evp_pkey_st> m_key;
};

/// How something is signed.
struct Signing {
    enum class Form {
        named,   ///< ecdsa-with-SHA256, sha256WithRSAEncryption
        keyOnly, ///< ecPublicKey, rsaEncryption: the digest stands elsewhere
        pss,
    };
    crypto::DigestAlgorithm digest = crypto::DigestAlgorithm::sha256;
    Form form = Form::named;
    crypto::DigestAlgorithm maskDigest = crypto::DigestAlgorithm::sha256;
    int saltLength = 32;
    bool pssDefaults = false; ///< SHA-1 and 20, left out of the parameters
};
/// DER AlgorithmIdentifier.
QByteArray algorithmOf(const TestKey& key, const Signing& signing);
QByteArray digestAlgorithm(crypto::DigestAlgorithm digest);
QByteArray sign(const TestKey& key, const Signing& signing, const QByteArray& message);

// Small DER.
QByteArray der(quint32 tag, const QByteArray& content);
QByteArray derOid(const char* dotted);
QByteArray derOid(const QString& dotted);

} // namespace motcua::test
