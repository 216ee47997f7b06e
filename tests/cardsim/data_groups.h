// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tlv/der_reader.h"
#include "tests/cardsim/person.h"
#include "tests/cardsim/profile.h"

namespace motcua::cardsim {

/// The tag of a data group's file and of its entry in EF.COM: ICAO 9303-10 Table 38.
tlv::Tag dataGroupTag(int number);

QByteArray comFile(const Profile& profile);
QByteArray dg1File(const Person& person, DocumentKind kind);
/// The face as ISO/IEC 19794-5 in the form real cards have (facts/card.md §1.5).
QByteArray dg2File(const Person& person, const Profile& profile);
QByteArray dg11File(const Person& person);
QByteArray dg12File(const Person& person);

} // namespace motcua::cardsim
