// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/block_cipher.h"
#include "core/crypto/message_digest.h"
#include "core/crypto/public_key.h"

#include <optional>
#include <vector>

namespace motcua::emrtd {

enum class KeyAgreement { dh, ecdh };
enum class PaceMapping { generic, integrated, chipAuthentication };

/// ICAO 9303-11 §9.2.1.
struct PaceInfo {
    QByteArray oid; ///< content octets, for MSE:Set AT and the authentication token
    KeyAgreement agreement = KeyAgreement::ecdh;
    PaceMapping mapping = PaceMapping::generic;
    crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
    /// Standardised domain parameters, ICAO 9303-11 Table 6; nothing where the chip names its own.
    std::optional<int> parameterId;
    /// The chip offers other parameters as well: MSE:Set AT has to name these (§4.4.4.1).
    bool ambiguousParameters = false;
    bool operator==(const PaceInfo&) const = default;
};

/// ICAO 9303-11 §9.2.5.
struct ChipAuthenticationInfo {
    QByteArray oid;
    KeyAgreement agreement = KeyAgreement::ecdh;
    crypto::BlockCipher cipher = crypto::BlockCipher::tripleDes;
    std::optional<QByteArray> keyId; ///< content octets of the INTEGER
    bool operator==(const ChipAuthenticationInfo&) const = default;
};

/// ICAO 9303-11 §9.2.6.
struct ChipAuthenticationKey {
    KeyAgreement agreement = KeyAgreement::ecdh;
    QByteArray publicKeyInfo; ///< DER SubjectPublicKeyInfo
    std::optional<QByteArray> keyId;
    bool operator==(const ChipAuthenticationKey&) const = default;
};

/// The SecurityInfos of EF.CardAccess, DG14 and EF.CardSecurity (ICAO 9303-11 §9.2). What is unknown or
/// malformed inside one entry only loses that entry (`unknown` counts it).
struct SecurityInfos {
    std::vector<PaceInfo> pace;
    std::vector<ChipAuthenticationInfo> chipAuthentication;
    std::vector<ChipAuthenticationKey> chipAuthenticationKeys;
    /// ActiveAuthenticationInfo: the digest of an ECDSA active authentication key.
    std::optional<crypto::DigestAlgorithm> activeAuthenticationDigest;
    bool terminalAuthentication = false;
    int unknown = 0;
    bool operator==(const SecurityInfos&) const = default;
};

/// The SET of EF.CardAccess, or of the content of DG14. Trailing padding is left out by the caller. Errors:
/// EMRTD_FILE_INVALID with `file`.
Result<SecurityInfos> parseSecurityInfos(QByteArrayView der, QLatin1StringView file);
/// DG14: 6E { SecurityInfos }.
Result<SecurityInfos> parseDg14(QByteArrayView file);

/// What every 2021 card holds in EF.CardAccess (facts/card.md §1.4): for readers on which another program has
/// selected the application first, so that the file itself is out of reach.
QByteArray usualCardAccess();

} // namespace motcua::emrtd
