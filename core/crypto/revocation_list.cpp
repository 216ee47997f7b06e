// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/revocation_list.h"

#include "core/crypto/signature_scheme.h"
#include "core/crypto/x509_handles.h"

namespace motcua::crypto {

using namespace openssl;

struct RevocationList::Data {
    CrlHandle crl;
    QByteArray der;
};

Result<RevocationList> RevocationList::fromDer(QByteArrayView der) {
    const QuietErrors quiet;
    if (der.size() > kMaxSize) return invalid(QStringLiteral("revocation list too large"));
    const unsigned char* at = in(der);
    CrlHandle crl(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
    if (!crl || at != in(der) + der.size()) return invalid(QStringLiteral("revocation list"));
    return RevocationList(std::make_shared<Data>(Data{std::move(crl), der.toByteArray()}));
}

const QByteArray& RevocationList::der() const { return m_data->der; }
QString RevocationList::issuer() const { return textOf(X509_CRL_get_issuer(m_data->crl.get())); }

bool RevocationList::isFromIssuerOf(const Certificate& certificate) const {
    return X509_NAME_cmp(X509_CRL_get_issuer(m_data->crl.get()),
                         X509_get_issuer_name(certificate.m_data->x509.get())) == 0;
}

bool RevocationList::namesIssuer(const Certificate& issuer) const {
    return X509_NAME_cmp(X509_CRL_get_issuer(m_data->crl.get()),
                         X509_get_subject_name(issuer.m_data->x509.get())) == 0;
}

Result<bool> RevocationList::isSignedBy(const Certificate& issuer) const {
    const QuietErrors quiet;
    const X509_ALGOR* algorithm = nullptr;
    X509_CRL_get0_signature(m_data->crl.get(), nullptr, &algorithm);
    MOTCUA_CHECK(schemeOf(algorithm, {}));
    EVP_PKEY* key = X509_get0_pubkey(issuer.m_data->x509.get());
    MOTCUA_CHECK(checkKey(key));
    return X509_CRL_verify(m_data->crl.get(), key) == 1;
}

bool RevocationList::revokes(const Certificate& certificate) const {
    constexpr int kRevoked = 1; // 2 is "taken off the list again"
    X509_REVOKED* entry = nullptr;
    return X509_CRL_get0_by_cert(m_data->crl.get(), &entry, certificate.m_data->x509.get()) == kRevoked;
}

bool RevocationList::isOutOfDate(Instant moment) const {
    const auto next = instantOf(X509_CRL_get0_nextUpdate(m_data->crl.get()));
    return !next || *next < moment;
}

} // namespace motcua::crypto
