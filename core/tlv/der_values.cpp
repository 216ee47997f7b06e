// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_reader.h"

#include <limits>

namespace motcua::tlv {
namespace {

quint8 byteAt(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }

/// At least one octet, and the first nine bits not all alike (X.690 §8.3.2).
bool isShortestInteger(QByteArrayView content) {
    if (content.isEmpty()) return false;
    if (content.size() == 1) return true;
    const quint8 first = byteAt(content, 0);
    const bool secondNegative = byteAt(content, 1) & 0x80;
    return !(first == 0 && !secondNegative) && !(first == 0xFF && secondNegative);
}

} // namespace

Result<bool> decodeBoolean(QByteArrayView content) {
    if (content.size() != 1 || (byteAt(content, 0) != 0 && byteAt(content, 0) != 0xFF))
        return fail(Code::TLV_VALUE_INVALID);
    return byteAt(content, 0) != 0;
}

Result<qint64> decodeInteger(QByteArrayView content) {
    if (!isShortestInteger(content) || content.size() > 8) return fail(Code::TLV_VALUE_INVALID);
    quint64 value = byteAt(content, 0) & 0x80 ? std::numeric_limits<quint64>::max() : 0;
    for (const char c : content)
        value = value << 8 | static_cast<quint8>(c);
    return static_cast<qint64>(value);
}

Result<QByteArrayView> decodeUnsigned(QByteArrayView content) {
    if (!isShortestInteger(content) || byteAt(content, 0) & 0x80) return fail(Code::TLV_VALUE_INVALID);
    return content.size() > 1 && content[0] == 0 ? content.sliced(1) : content;
}

Result<QString> decodeObjectIdentifier(QByteArrayView content) {
    if (content.isEmpty() || byteAt(content, content.size() - 1) & 0x80) return fail(Code::TLV_VALUE_INVALID);
    QString dotted;
    quint64 arc = 0;
    bool start = true;
    for (const char c : content) {
        const auto octet = static_cast<quint8>(c);
        if ((start && octet == 0x80) || arc > std::numeric_limits<quint64>::max() >> 7)
            return fail(Code::TLV_VALUE_INVALID);
        arc = arc << 7 | (octet & 0x7F);
        start = !(octet & 0x80);
        if (!start) continue;
        if (dotted.isEmpty()) { // the first two arcs share a number (X.690 §8.19.4)
            const quint64 root = std::min<quint64>(arc / 40, 2);
            dotted = QString::number(root) + u'.' + QString::number(arc - root * 40);
        } else {
            dotted += u'.' + QString::number(arc);
        }
        arc = 0;
    }
    return dotted;
}

} // namespace motcua::tlv
