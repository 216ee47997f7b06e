// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

#include <array>

namespace motcua::wire {

/// What counter and service compare once a day: 256 sums over the dossiers of a stream. A dossier's bucket is
/// the last byte of its id, which is random. A sum adds, modulo 2⁶⁴, the first eight bytes (big-endian) of
/// SHA-256 over the id's 16 bytes and the version in eight bytes big-endian, so the order does not matter.
class Digest {
public:
    static constexpr size_t kBuckets = 256;
    static size_t bucketOf(const Uuid& dossier) { return dossier.bytes().back(); }

    void add(const Uuid& dossier, int version);
    /// Sixteen hexadecimal digits in lower case.
    QString sum(size_t bucket) const;
    bool operator==(const Digest&) const = default;

private:
    std::array<quint64, kBuckets> m_sums{};
};

} // namespace motcua::wire
