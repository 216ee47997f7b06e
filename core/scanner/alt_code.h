// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::scanner {

/// The character that Windows makes of digits typed on the keypad while Alt is down: with a leading zero of
/// Windows-1252, above 255 of Unicode (as scanners in "ALT / Unicode" mode mean it). U+FFFD for the upper
/// half of code page 437, which scanners do not mean, and for what is no character.
QString textOfAltCode(QStringView digits);

} // namespace motcua::scanner
