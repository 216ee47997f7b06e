// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QString>

namespace motcua::ui {

/// The program's one style sheet, of these colours. Sizes are pixels of 96 dpi times `scale`.
QString styleSheetOf(const Tokens& tokens, bool isDark, double scale);

} // namespace motcua::ui
