// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/certificate.h"

#include <optional>
#include <vector>

namespace motcua::crypto {

/// A CMS SignedData (RFC 5652 §5) with its content inside, in DER or BER. Cheap to copy.
class SignedData {
public:
    static constexpr qsizetype kMaxSize = 8 * 1024 * 1024;
    /// ICAO 9303-10 §4.6.2 recommends one; nobody has a use for more.
    static constexpr int kMaxSigners = 4;

    /// What comes after the outermost element is left alone. Errors: CRYPTO_INPUT_INVALID.
    static Result<SignedData> parse(QByteArrayView ber);

    /// eContentType, dotted.
    const QString& contentType() const;
    const QByteArray& content() const;
    const std::vector<Certificate>& certificates() const;

    int signerCount() const;
    /// Whether `certificate` is the one signer `index` names by issuer and serial number, or by key
    /// identifier.
    bool isSigner(int index, const Certificate& certificate) const;
    /// That serial number or key identifier: bytes the DER of the signer's certificate contains.
    QByteArray signerMark(int index) const;
    /// RFC 5652 §5.3 asks for signed attributes with every content that is not plain data.
    bool hasSignedAttributes(int index) const;
    /// Of the signed attribute; nothing where there is none or it is malformed. Believe it after verify().
    std::optional<Instant> signingTime(int index) const;

    /// Signature, content type, message digest: everything RFC 5652 §5.4-5.6 asks for, with the algorithms
    /// the SignerInfo names. The certificate itself is taken as given. Errors: CRYPTO_ALGORITHM_UNSUPPORTED.
    Result<bool> verify(int index, const Certificate& certificate) const;

private:
    struct Data;
    explicit SignedData(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

} // namespace motcua::crypto
