// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/alt_code.h"

#include "core/base/text_legacy.h"

namespace motcua::scanner {

QString textOfAltCode(QStringView digits) {
    constexpr uint kAscii = 0x80, kByte = 0x100, kPlane = 0x10000;
    bool ok = false;
    const uint code = digits.toUInt(&ok);
    const bool leadingZero = digits.startsWith(u'0');
    const bool unknown = code >= kAscii && code < kByte && !leadingZero;
    if (!ok || code < u' ' || code >= kPlane || unknown || QChar::isSurrogate(code))
        return QString(QChar(QChar::ReplacementCharacter));
    if (code < kByte)
        return legacy::decode(QByteArray(1, static_cast<char>(code)), legacy::CodePage::windows1252);
    return QString(QChar(static_cast<char16_t>(code)));
}

} // namespace motcua::scanner
