// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/passive_authentication.h"

namespace motcua::emrtd {

/// id-icao-mrtd-security-ldsSecurityObject, ICAO 9303-10 §4.6.2.3.
inline constexpr QLatin1StringView kSecurityObject("2.23.136.1.1.1");

/// The CMS inside 77 of EF.SOD. The length may be in any form of BER, and what follows is left alone. Errors:
/// EMRTD_FILE_INVALID.
Result<QByteArrayView> contentOfSod(QByteArrayView sod);

/// LDSSecurityObject of version 0 or 1. A hash of another size than the digest's, a number beyond 16 or one
/// that is there twice loses it all. Errors: EMRTD_FILE_INVALID.
Result<SecurityObject> parseSecurityObject(QByteArrayView der);

} // namespace motcua::emrtd
