// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/emvco.h"

#include "core/base/ascii.h"
#include "core/base/text_folding.h"

#include <algorithm>

namespace motcua::qr {
namespace {

constexpr qsizetype kLongestCode = 512;
constexpr int kLongestValue = 99;
constexpr QLatin1StringView kCrcHead("6304");
constexpr qsizetype kCrcDigits = 4;

std::unexpected<Error> malformed(const char* what) {
    return fail(Code::QR_PAYMENT_MALFORMED, QString::fromLatin1(what));
}

/// Two ASCII digits at a position; nothing where there are none.
std::optional<int> twoDigits(QStringView text, qsizetype at) {
    if (at + 2 > text.size()) return {};
    const QChar tens = text[at], ones = text[at + 1];
    if (!isAsciiDigit(tens) || !isAsciiDigit(ones)) return {};
    return (tens.unicode() - u'0') * 10 + (ones.unicode() - u'0');
}

/// The position after so many characters; nothing where the text ends before. Characters and not bytes: in
/// the specification's own example the four of 最佳运输 have the length 04.
std::optional<qsizetype> after(QStringView text, qsizetype at, int characters) {
    for (; characters > 0; --characters) {
        if (at >= text.size()) return {};
        at += text[at].isHighSurrogate() ? 2 : 1;
    }
    if (at > text.size()) return {};
    return at;
}

qsizetype charactersOf(QStringView text) {
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

QString twoDigitText(qsizetype number) { return QString::number(number).rightJustified(2, u'0'); }

QString crcText(QStringView checked) {
    return QString::number(crc16(checked.toUtf8()), 16).toUpper().rightJustified(kCrcDigits, u'0');
}

} // namespace

const QString* findObject(const DataObjects& objects, int id) {
    const auto found =
        std::find_if(objects.begin(), objects.end(), [&](const auto& o) { return o.id == id; });
    return found == objects.end() ? nullptr : &found->value;
}

Result<DataObjects> parseObjects(QStringView text) {
    DataObjects objects;
    for (qsizetype at = 0; at < text.size();) {
        const auto id = twoDigits(text, at);
        const auto length = twoDigits(text, at + 2);
        if (!id || !length || *length == 0) return malformed("head");
        if (findObject(objects, *id)) return malformed("twice");
        const auto end = after(text, at + 4, *length);
        if (!end) return malformed("length");
        const QStringView value = text.sliced(at + 4, *end - at - 4);
        if (hasControlCharacters(value)) return malformed("value");
        objects.push_back({*id, value.toString()});
        at = *end;
    }
    return objects;
}

Result<DataObjects> parsePaymentCode(QStringView text) {
    const qsizetype crcAt = text.size() - kCrcDigits;
    if (text.size() > kLongestCode || !text.startsWith(kFormatIndicator)) return malformed("indicator");
    if (crcAt < kFormatIndicator.size() + kCrcHead.size() || !text.first(crcAt).endsWith(kCrcHead))
        return malformed("crc");
    // the objects first: where the length of one is wrong, the four last digits are no checksum
    MOTCUA_TRY(DataObjects objects, parseObjects(text.first(crcAt - kCrcHead.size())));
    objects.erase(objects.begin()); // the indicator
    if (text.sliced(crcAt).compare(crcText(text.first(crcAt)), Qt::CaseInsensitive) != 0)
        return fail(Code::QR_PAYMENT_CHECKSUM);
    return objects;
}

Result<QString> writeObjects(const DataObjects& objects) {
    QString text;
    for (const auto& [id, value] : objects) {
        const qsizetype length = charactersOf(value);
        if (id < 0 || id > 99 || length == 0 || length > kLongestValue || hasControlCharacters(value))
            return malformed("value");
        text += twoDigitText(id) + twoDigitText(length) + value;
    }
    return text;
}

Result<QString> writePaymentCode(const DataObjects& objects) {
    MOTCUA_TRY(const QString body, writeObjects(objects));
    const QString checked = kFormatIndicator + body + kCrcHead;
    const QString text = checked + crcText(checked);
    // what is written can be read: no ID twice, no ID 0 or 63 of the caller's, not too long
    MOTCUA_CHECK(parsePaymentCode(text));
    return text;
}

quint16 crc16(QByteArrayView bytes) {
    quint32 crc = 0xFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<quint32>(static_cast<unsigned char>(byte)) << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000) ? (crc << 1) ^ 0x1021 : crc << 1;
    }
    return static_cast<quint16>(crc);
}

} // namespace motcua::qr
