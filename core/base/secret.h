// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <cstddef>
#include <span>

namespace motcua {

/// A buffer for passwords, keys, PINs: on guarded pages that are locked in memory where the system lets us
/// (libsodium), wiped when it goes, moved but never copied by accident, and unknown to every log.
class Secret {
public:
    Secret() = default;
    /// `size` zero bytes.
    explicit Secret(size_t size);
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    static Secret copyOf(QByteArrayView bytes);
    /// Copies, then wipes the source: for bytes that came from a file or the environment.
    static Secret take(QByteArray& bytes);
    static Secret random(size_t size);
    Secret clone() const { return copyOf(view()); }

    size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    QByteArrayView view() const;
    /// Compares in constant time.
    bool equals(const Secret& other) const;

private:
    unsigned char* m_data = nullptr;
    size_t m_size = 0;
};

} // namespace motcua
