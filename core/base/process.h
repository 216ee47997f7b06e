// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua {

/// Called first in every program: a crash must not leave keys and citizens' data in a core file, and files
/// made must be readable by their owner alone.
void harden();

} // namespace motcua
