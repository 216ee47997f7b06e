// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/signed_data.h"

#include "core/crypto/signature_scheme.h"
#include "core/crypto/x509_handles.h"
#include "core/tlv/der_writer.h"

#include <algorithm>

namespace motcua::crypto {

using namespace openssl;

struct SignedData::Data {
    CmsHandle cms;
    QString contentType;
    QByteArray content;
    std::vector<Certificate> certificates;

    CMS_SignerInfo* signer(int index) const {
        return sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms.get()), index);
    }
};

namespace {

QByteArray encoded(X509_ATTRIBUTE* attribute) {
    QByteArray der(std::max(i2d_X509_ATTRIBUTE(attribute, nullptr), 0), '\0');
    unsigned char* at = out(der);
    i2d_X509_ATTRIBUTE(attribute, &at);
    return der;
}

QByteArray setOf(const std::vector<QByteArray>& attributes) {
    QByteArray content;
    for (const QByteArray& each : attributes)
        content += each;
    tlv::DerWriter writer;
    writer.element(tlv::tag::kSet, content);
    return writer.bytes();
}

/// The value of a signed attribute that must stand there once, with one value (RFC 5652 §11).
const ASN1_TYPE* onlyValue(const CMS_SignerInfo* signer, int nid) {
    const int at = CMS_signed_get_attr_by_NID(signer, nid, -1);
    if (at < 0 || CMS_signed_get_attr_by_NID(signer, nid, at) >= 0) return nullptr;
    X509_ATTRIBUTE* attribute = CMS_signed_get_attr(signer, at);
    return X509_ATTRIBUTE_count(attribute) == 1 ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
}

bool attributesFit(const CMS_SignerInfo* signer, QStringView contentType, QByteArrayView contentDigest) {
    const ASN1_TYPE* type = onlyValue(signer, NID_pkcs9_contentType);
    const ASN1_TYPE* digest = onlyValue(signer, NID_pkcs9_messageDigest);
    return type && type->type == V_ASN1_OBJECT && dotted(type->value.object) == contentType && digest &&
           digest->type == V_ASN1_OCTET_STRING &&
           sameBytes(bytesOf(digest->value.octet_string), contentDigest);
}

} // namespace

Result<SignedData> SignedData::parse(QByteArrayView ber) {
    const QuietErrors quiet;
    if (ber.size() > kMaxSize) return invalid(QStringLiteral("signed data too large"));
    const unsigned char* at = in(ber);
    CmsHandle cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(ber.size())));
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return invalid(QStringLiteral("signed data"));
    ASN1_OCTET_STRING** content = CMS_get0_content(cms.get());
    if (!content || !*content) return invalid(QStringLiteral("signed data without content"));
    if (sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get())) > kMaxSigners)
        return invalid(QStringLiteral("too many signers"));
    auto data = std::make_shared<Data>();
    data->contentType = dotted(CMS_get0_eContentType(cms.get()));
    data->content = bytesOf(*content);
    const Handle<STACK_OF(X509), [](STACK_OF(X509) * all) { sk_X509_pop_free(all, X509_free); }> embedded(
        CMS_get1_certs(cms.get()));
    for (int i = 0; i < sk_X509_num(embedded.get()); ++i) {
        X509* each = sk_X509_value(embedded.get(), i);
        QByteArray der(std::max(i2d_X509(each, nullptr), 0), '\0');
        unsigned char* into = out(der);
        i2d_X509(each, &into);
        X509_up_ref(each);
        data->certificates.push_back(
            Certificate(std::make_shared<Certificate::Data>(Certificate::Data{X509Handle(each), der})));
    }
    data->cms = std::move(cms);
    return SignedData(std::move(data));
}

const QString& SignedData::contentType() const { return m_data->contentType; }
const QByteArray& SignedData::content() const { return m_data->content; }
const std::vector<Certificate>& SignedData::certificates() const { return m_data->certificates; }

int SignedData::signerCount() const {
    return std::max(sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(m_data->cms.get())), 0);
}

bool SignedData::isSigner(int index, const Certificate& certificate) const {
    return CMS_SignerInfo_cert_cmp(m_data->signer(index), certificate.m_data->x509.get()) == 0;
}

QByteArray SignedData::signerMark(int index) const {
    ASN1_OCTET_STRING* keyId = nullptr;
    ASN1_INTEGER* serial = nullptr;
    CMS_SignerInfo_get0_signer_id(m_data->signer(index), &keyId, nullptr, &serial);
    return bytesOf(keyId ? keyId : serial);
}

bool SignedData::hasSignedAttributes(int index) const {
    return CMS_signed_get_attr_count(m_data->signer(index)) > 0;
}

std::optional<Instant> SignedData::signingTime(int index) const {
    const ASN1_TYPE* time = onlyValue(m_data->signer(index), NID_pkcs9_signingTime);
    if (!time || (time->type != V_ASN1_UTCTIME && time->type != V_ASN1_GENERALIZEDTIME)) return {};
    return instantOf(time->value.asn1_string);
}

Result<bool> SignedData::verify(int index, const Certificate& certificate) const {
    const QuietErrors quiet;
    CMS_SignerInfo* signer = m_data->signer(index);
    X509_ALGOR *digestName = nullptr, *signatureName = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digestName, &signatureName);
    MOTCUA_TRY(const DigestAlgorithm algorithm, digestOf(digestName));
    MOTCUA_TRY(const SignatureScheme scheme, schemeOf(signatureName, algorithm));
    EVP_PKEY* key = X509_get0_pubkey(certificate.m_data->x509.get());
    const QByteArray signature = bytesOf(CMS_SignerInfo_get0_signature(signer));
    if (!hasSignedAttributes(index)) return verifySignature(key, scheme, m_data->content, signature);

    if (!attributesFit(signer, m_data->contentType, digest(algorithm, m_data->content))) return false;
    std::vector<QByteArray> attributes;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
        attributes.push_back(encoded(CMS_signed_get_attr(signer, i)));
    const QByteArray asWritten = setOf(attributes);
    MOTCUA_TRY(const bool good, verifySignature(key, scheme, asWritten, signature));
    // What is signed is the DER of the set, sorted, whatever order it was sent in (RFC 5652 §5.4); most who
    // send it unsorted have signed it unsorted.
    std::ranges::sort(attributes);
    const QByteArray sorted = setOf(attributes);
    if (good || sorted == asWritten) return good;
    return verifySignature(key, scheme, sorted, signature);
}

} // namespace motcua::crypto
