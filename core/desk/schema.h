// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/migrations.h"

#include <span>

namespace motcua::desk {

/// The schema of the whole store, version by version. Only grows at its end.
std::span<const store::Migration> migrations();

} // namespace motcua::desk
