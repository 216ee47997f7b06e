// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/cameras.h"

namespace motcua::scanner {

bool areCamerasForbidden(const QString&) { return false; }

} // namespace motcua::scanner
