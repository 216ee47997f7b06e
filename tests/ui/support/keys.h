// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>
#include <QString>

class QWidget;

namespace motcua::tests {

/// Shows the window and waits until it is the active one, as shortcuts and focus want it.
bool activate(QWidget& window);

/// A key as from the keyboard, shortcuts first, then to the widget; `text` is what it writes (a letter's own
/// without it).
void press(QWidget& widget, QKeyCombination key, const QString& text = {});
/// To whatever has the focus in the window.
void pressInWindow(QWidget& window, QKeyCombination key, const QString& text = {});
/// Letter by letter, any letters, to the widget.
void typeText(QWidget& widget, const QString& text);

} // namespace motcua::tests
