// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::citizen {

// Forms in which texts of different sources are equal when they mean the same. Diacritics count in the first
// two.

/// Without regard to case, composition, blanks, and to where a syllable's tone is written (`Hoà`, `Hòa`).
QString comparableText(QStringView text);

/// Also without regard to punctuation, abbreviations (`P.5, Q.1, TP.HCM` is `Phường 5, Quận 1, Thành phố Hồ
/// Chí Minh`), zeros before a number, and words that add nothing: `số nhà` before a number, `tỉnh`, `thành
/// phố`, the country at the end. The other kinds of units are kept: a commune is not the ward of its name.
QString comparableAddress(QStringView text);

/// Letters as the machine readable zone has them (ICAO 9303-3 §6): none with a sign, Đ as D, no blanks,
/// hyphens and apostrophes.
QString comparableMrzName(QStringView text);

} // namespace motcua::citizen
