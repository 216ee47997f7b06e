// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace motcua::qr {

/// What scanners put around a code, off: blanks, line ends, TAB, NUL, STX, ETX, DEL and a byte order mark at
/// both ends; in front then the prefix programmed into the scanner, if there is one, and the AIM identifier.
/// The separators of structured codes (FS … US, EOT) are theirs and stay.
QByteArrayView withoutFraming(QByteArrayView bytes, QByteArrayView prefix = {});
QStringView withoutFraming(QStringView text);

/// How much of a text is the AIM identifier in front or the beginning of one (ISO/IEC 15424: `]`, the
/// symbology's letter, a modifier; `]Q1` is a QR code's): 0 … 3.
qsizetype aimIdentifierSize(QStringView text);

} // namespace motcua::qr
