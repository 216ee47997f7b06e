// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tlv/der_reader.h"

#include "core/tlv/header.h"

namespace motcua::tlv {
namespace {

constexpr quint8 kConstructed = 0x20;

quint8 firstOctet(Tag tag) {
    return static_cast<quint8>(tag > 0xFFFF ? tag >> 16 : tag > 0xFF ? tag >> 8 : tag);
}

} // namespace

bool Element::isConstructed() const { return (firstOctet(tag) & kConstructed) != 0; }

DerReader::DerReader(QByteArrayView input) : DerReader(input, LengthForm::shortest, 0, 0) {}

DerReader::DerReader(QByteArrayView input, LengthForm form, qsizetype offset, int depth)
    : m_rest(input), m_form(form), m_offset(offset), m_depth(depth) {}

DerReader DerReader::tolerant(QByteArrayView input) { return {input, LengthForm::anyDefinite, 0, 0}; }

std::unexpected<Error> DerReader::failHere(Code code, qsizetype ahead) const {
    return fail(code, QStringLiteral("byte %1").arg(m_offset + ahead));
}

Result<Element> DerReader::peek() const {
    const auto head = readHeader(m_rest, m_form);
    if (!head) return failHere(head.error().code, head.error().at);
    if (head->length > m_rest.size() - head->size) return failHere(Code::TLV_TRUNCATED, m_rest.size());
    return Element{head->tag, m_rest.sliced(head->size, head->length),
                   m_rest.first(head->size + head->length)};
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
    const DerReader inside(element.value, m_form, m_offset + headerSize, m_depth + 1);
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
