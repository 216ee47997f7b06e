// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <initializer_list>

namespace motcua::crypto {

/// The digests identity chips use (ICAO 9303-12 §4.4, Table 5), by OpenSSL. For what this program seals and
/// chains itself, see hash.h.
enum class DigestAlgorithm { sha1, sha224, sha256, sha384, sha512 };

qsizetype digestSize(DigestAlgorithm algorithm);
QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes);
/// Of the pieces one after the other, where what is hashed and what comes out are key material.
Secret secretDigest(DigestAlgorithm algorithm, std::initializer_list<QByteArrayView> pieces);

/// `2.16.840.1.101.3.4.2.1` and its like. Errors: CRYPTO_ALGORITHM_UNSUPPORTED with the identifier.
Result<DigestAlgorithm> digestFromOid(QStringView oid);
QString digestOid(DigestAlgorithm algorithm);

/// Compares in constant time; false for different sizes.
bool sameBytes(QByteArrayView a, QByteArrayView b);

} // namespace motcua::crypto
