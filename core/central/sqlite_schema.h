// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/migrations.h"

namespace motcua::central {

std::span<const store::Migration> sqliteMigrations();

} // namespace motcua::central
