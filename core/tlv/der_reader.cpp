// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_reader.h"

namespace motcua::tlv {
namespace {

constexpr quint8 kConstructed = 0x20, kMultiByteTag = 0x1F, kMore = 0x80;
constexpr int kLongestTag = 3, kLongestLength = 4;

quint8 byteAt(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }

quint8 firstOctet(Tag tag) {
    return static_cast<quint8>(tag > 0xFFFF ? tag >> 16 : tag > 0xFF ? tag >> 8 : tag);
}

} // namespace

struct DerReader::Header {
    Tag tag;
    qsizetype size;
    qsizetype length;
};

bool Element::isConstructed() const { return (firstOctet(tag) & kConstructed) != 0; }

std::unexpected<Error> DerReader::failHere(Code code, qsizetype ahead) const {
    return fail(code, QStringLiteral("byte %1").arg(m_offset + ahead));
}

Result<DerReader::Header> DerReader::header() const {
    qsizetype at = 0;
    if (m_rest.isEmpty()) return failHere(Code::TLV_TRUNCATED);
    Tag tag = byteAt(m_rest, at++);
    if (tag == 0) return failHere(Code::TLV_TAG_INVALID); // end of contents: only of indefinite lengths
    if ((tag & kMultiByteTag) == kMultiByteTag) {
        quint8 octet = kMore;
        while (octet & kMore) {
            if (at == m_rest.size()) return failHere(Code::TLV_TRUNCATED, at);
            octet = byteAt(m_rest, at);
            // Leading zeros are refused; numbers below 31 are not, because LDS has the tag 5F01 (ICAO 9303-10
            // §4.6.1).
            if (at == kLongestTag || (at == 1 && octet == kMore)) return failHere(Code::TLV_TAG_INVALID, at);
            tag = tag << 8 | octet;
            ++at;
        }
    }
    if (at == m_rest.size()) return failHere(Code::TLV_TRUNCATED, at);
    const quint8 first = byteAt(m_rest, at++);
    if (first < kMore) return Header{tag, at, first};
    const int octets = first & ~kMore;
    if (octets == 0 || octets > kLongestLength) return failHere(Code::TLV_LENGTH_INVALID, at - 1);
    quint32 length = 0;
    for (int i = 0; i < octets; ++i) {
        if (at == m_rest.size()) return failHere(Code::TLV_TRUNCATED, at);
        length = length << 8 | byteAt(m_rest, at++);
    }
    const quint32 shorterForm = octets == 1 ? kMore : quint32(1) << (8 * (octets - 1));
    if (length < shorterForm) return failHere(Code::TLV_LENGTH_INVALID, at - octets - 1);
    return Header{tag, at, static_cast<qsizetype>(length)};
}

Result<Element> DerReader::peek() const {
    MOTCUA_TRY(const Header head, header());
    if (head.length > m_rest.size() - head.size) return failHere(Code::TLV_TRUNCATED, m_rest.size());
    return Element{head.tag, m_rest.sliced(head.size, head.length), m_rest.first(head.size + head.length)};
}

void DerReader::pass(const Element& element) {
    m_rest = m_rest.sliced(element.whole.size());
    m_offset += element.whole.size();
}

Result<Element> DerReader::next() {
    MOTCUA_TRY(const Element element, peek());
    pass(element);
    return element;
}

Result<Element> DerReader::next(Tag expected) {
    MOTCUA_TRY(const Element element, peek());
    if (element.tag != expected) return failHere(Code::TLV_TAG_UNEXPECTED);
    pass(element);
    return element;
}

Result<std::optional<Element>> DerReader::nextIf(Tag wanted) {
    if (atEnd()) return std::nullopt;
    MOTCUA_TRY(const Element element, peek());
    if (element.tag != wanted) return std::nullopt;
    pass(element);
    return element;
}

Result<DerReader> DerReader::enter(Tag expected) {
    if (m_depth == kMaxDepth) return failHere(Code::TLV_TOO_DEEP);
    MOTCUA_TRY(const Element element, peek());
    if (element.tag != expected || !element.isConstructed()) return failHere(Code::TLV_TAG_UNEXPECTED);
    const qsizetype headerSize = element.whole.size() - element.value.size();
    const DerReader inside(element.value, m_offset + headerSize, m_depth + 1);
    pass(element);
    return inside;
}

Result<> DerReader::finish() const {
    if (!atEnd()) return failHere(Code::TLV_TRAILING_DATA);
    return {};
}

template <class T> Result<T> DerReader::value(Tag expected, Result<T> (*decode)(QByteArrayView)) {
    MOTCUA_TRY(const Element element, peek());
    if (element.tag != expected) return failHere(Code::TLV_TAG_UNEXPECTED);
    Result<T> decoded = decode(element.value);
    if (!decoded) return failHere(decoded.error().code);
    pass(element);
    return decoded;
}

Result<bool> DerReader::boolean() { return value(tag::kBoolean, decodeBoolean); }

Result<qint64> DerReader::integer() { return value(tag::kInteger, decodeInteger); }

Result<QByteArrayView> DerReader::unsignedInteger() { return value(tag::kInteger, decodeUnsigned); }

Result<QString> DerReader::objectIdentifier() {
    return value(tag::kObjectIdentifier, decodeObjectIdentifier);
}

Result<QByteArrayView> DerReader::octetString() {
    MOTCUA_TRY(const Element element, next(tag::kOctetString));
    return element.value;
}

} // namespace motcua::tlv
