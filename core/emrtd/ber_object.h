// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tlv/der_reader.h"

#include <QByteArray>
#include <optional>

namespace motcua::emrtd {

/// One data object as chips write it: the length may be in any definite BER form (ISO/IEC 7816-4 §5.2.2.2),
/// where DER would insist on the shortest. Internal to core/emrtd.
struct BerObject {
    tlv::Tag tag = 0;
    QByteArrayView value;
    QByteArrayView rest; ///< what follows it
};
/// Nothing when it is cut off or its length has another form.
std::optional<BerObject> firstObject(QByteArrayView bytes);
/// The value of the only object there is. Nothing also for another tag.
std::optional<QByteArrayView> onlyObject(QByteArrayView bytes, tlv::Tag tag);

/// Tag, shortest length, value.
QByteArray berObject(tlv::Tag tag, QByteArrayView value);

} // namespace motcua::emrtd
