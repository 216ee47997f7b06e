// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/openssl_handles.h"

namespace motcua::crypto {

/// One of the curves of ICAO 9303-11 Table 6 in OpenSSL's own implementation. Errors:
/// CRYPTO_ALGORITHM_UNSUPPORTED. Not for other folders, as all of this file.
Result<openssl::Group> standardCurve(int id);

/// DER ECParameters; see EcGroup::fromParameters().
Result<openssl::Group> curveFromParameters(QByteArrayView der);

} // namespace motcua::crypto
