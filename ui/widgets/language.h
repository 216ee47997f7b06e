// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace motcua::ui {

enum class Language { vietnamese, english };

/// For the whole program, at any time; Vietnamese until then. Widgets hear of it by QEvent::LanguageChange.
/// Needs the application.
void setLanguage(Language language);
Language language();

/// Cause and remedy of an error in the program's language.
QString messageOf(Code code);

} // namespace motcua::ui
