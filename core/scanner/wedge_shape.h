// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace motcua::scanner {

/// How far a typed text has got towards one of the codes a counter scans: an ID card's or health insurance
/// card's (a number, then a bar), a receipt's dossier code, an EMVCo payment code; each with an AIM
/// identifier in front or without.
enum class Shape {
    none,     ///< no such code begins like this
    possible, ///< one may
    certain,  ///< typed at a scanner's speed this is a code, even if the rest never comes
    complete, ///< a whole code; more may follow
    closed,   ///< a whole code, and nothing can follow
};

Shape shapeOf(QStringView text);

/// What scanners type for the bar when their keyboard layout is not the computer's: `~` (UK), `'` (German),
/// `§` (Italian), `°` (Belgian), `*`. Only after a number do these count.
bool isBar(QChar c);

} // namespace motcua::scanner
