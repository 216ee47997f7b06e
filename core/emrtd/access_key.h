// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/time.h"
#include "core/citizen/citizen_number.h"
#include "core/citizen/partial_date.h"

#include <vector>

namespace motcua::emrtd {

enum class PasswordKind { mrz, can };

/// A password of PACE (ICAO 9303-11 §4.4.4): for the MRZ the 20 bytes SHA-1(document number ‖ cd ‖ birth ‖ cd
/// ‖ expiry ‖ cd), for the CAN its ASCII digits. The first 16 bytes of the MRZ's are the Kseed of BAC
/// (App. D.2).
struct AccessPassword {
    PasswordKind kind = PasswordKind::can;
    Secret value;
};

/// Six digits. Errors: EMRTD_KEY_INVALID.
Result<AccessPassword> canPassword(const Secret& digits);
/// `expiry` nothing: a card without end, 991231 in the MRZ (facts/card.md §1.3). The document number is the
/// last nine digits of the number.
AccessPassword mrzPassword(const citizen::CitizenNumber& number, const citizen::PartialDate& birth,
                           std::optional<Date> expiry);
/// From MRZ_information as ICAO prints it, check digits included: `L898902C<369080619406236`.
AccessPassword mrzPassword(const Secret& mrzInformation);

/// What opens a card, in the order it is tried: passwords of PACE, and of BAC those of the MRZ.
struct AccessKeys {
    std::vector<AccessPassword> passwords;
};
/// From what is known of the holder (QR code or typing): the CAN (last six digits of the number), then the
/// MRZ with the given or computed expiry, then with the neighbouring ones (facts/card.md §4.5) where `expiry`
/// is not known for certain.
AccessKeys accessKeys(const citizen::CitizenNumber& number, const citizen::PartialDate& birth,
                      std::optional<Date> issued, std::optional<Date> expiry, bool noExpiry);

} // namespace motcua::emrtd
