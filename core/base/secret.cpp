// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QByteArray>
#include <cstring>
#include <new>
#include <sodium.h>
#include <utility>

namespace motcua {

Secret::Secret(size_t size) : m_size(size) {
    if (size == 0) return;
    static const int ready = sodium_init();
    m_data = ready < 0 ? nullptr : static_cast<unsigned char*>(sodium_malloc(size));
    if (!m_data) throw std::bad_alloc(); // as for any other allocation: there is no going on without memory
    std::memset(m_data, 0, size);
}

Secret::~Secret() { sodium_free(m_data); }

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret Secret::copyOf(QByteArrayView bytes) {
    Secret secret(static_cast<size_t>(bytes.size()));
    if (!bytes.isEmpty()) std::memcpy(secret.m_data, bytes.data(), secret.m_size);
    return secret;
}

Secret Secret::take(QByteArray& bytes) {
    Secret secret = copyOf(bytes);
    if (!bytes.isEmpty()) sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
    return secret;
}

Secret Secret::random(size_t size) {
    Secret secret(size);
    if (size) randombytes_buf(secret.m_data, size);
    return secret;
}

QByteArrayView Secret::view() const {
    return {reinterpret_cast<const char*>(m_data), static_cast<qsizetype>(m_size)};
}

bool Secret::equals(const Secret& other) const {
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

} // namespace motcua
