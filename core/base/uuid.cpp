// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <QRandomGenerator>
#include <algorithm>
#include <cstring>

namespace motcua {
namespace {

constexpr quint32 kCounterEnd = 1 << 12;

int hexValue(char16_t c) {
    if (c >= u'0' && c <= u'9') return c - u'0';
    if (c >= u'a' && c <= u'f') return c - u'a' + 10;
    if (c >= u'A' && c <= u'F') return c - u'A' + 10;
    return -1;
}

} // namespace

Result<Uuid> Uuid::fromBlob(QByteArrayView blob) {
    if (blob.size() != 16) return fail(Code::FIELD_INVALID, QStringLiteral("uuid"));
    Uuid id;
    std::memcpy(id.m_bytes.data(), blob.data(), 16);
    return id;
}

Result<Uuid> Uuid::parse(QStringView text) {
    const auto bad = fail(Code::FIELD_INVALID, QStringLiteral("uuid"));
    if (text.size() != 36) return bad;
    Uuid id;
    size_t nibble = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != u'-') return bad;
            continue;
        }
        const int value = hexValue(text[i].unicode());
        if (value < 0) return bad;
        id.m_bytes[nibble / 2] = static_cast<quint8>((id.m_bytes[nibble / 2] << 4) | value);
        ++nibble;
    }
    return id;
}

QString Uuid::toString() const {
    static constexpr char kHex[] = "0123456789abcdef";
    QString text;
    text.reserve(36);
    for (size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += u'-';
        text += QLatin1Char(kHex[m_bytes[i] >> 4]);
        text += QLatin1Char(kHex[m_bytes[i] & 15]);
    }
    return text;
}

QByteArray Uuid::toBlob() const { return {reinterpret_cast<const char*>(m_bytes.data()), 16}; }

Instant Uuid::madeAt() const {
    qint64 ms = 0;
    for (size_t i = 0; i < 6; ++i)
        ms = (ms << 8) | m_bytes[i];
    return Instant{std::chrono::milliseconds{ms}};
}

Uuid UuidSource::next() {
    const qint64 now = m_clock.now().time_since_epoch().count();
    auto* random = QRandomGenerator::system();
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter =
            random->generate() & 0x7FF; // half of the range, so that a millisecond has room to count up
    } else if (++m_counter == kCounterEnd) {
        ++m_lastMs;
        m_counter = 0;
    }
    std::array<quint8, 16> bytes;
    for (size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<quint8>(m_lastMs >> (40 - 8 * i));
    bytes[6] = static_cast<quint8>(0x70 | (m_counter >> 8));
    bytes[7] = static_cast<quint8>(m_counter);
    const quint64 tail = random->generate64();
    std::memcpy(&bytes[8], &tail, 8);
    bytes[8] = static_cast<quint8>(0x80 | (bytes[8] & 0x3F));
    return Uuid::fromBytes(bytes);
}

} // namespace motcua
