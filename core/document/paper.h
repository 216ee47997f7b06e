// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::document {

enum class Paper { a4, a5, thermal80 };

} // namespace motcua::document
