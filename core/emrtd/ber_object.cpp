// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/ber_object.h"

#include "core/tlv/der_writer.h"

namespace motcua::emrtd {
std::optional<BerObject> firstObject(QByteArrayView bytes) {
    tlv::DerReader reader = tlv::DerReader::tolerant(bytes);
    const auto element = reader.next();
    if (!element) return {};
    return BerObject{element->tag, element->value, bytes.sliced(element->whole.size())};
}

std::optional<QByteArrayView> onlyObject(QByteArrayView bytes, tlv::Tag tag) {
    const auto object = firstObject(bytes);
    if (!object || object->tag != tag || !object->rest.isEmpty()) return {};
    return object->value;
}

QByteArray berObject(tlv::Tag tag, QByteArrayView value) {
    tlv::DerWriter writer;
    writer.element(tag, value);
    return writer.bytes();
}

} // namespace motcua::emrtd
