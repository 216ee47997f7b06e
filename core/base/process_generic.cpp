// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

namespace motcua {

void harden() {} // Windows writes no core files by default, and files take the access list of their folder

} // namespace motcua
