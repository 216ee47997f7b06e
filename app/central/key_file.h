// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace motcua::central_app {

/// A file of one key: 32 bytes as 64 hexadecimal digits, readable by its owner only. Errors: STORE_…;
/// STORE_KEY_WRONG with the file's name when there is something else in it.
Result<Secret> readKeyFile(const QString& path);
/// Made of chance when it is not there.
Result<Secret> readOrMakeKeyFile(const QString& path);
/// Replaces what is there.
Result<> writeKeyFile(const QString& path, const Secret& key);

} // namespace motcua::central_app
