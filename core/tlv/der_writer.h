// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tlv/der_reader.h"

#include <QByteArray>
#include <functional>

namespace motcua::tlv {

/// Writes DER front to back; what DerReader reads.
///     DerWriter writer;
///     writer.constructed(tag::kSequence, [](DerWriter& inside) { inside.integer(1); });
class DerWriter {
public:
    void element(Tag tag, QByteArrayView value);
    void constructed(Tag tag, const std::function<void(DerWriter&)>& write);
    void boolean(bool value);
    void integer(qint64 value);
    /// A non-negative INTEGER from its bytes; leading zeros are dropped and added as DER wants.
    void unsignedInteger(QByteArrayView bytes);
    void octetString(QByteArrayView bytes);
    void utf8String(QStringView text);
    /// Errors: TLV_VALUE_INVALID, and nothing is written, when the text is no dotted identifier.
    Result<> objectIdentifier(QStringView dotted);

    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace motcua::tlv
