// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/person.h"
#include "tests/cardsim/profile.h"

namespace motcua::cardsim {

/// The machine readable zone of a card (TD1, facts/card.md §6) or a passport (TD3, ICAO 9303-4), without line
/// breaks. The person has a number and a birth date.
QByteArray mrzText(const Person& person, DocumentKind kind);
/// Document number, birth and expiry with their check digits: what BAC and PACE make keys of.
QByteArray mrzInformation(const Person& person, DocumentKind kind);

/// 7-3-1 over digits, letters and `<`: ICAO 9303-3 §4.9.
char checkDigit(QByteArrayView characters);
/// A name in the letters of the MRZ: no marks, Đ as D, `<` for what is between words.
QByteArray transliterate(QStringView text);

} // namespace motcua::cardsim
