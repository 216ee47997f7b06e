// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <array>
#include <sodium.h>

namespace motcua::crypto {

/// 32 bytes of SHA-256 or HMAC-SHA-256.
using Digest = std::array<quint8, 32>;

QByteArray toBytes(const Digest& digest);
QByteArrayView viewOf(const Digest& digest);
/// In constant time.
bool equal(const Digest& a, const Digest& b);

Digest sha256(QByteArrayView bytes);
Digest hmacSha256(const Secret& key, QByteArrayView bytes);

/// A 32-byte key for one purpose, named by `label`, from which neither `key` nor its other purposes can be
/// found: HKDF-Expand of RFC 5869 with one block.
Secret deriveKey(const Secret& key, QByteArrayView label);

/// SHA-256 of bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    Sha256& add(QByteArrayView bytes);
    /// Ends it; add no more.
    Digest finish();

private:
    crypto_hash_sha256_state m_state;
};

/// HMAC-SHA-256 of bytes that come in pieces.
class HmacSha256 {
public:
    explicit HmacSha256(const Secret& key);
    ~HmacSha256();
    HmacSha256(const HmacSha256&) = delete;
    HmacSha256& operator=(const HmacSha256&) = delete;
    HmacSha256& add(QByteArrayView bytes);
    /// Ends it; add no more.
    Digest finish();

private:
    crypto_auth_hmacsha256_state m_state;
};

} // namespace motcua::crypto
