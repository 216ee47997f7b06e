// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/chip_reading.h"
#include "core/emrtd/file_reader.h"

namespace motcua::emrtd {

/// Opens the chip in the order EF.CardAccess → PACE with the CAN → PACE with the MRZ → BAC, and selects the
/// application. BAC only where the chip cannot do PACE or refuses twice what it announced itself, never
/// because a password was wrong. EF.CardAccess and EF.CardSecurity go to `evidence.files`, with the access
/// and the suite. Errors: EMRTD_ACCESS_DENIED, EMRTD_ACCESS_UNSUPPORTED, EMRTD_KEY_INVALID,
/// EMRTD_NO_APPLICATION, those of the session.
Result<> openChip(Session& session, CardTraits& traits, const AccessKeys& keys, Evidence& evidence);

} // namespace motcua::emrtd
