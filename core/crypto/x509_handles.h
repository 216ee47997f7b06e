// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/certificate.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/cms.h>
#include <openssl/x509v3.h>
#include <optional>

/// Private to this folder: what certificates, revocation lists and CMS share of OpenSSL.
namespace motcua::crypto {

namespace openssl {
using X509Handle = Handle<X509, X509_free>;
using CrlHandle = Handle<X509_CRL, X509_CRL_free>;
using CmsHandle = Handle<CMS_ContentInfo, CMS_ContentInfo_free>;

inline QByteArray bytesOf(const ASN1_STRING* string) {
    return string ? QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)),
                               ASN1_STRING_length(string))
                  : QByteArray();
}
/// Nothing for a malformed time.
std::optional<Instant> instantOf(const ASN1_TIME* time);
QString textOf(const X509_NAME* name);
QString dotted(const ASN1_OBJECT* object);

/// OpenSSL leaves its reasons in a queue of the thread; nobody here reads it, so it must not grow.
struct QuietErrors {
    QuietErrors() { ERR_set_mark(); }
    ~QuietErrors() { ERR_pop_to_mark(); }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;
};
} // namespace openssl

struct Certificate::Data {
    openssl::X509Handle x509;
    QByteArray der;
};

} // namespace motcua::crypto
