// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/wedge_detector.h"

namespace motcua::scanner {

inline bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

inline bool isEndKey(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab; }

inline bool isAltDigit(const KeyInput& input) {
    return input.modifiers.testFlag(Qt::AltModifier) && input.modifiers.testFlag(Qt::KeypadModifier) &&
           !input.modifiers.testFlag(Qt::ControlModifier) && input.key >= Qt::Key_0 && input.key <= Qt::Key_9;
}

/// Text that a field would take. Windows reports AltGr as Ctrl and Alt together.
inline bool isText(const KeyInput& input) {
    const bool control = input.modifiers.testFlag(Qt::ControlModifier);
    const bool alt = input.modifiers.testFlag(Qt::AltModifier);
    if (control != alt || input.modifiers.testFlag(Qt::MetaModifier)) return false;
    return !input.text.isEmpty() && input.text.front() >= u' ' && input.text.front() != u'\u007F';
}

/// What a field would do something with.
inline bool isTyped(const KeyInput& input) {
    return input.kind == KeyInput::Kind::press && !isAltDigit(input) &&
           (isText(input) || input.key == Qt::Key_Backspace || isEndKey(input.key));
}

} // namespace motcua::scanner
