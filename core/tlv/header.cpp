// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/header.h"

namespace motcua::tlv {
namespace {

constexpr quint8 kMultiByteTag = 0x1F, kMore = 0x80;
constexpr int kLongestTag = 3, kLongestLength = 4;

quint8 byteAt(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }

std::unexpected<HeaderError> failAt(Code code, qsizetype at) {
    return std::unexpected(HeaderError{code, at});
}

struct Identifier {
    Tag tag;
    qsizetype size;
};

std::expected<Identifier, HeaderError> readIdentifier(QByteArrayView bytes) {
    if (bytes.isEmpty()) return failAt(Code::TLV_TRUNCATED, 0);
    qsizetype at = 0;
    Tag tag = byteAt(bytes, at++);
    if (tag == 0) return failAt(Code::TLV_TAG_INVALID, 0); // end of contents: only of indefinite lengths
    if ((tag & kMultiByteTag) != kMultiByteTag) return Identifier{tag, at};
    quint8 octet = kMore;
    while (octet & kMore) {
        if (at == bytes.size()) return failAt(Code::TLV_TRUNCATED, at);
        octet = byteAt(bytes, at);
        // Leading zeros are refused; numbers below 31 are not, because LDS has the tag 5F01 (ICAO 9303-10
        // §4.6.1).
        if (at == kLongestTag || (at == 1 && octet == kMore)) return failAt(Code::TLV_TAG_INVALID, at);
        tag = tag << 8 | octet;
        ++at;
    }
    return Identifier{tag, at};
}

} // namespace

std::expected<Header, HeaderError> readHeader(QByteArrayView bytes, LengthForm form) {
    const auto identifier = readIdentifier(bytes);
    if (!identifier) return std::unexpected(identifier.error());
    qsizetype at = identifier->size;
    if (at == bytes.size()) return failAt(Code::TLV_TRUNCATED, at);
    const qsizetype start = at;
    const quint8 first = byteAt(bytes, at++);
    if (first < kMore) return Header{identifier->tag, at, first};
    const int octets = first & ~kMore;
    if (octets == 0 || octets > kLongestLength) return failAt(Code::TLV_LENGTH_INVALID, start);
    quint32 length = 0;
    for (int i = 0; i < octets; ++i) {
        if (at == bytes.size()) return failAt(Code::TLV_TRUNCATED, at);
        length = length << 8 | byteAt(bytes, at++);
    }
    const quint32 shorterForm = octets == 1 ? kMore : quint32(1) << (8 * (octets - 1));
    if (form == LengthForm::shortest && length < shorterForm) return failAt(Code::TLV_LENGTH_INVALID, start);
    return Header{identifier->tag, at, static_cast<qsizetype>(length)};
}

} // namespace motcua::tlv
