// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/ber_object.h"

#include "core/tlv/der_writer.h"

namespace motcua::emrtd {
namespace {

constexpr quint8 kLongLength = 0x80, kMostLengthOctets = 3;

} // namespace

std::optional<BerObject> firstObject(QByteArrayView bytes) {
    if (bytes.size() < 2) return {};
    const auto octet = [&](qsizetype at) { return static_cast<quint8>(bytes[at]); };
    qsizetype length = octet(1), header = 2;
    if (length >= kLongLength) {
        const qsizetype count = length & ~kLongLength;
        if (count == 0 || count > kMostLengthOctets || bytes.size() < 2 + count) return {};
        length = 0;
        for (; header < 2 + count; ++header)
            length = length << 8 | octet(header);
    }
    if (bytes.size() - header < length) return {};
    return BerObject{octet(0), bytes.sliced(header, length), bytes.sliced(header + length)};
}

std::optional<QByteArrayView> onlyObject(QByteArrayView bytes, quint8 tag) {
    const auto object = firstObject(bytes);
    if (!object || object->tag != tag || !object->rest.isEmpty()) return {};
    return object->value;
}

QByteArray berObject(quint16 tag, QByteArrayView value) {
    tlv::DerWriter writer;
    writer.element(tag, value);
    return writer.bytes();
}

} // namespace motcua::emrtd
