// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <optional>

namespace motcua::tlv {

/// The identifier octets as one number: 0x30, 0x5F1F, 0x7F61. At most three octets, as in ISO 7816-4.
using Tag = quint32;

namespace tag {
inline constexpr Tag kBoolean = 0x01, kInteger = 0x02, kBitString = 0x03, kOctetString = 0x04, kNull = 0x05,
                     kObjectIdentifier = 0x06, kUtf8String = 0x0C, kPrintableString = 0x13, kSequence = 0x30,
                     kSet = 0x31;
}

enum class LengthForm { shortest, anyDefinite };

/// One tag, length and value. Both views lie in the input of the reader, which must outlive them.
struct Element {
    Tag tag = 0;
    QByteArrayView value;
    QByteArrayView whole;

    bool isConstructed() const;
};

/// Reads DER (X.690 §10) front to back without copying: definite lengths in their shortest form, nothing
/// beyond the input, nesting to kMaxDepth. Errors carry the offset in the outermost input as `byte N`:
/// TLV_TRUNCATED, TLV_TAG_INVALID, TLV_LENGTH_INVALID, TLV_TAG_UNEXPECTED, TLV_TRAILING_DATA, TLV_TOO_DEEP.
/// A reader that returned an error has not moved.
class DerReader {
public:
    static constexpr int kMaxDepth = 32;

    explicit DerReader(QByteArrayView input);
    /// Takes lengths in any definite form of BER (`81 05`, `82 00 10`; up to four octets), here and in what
    /// is entered: for files of cards, which are signed as they are. All else is as strict.
    static DerReader tolerant(QByteArrayView input);

    bool atEnd() const { return m_rest.isEmpty(); }
    Result<Element> next();
    Result<Element> next(Tag expected);
    /// Nothing, and no move, at the end or before another tag.
    Result<std::optional<Element>> nextIf(Tag wanted);
    /// A reader of the content of the next element, which is passed. TLV_TAG_UNEXPECTED also for primitive
    /// elements.
    Result<DerReader> enter(Tag expected);
    /// Errors: TLV_TRAILING_DATA unless everything was read.
    Result<> finish() const;

    Result<bool> boolean();
    /// TLV_VALUE_INVALID beyond 64 bits.
    Result<qint64> integer();
    /// The bytes of a non-negative INTEGER of any size without the leading zero octet.
    Result<QByteArrayView> unsignedInteger();
    Result<QByteArrayView> octetString();
    /// Dotted: `0.4.0.127.0.7.2.2.4.2.2`.
    Result<QString> objectIdentifier();

private:
    DerReader(QByteArrayView input, LengthForm form, qsizetype offset, int depth);

    Result<Element> peek() const;
    void pass(const Element& element);
    std::unexpected<Error> failHere(Code code, qsizetype ahead = 0) const;
    template <class T> Result<T> value(Tag expected, Result<T> (*decode)(QByteArrayView));

    QByteArrayView m_rest;
    LengthForm m_form;
    qsizetype m_offset = 0;
    int m_depth = 0;
};

/// Contents of primitive elements. Errors: TLV_VALUE_INVALID.
Result<bool> decodeBoolean(QByteArrayView content);
Result<qint64> decodeInteger(QByteArrayView content);
Result<QByteArrayView> decodeUnsigned(QByteArrayView content);
Result<QString> decodeObjectIdentifier(QByteArrayView content);

} // namespace motcua::tlv
