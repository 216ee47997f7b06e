// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/page.h"

#include <QKeyEvent>

namespace motcua::ui {

/// As the key bar writes it: `F2`, `Ctrl+K`, `Enter`, `Esc`.
QString keyText(const QKeySequence& key);

/// The key of an event as hints name it: without the keypad's mark, both Enter keys alike.
QKeySequence keyOf(const QKeyEvent& event);

/// Keys that do their work wherever the focus is: function keys and those with Ctrl or Alt, but not those
/// that the field with the focus needs for editing, nor those that write a letter (AltGr). All other keys are
/// first the focused control's.
bool isWindowKey(const QKeyEvent& event, const QWidget* focus);

/// Runs the hint of this key. False when there is none that works now.
bool runKey(const std::vector<KeyHint>& hints, const QKeySequence& key);

} // namespace motcua::ui
