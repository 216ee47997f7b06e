// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"

namespace motcua::crypto {
namespace {
const unsigned char* bytesOf(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}
unsigned long long sizeOf(QByteArrayView view) { return static_cast<unsigned long long>(view.size()); }
} // namespace

QByteArrayView viewOf(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(digest.size())};
}

QByteArray toBytes(const Digest& digest) { return viewOf(digest).toByteArray(); }

bool equal(const Digest& a, const Digest& b) { return sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

Digest sha256(QByteArrayView bytes) {
    Digest digest;
    crypto_hash_sha256(digest.data(), bytesOf(bytes), sizeOf(bytes));
    return digest;
}

Digest hmacSha256(const Secret& key, QByteArrayView bytes) { return HmacSha256(key).add(bytes).finish(); }

Secret deriveKey(const Secret& key, QByteArrayView label) {
    static constexpr char kBlock = 1;
    Digest block = HmacSha256(key).add(label).add(QByteArrayView(&kBlock, 1)).finish();
    Secret derived = Secret::copyOf(viewOf(block));
    sodium_memzero(block.data(), block.size());
    return derived;
}

Sha256::Sha256() { crypto_hash_sha256_init(&m_state); }

Sha256& Sha256::add(QByteArrayView bytes) {
    crypto_hash_sha256_update(&m_state, bytesOf(bytes), sizeOf(bytes));
    return *this;
}

Digest Sha256::finish() {
    Digest digest;
    crypto_hash_sha256_final(&m_state, digest.data());
    return digest;
}

// nothing may lie nowhere, which the library does not take
HmacSha256::HmacSha256(const Secret& key) {
    static constexpr unsigned char kNothing = 0;
    crypto_auth_hmacsha256_init(&m_state, key.size() > 0 ? key.data() : &kNothing, key.size());
}

HmacSha256::~HmacSha256() { sodium_memzero(&m_state, sizeof m_state); }

HmacSha256& HmacSha256::add(QByteArrayView bytes) {
    if (!bytes.isEmpty()) crypto_auth_hmacsha256_update(&m_state, bytesOf(bytes), sizeOf(bytes));
    return *this;
}

Digest HmacSha256::finish() {
    Digest digest;
    crypto_auth_hmacsha256_final(&m_state, digest.data());
    return digest;
}

} // namespace motcua::crypto
