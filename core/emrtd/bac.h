// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/access_key.h"
#include "core/emrtd/session.h"

namespace motcua::emrtd {

/// Basic access control, ICAO 9303-11 §4.3: GET CHALLENGE and EXTERNAL AUTHENTICATE in the selected
/// application. Errors: EMRTD_KEY_INVALID for a CAN, EMRTD_ACCESS_DENIED (63xx, 6982, 6985, 6988, or an
/// answer that was not made with our key), EMRTD_STATUS, those of the link.
Result<SessionKeys> runBac(Session& session, const AccessPassword& mrz);

} // namespace motcua::emrtd
