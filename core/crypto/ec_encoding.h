// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/openssl_handles.h"

namespace motcua::crypto {

/// See EcGroup::encodeFieldElement(). Not for other folders.
Result<openssl::Point> encodedPoint(const EC_GROUP* curve, QByteArrayView element, BN_CTX* context);

} // namespace motcua::crypto
