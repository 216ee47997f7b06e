// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/form.h"

namespace motcua::tests {

/// A form of each kind with every field filled in, of Monday 23/11/2026. All people are fictitious.
document::FormData sampleForm(document::FormKind kind);

} // namespace motcua::tests
