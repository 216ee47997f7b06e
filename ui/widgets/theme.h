// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QIcon>

class QWidget;

namespace motcua::ui {

enum class Look { system, light, dark };

/// Fusion with the program's one style sheet and palette, for the whole application, at any time.
/// `textScale` 1.0 … 2.0.
void applyTheme(Look look, double textScale = 1.0);
double textScale();
/// The tokens in use.
const Tokens& tokens();

/// An icon of resources/icons (`user`, `printer`, …; Lucide), tinted by the theme; follows its changes at the
/// next polish. Decorative: give the control a text or an accessible name as well.
enum class Tint { text, secondary, accent, good, warning, danger, onAccent };
QIcon icon(const char* name, Tint tint = Tint::text);

/// What a widget is, for the style sheet (a dynamic property, `role`). Set it at any time.
/// Buttons: primary (one a page), plain (default), quiet (no frame), danger. Frames: surface (a card).
/// Labels: title, section, secondary, number, error.
void setRole(QWidget* widget, const char* role);

/// A length of the 96-dpi design at the text scale in use.
int scaled(int pixels);

} // namespace motcua::ui
