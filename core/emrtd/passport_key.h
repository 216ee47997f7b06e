// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/access_key.h"

namespace motcua::emrtd {

/// What opens the chip of a passport (TD3, ICAO 9303-4 §4.2): its number of up to nine letters and digits,
/// the holder's birth and the day it expires, as its data page prints them. Either case, spaces ignored.
/// Errors: EMRTD_KEY_INVALID (another number, a birth or an expiry that is not whole).
Result<AccessPassword> passportPassword(const QString& number, const citizen::PartialDate& birth,
                                        const citizen::PartialDate& expiry);
/// As it stands in the machine readable zone: upper case, nothing between.
QString passportNumber(const QString& typed);

} // namespace motcua::emrtd
