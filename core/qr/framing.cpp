// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/framing.h"

#include "core/base/ascii.h"

namespace motcua::qr {
namespace {

constexpr qsizetype kAimSize = 3;

template <class View> qsizetype sizeOfAim(View text) {
    if (text.empty() || text[0] != u']') return 0;
    if (text.size() == 1) return 1;
    if (!isAsciiLetter(text[1])) return 0;
    if (text.size() == 2) return 2;
    return isAsciiLetter(text[2]) || isAsciiDigit(text[2]) ? kAimSize : 0;
}

/// Not the controls from 0x80 on: in misread UTF-8 they are half a letter.
template <class Char> bool isNoise(Char c) {
    constexpr char16_t kStartOfText = 2, kEndOfText = 3, kDelete = 0x7F;
    return c == u'\0' || c == kStartOfText || c == kEndOfText || (c >= u'\t' && c <= u'\r') || c == u' ' ||
           c == kDelete;
}

QByteArrayView byteOrderMark(QByteArrayView) { return "\xEF\xBB\xBF"; }
QStringView byteOrderMark(QStringView) { return u"\uFEFF"; }

template <class View> View trimmed(View text) {
    const View mark = byteOrderMark(text);
    for (;;) {
        if (text.startsWith(mark))
            text = text.sliced(mark.size());
        else if (text.endsWith(mark))
            text.chop(mark.size());
        else if (!text.empty() && isNoise(text.front()))
            text = text.sliced(1);
        else if (!text.empty() && isNoise(text.back()))
            text.chop(1);
        else
            return text;
    }
}

template <class View> View unframed(View text, View prefix) {
    text = trimmed(text);
    if (!prefix.empty() && text.startsWith(prefix)) text = trimmed(text.sliced(prefix.size()));
    if (sizeOfAim(text) == kAimSize) text = trimmed(text.sliced(kAimSize));
    return text;
}

} // namespace

QByteArrayView withoutFraming(QByteArrayView bytes, QByteArrayView prefix) { return unframed(bytes, prefix); }
QStringView withoutFraming(QStringView text) { return unframed(text, QStringView()); }
qsizetype aimIdentifierSize(QStringView text) { return sizeOfAim(text); }

} // namespace motcua::qr
