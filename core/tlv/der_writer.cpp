// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_writer.h"

#include <QStringList>
#include <limits>

namespace motcua::tlv {
namespace {

/// Big endian without leading zero octets; at least one octet.
QByteArray shortest(quint64 value) {
    QByteArray bytes;
    for (; value > 0xFF; value >>= 8)
        bytes.prepend(static_cast<char>(value));
    return bytes.prepend(static_cast<char>(value));
}

QByteArray encodedLength(qsizetype length) {
    QByteArray bytes = shortest(static_cast<quint64>(length));
    if (length >= 0x80) bytes.prepend(static_cast<char>(0x80 | bytes.size()));
    return bytes;
}

QByteArray encodedArc(quint64 arc) {
    QByteArray bytes(1, static_cast<char>(arc & 0x7F));
    while (arc >>= 7)
        bytes.prepend(static_cast<char>(0x80 | (arc & 0x7F)));
    return bytes;
}

Result<std::vector<quint64>> arcsOf(QStringView dotted) {
    std::vector<quint64> arcs;
    for (const QStringView part : dotted.split(u'.')) {
        bool ok = !part.isEmpty() && part.front() >= u'0' && part.front() <= u'9';
        const quint64 arc = ok ? part.toULongLong(&ok) : 0;
        if (!ok) return fail(Code::TLV_VALUE_INVALID);
        arcs.push_back(arc);
    }
    return arcs;
}

} // namespace

void DerWriter::element(Tag tag, QByteArrayView value) {
    m_bytes += shortest(tag);
    m_bytes += encodedLength(value.size());
    m_bytes.append(value);
}

void DerWriter::constructed(Tag tag, const std::function<void(DerWriter&)>& write) {
    DerWriter inside;
    write(inside);
    element(tag, inside.bytes());
}

void DerWriter::boolean(bool value) { element(tag::kBoolean, value ? "\xFF" : QByteArrayView("\0", 1)); }

void DerWriter::integer(qint64 value) {
    QByteArray bytes(1, static_cast<char>(value));
    for (; value < -0x80 || value > 0x7F; bytes.prepend(static_cast<char>(value)))
        value >>= 8;
    element(tag::kInteger, bytes);
}

void DerWriter::unsignedInteger(QByteArrayView bytes) {
    while (bytes.size() > 1 && bytes.front() == 0)
        bytes = bytes.sliced(1);
    QByteArray content = bytes.toByteArray();
    if (content.isEmpty() || static_cast<quint8>(content.front()) >= 0x80) content.prepend('\0');
    element(tag::kInteger, content);
}

void DerWriter::octetString(QByteArrayView bytes) { element(tag::kOctetString, bytes); }

void DerWriter::utf8String(QStringView text) { element(tag::kUtf8String, text.toUtf8()); }

Result<> DerWriter::objectIdentifier(QStringView dotted) {
    MOTCUA_TRY(const std::vector<quint64> arcs, arcsOf(dotted));
    if (arcs.size() < 2 || arcs[0] > 2 || (arcs[0] < 2 && arcs[1] >= 40))
        return fail(Code::TLV_VALUE_INVALID);
    if (arcs[1] > std::numeric_limits<quint64>::max() - 80) return fail(Code::TLV_VALUE_INVALID);
    QByteArray content = encodedArc(arcs[0] * 40 + arcs[1]);
    for (size_t i = 2; i < arcs.size(); ++i)
        content += encodedArc(arcs[i]);
    element(tag::kObjectIdentifier, content);
    return {};
}

} // namespace motcua::tlv
