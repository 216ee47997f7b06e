// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <array>
#include <compare>

namespace motcua {

/// A UUID (RFC 9562), 16 bytes in network order. Ids of this program are version 7: they sort by time of
/// making.
class Uuid {
public:
    Uuid() = default;
    static Uuid fromBytes(const std::array<quint8, 16>& bytes) { return Uuid(bytes); }
    /// 16 raw bytes, as stored. Errors: FIELD_INVALID.
    static Result<Uuid> fromBlob(QByteArrayView blob);
    /// `0195d3c4-…`, 36 characters, either case. Errors: FIELD_INVALID.
    static Result<Uuid> parse(QStringView text);

    QString toString() const;
    QByteArray toBlob() const;
    bool isNull() const { return *this == Uuid{}; }
    int version() const { return m_bytes[6] >> 4; }
    /// The millisecond a version 7 id was made.
    Instant madeAt() const;
    const std::array<quint8, 16>& bytes() const { return m_bytes; }

    auto operator<=>(const Uuid&) const = default;

private:
    explicit Uuid(const std::array<quint8, 16>& bytes) : m_bytes(bytes) {}
    std::array<quint8, 16> m_bytes{};
};

/// Makes UUIDs of version 7 that increase strictly within this generator, also inside one millisecond and
/// when the clock steps back (RFC 9562 §6.2, method 1: a 12-bit counter in rand_a).
class UuidSource {
public:
    explicit UuidSource(const Clock& clock) : m_clock(clock) {}
    Uuid next();

private:
    const Clock& m_clock;
    qint64 m_lastMs = 0;
    quint32 m_counter = 0;
};

} // namespace motcua
