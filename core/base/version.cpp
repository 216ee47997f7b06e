// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace motcua {

QLatin1StringView version() { return QLatin1StringView(MOTCUA_VERSION); }

} // namespace motcua
