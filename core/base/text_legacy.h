// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

/// The character sets in which Vietnamese text still arrives: from keyboard-wedge scanners with a Windows
/// code page, from old files and fonts. "Seen" text is what those bytes look like when they are read as
/// Windows-1252.
namespace motcua::legacy {

enum class CodePage { windows1252, windows1258 };

/// Bytes without a character (0x81 …) become the control character of that number and back, as Windows does;
/// both directions also take Latin-1's controls 0x80 … 0x9F. Nothing when a character is not in the code
/// page.
std::optional<QByteArray> encode(QStringView text, CodePage page);
QString decode(QByteArrayView bytes, CodePage page);

/// TCVN 5712:1993 VN3 ("ABC", the .VnTime fonts): one byte a letter, small ones only; a word whose plain
/// letters are capitals was written in a capital font and becomes capital. Nothing for a character outside
/// the set.
std::optional<QString> fromTcvn3(QStringView seen);

/// VNI-Windows: the plain letter, then a letter that stands for its marks (`Nguyeãn Vaên`). Nothing for other
/// text.
std::optional<QString> fromVni(QStringView seen);

/// Letters, digits and whatever is not ASCII: both sets use signs such as `¨` and `®` as letters.
bool isWordCharacter(QChar c);

} // namespace motcua::legacy
