// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <utility>
#include <vector>

namespace motcua::central_app {

/// The whole file without the line feed at its end: a password. Errors: FILE_UNREADABLE with the path;
/// FIELD_INVALID when others than the owner may read or write it (mode 0600 is wanted), or it is empty.
Result<Secret> readSecretFile(const QString& path);

/// Lines `Name: value`; blank ones and those that begin with `#` are passed over. Errors: as above;
/// FIELD_INVALID with the number of a line that is none.
Result<std::vector<std::pair<QByteArray, Secret>>> readHeaderFile(const QString& path);

} // namespace motcua::central_app
