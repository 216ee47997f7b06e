// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate.h"

#include "core/crypto/signature_scheme.h"
#include "core/crypto/x509_handles.h"

#include <openssl/bio.h>

namespace motcua::crypto {

namespace openssl {

std::optional<Instant> instantOf(const ASN1_TIME* time) {
    std::tm tm{};
    if (!time || ASN1_TIME_to_tm(time, &tm) != 1) return {};
    using namespace std::chrono;
    const sys_days day = year{tm.tm_year + 1900} / month{static_cast<unsigned>(tm.tm_mon + 1)} /
                         std::chrono::day{static_cast<unsigned>(tm.tm_mday)};
    return day + hours{tm.tm_hour} + minutes{tm.tm_min} + seconds{tm.tm_sec};
}

QString textOf(const X509_NAME* name) {
    constexpr qsizetype kLongest = 300; // names of issuers are shown, and come from hostile files too
    constexpr unsigned long kForm =
        XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_FN_SN | ASN1_STRFLGS_UTF8_CONVERT | ASN1_STRFLGS_ESC_CTRL;
    const Handle<BIO, BIO_free_all> text(BIO_new(BIO_s_mem()));
    if (!text || X509_NAME_print_ex(text.get(), name, 0, kForm) < 0) return {};
    const char* data = nullptr;
    const long size = BIO_get_mem_data(text.get(), &data);
    return QString::fromUtf8(data, static_cast<qsizetype>(size)).left(kLongest);
}

QString dotted(const ASN1_OBJECT* object) {
    std::array<char, 128> text{};
    const int size = object ? OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1) : 0;
    if (size <= 0 || size >= static_cast<int>(text.size())) return {};
    return QString::fromLatin1(text.data(), size);
}

} // namespace openssl

namespace {

using namespace openssl;

QString countryOf(const X509_NAME* name) {
    const int at = X509_NAME_get_index_by_NID(name, NID_countryName, -1);
    if (at < 0) return {};
    return QString::fromUtf8(bytesOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)))).toUpper();
}

bool keyUsageAllows(X509* certificate, quint32 usage) {
    // All bits are set where the extension is missing.
    return (X509_get_key_usage(certificate) & usage) != 0;
}

} // namespace

Result<Certificate> Certificate::fromDer(QByteArrayView der) {
    const QuietErrors quiet;
    if (der.size() > kMaxSize) return invalid(QStringLiteral("certificate too large"));
    const unsigned char* at = in(der);
    X509Handle x509(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!x509 || at != in(der) + der.size()) return invalid(QStringLiteral("certificate"));
    // Asked once here: it fills what the questions below look up.
    X509_check_purpose(x509.get(), -1, 0);
    return Certificate(std::make_shared<Data>(Data{std::move(x509), der.toByteArray()}));
}

const QByteArray& Certificate::der() const { return m_data->der; }
QString Certificate::subject() const { return textOf(X509_get_subject_name(m_data->x509.get())); }
QString Certificate::issuer() const { return textOf(X509_get_issuer_name(m_data->x509.get())); }
QString Certificate::subjectCountry() const { return countryOf(X509_get_subject_name(m_data->x509.get())); }
QString Certificate::issuerCountry() const { return countryOf(X509_get_issuer_name(m_data->x509.get())); }

QByteArray Certificate::serial() const { return bytesOf(X509_get0_serialNumber(m_data->x509.get())); }
QByteArray Certificate::subjectKeyId() const { return bytesOf(X509_get0_subject_key_id(m_data->x509.get())); }
QByteArray Certificate::authorityKeyId() const {
    return bytesOf(X509_get0_authority_key_id(m_data->x509.get()));
}

bool Certificate::isValidAt(Instant moment) const {
    const auto from = instantOf(X509_get0_notBefore(m_data->x509.get()));
    const auto until = instantOf(X509_get0_notAfter(m_data->x509.get()));
    return from && until && *from <= moment && moment <= *until;
}

bool Certificate::isAuthority() const {
    return X509_check_ca(m_data->x509.get()) == 1 && keyUsageAllows(m_data->x509.get(), KU_KEY_CERT_SIGN);
}

bool Certificate::maySignData() const {
    return keyUsageAllows(m_data->x509.get(), KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION);
}

bool Certificate::hasPurpose(QLatin1StringView oid) const {
    const QuietErrors quiet;
    const Handle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> purposes(static_cast<EXTENDED_KEY_USAGE*>(
        X509_get_ext_d2i(m_data->x509.get(), NID_ext_key_usage, nullptr, nullptr)));
    for (int i = 0; i < sk_ASN1_OBJECT_num(purposes.get()); ++i)
        if (dotted(sk_ASN1_OBJECT_value(purposes.get(), i)) == oid) return true;
    return false;
}

bool Certificate::hasUnusableExtension() const {
    return (X509_get_extension_flags(m_data->x509.get()) & (EXFLAG_INVALID | EXFLAG_CRITICAL)) != 0;
}

bool Certificate::isSelfIssued() const {
    return (X509_get_extension_flags(m_data->x509.get()) & EXFLAG_SS) != 0;
}

bool Certificate::namesIssuer(const Certificate& issuer) const {
    return X509_NAME_cmp(X509_get_issuer_name(m_data->x509.get()),
                         X509_get_subject_name(issuer.m_data->x509.get())) == 0;
}

std::vector<QByteArray> Certificate::issuerNameValues() const {
    const X509_NAME* name = X509_get_issuer_name(m_data->x509.get());
    std::vector<QByteArray> values;
    for (int i = 0; i < X509_NAME_entry_count(name); ++i)
        values.push_back(bytesOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, i))));
    return values;
}

Result<bool> Certificate::isSignedBy(const Certificate& issuer) const {
    const QuietErrors quiet;
    const X509_ALGOR* algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, m_data->x509.get());
    MOTCUA_CHECK(schemeOf(algorithm, {}));
    EVP_PKEY* key = X509_get0_pubkey(issuer.m_data->x509.get());
    MOTCUA_CHECK(checkKey(key));
    // Also compares the algorithm inside the signed part with the one outside.
    return X509_verify(m_data->x509.get(), key) == 1;
}

} // namespace motcua::crypto
