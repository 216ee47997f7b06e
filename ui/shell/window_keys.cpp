// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_keys.h"

#include <QPlainTextEdit>
#include <QTextEdit>

namespace motcua::ui {
namespace {

bool edits(const QKeyEvent& event, const QWidget* focus) {
    const auto* line = qobject_cast<const QLineEdit*>(focus);
    const bool isText =
        line || qobject_cast<const QTextEdit*>(focus) || qobject_cast<const QPlainTextEdit*>(focus);
    if (!isText) return false;
    // an empty field has nothing to undo or to select: the key is the page's then
    if (line) {
        if (event.matches(QKeySequence::Undo)) return line->isUndoAvailable();
        if (event.matches(QKeySequence::Redo)) return line->isRedoAvailable();
        if (event.matches(QKeySequence::SelectAll)) return !line->text().isEmpty();
    }
    // Not DeleteEndOfLine: on Linux that is Ctrl+K, which finds everything here.
    for (const auto standard : {QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll,
                                QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste,
                                QKeySequence::DeleteEndOfWord, QKeySequence::DeleteStartOfWord})
        if (event.matches(standard)) return true;
    return false;
}

bool isFunctionKey(int key) { return key >= Qt::Key_F1 && key <= Qt::Key_F35; }

} // namespace

QString keyText(const QKeySequence& key) {
    QString text = key.toString(QKeySequence::NativeText);
    return text.replace(QLatin1StringView("Return"), QLatin1StringView("Enter"));
}

QKeySequence keyOf(const QKeyEvent& event) {
    const int key = event.key() == Qt::Key_Enter ? static_cast<int>(Qt::Key_Return) : event.key();
    return QKeySequence(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(key)));
}

bool isWindowKey(const QKeyEvent& event, const QWidget* focus) {
    if (isFunctionKey(event.key())) return true;
    const auto modifiers = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!modifiers) return false;
    const bool altGr = modifiers.testFlags(Qt::ControlModifier | Qt::AltModifier);
    if (altGr && !event.text().isEmpty() && event.text()[0].isPrint()) return false;
    return !edits(event, focus);
}

bool runKey(const std::vector<KeyHint>& hints, const QKeySequence& key) {
    for (const KeyHint& hint : hints) {
        if (!hint.enabled || !hint.run || hint.key.isEmpty()) continue;
        QKeySequence wanted = hint.key;
        if (wanted == QKeySequence(Qt::Key_Enter)) wanted = QKeySequence(Qt::Key_Return);
        if (wanted != key) continue;
        const auto run = hint.run; // it may change the hints
        run();
        return true;
    }
    return false;
}

} // namespace motcua::ui
