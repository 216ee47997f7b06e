// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/sealing.h"

#include <QString>

namespace motcua::central_app {

/// The key that counters seal packages on a medium for: `medium-key` in the folder, 64 hexadecimal digits,
/// readable by its owner only, made when it is not there. Errors: STORE_….
Result<crypto::KeyPair> mediumKey(const QString& folder);

} // namespace motcua::central_app
