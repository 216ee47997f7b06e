// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/keys.h"

#include "tests/support/event_loop.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QThreadPool>
#include <QWidget>
#include <gtest/gtest.h>

// Qt's way into its map of shortcuts, which QTest goes too; exported, but in no public header.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject* o, ulong timestamp, int k, Qt::KeyboardModifiers mods,
                                               const QString& text = QString(), bool autorep = false,
                                               ushort count = 1);
QT_END_NAMESPACE

namespace motcua::tests {
namespace {

/// The tests' application is never destroyed, so nothing else waits for what the window still does in the
/// background (a slip being set) before the process takes fonts and caches down.
class FinishedInBackground final : public testing::Environment {
public:
    void TearDown() override {
        if (const auto* app = QCoreApplication::instance())
            for (QThreadPool* pool : app->findChildren<QThreadPool*>())
                pool->waitForDone();
        QThreadPool::globalInstance()->waitForDone();
    }
};
[[maybe_unused]] testing::Environment* const kFinished =
    testing::AddGlobalTestEnvironment(new FinishedInBackground);

QString textOf(QKeyCombination key) {
    if (key.keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier | Qt::KeypadModifier)) return {};
    const int code = key.key();
    if (code == Qt::Key_Return || code == Qt::Key_Enter) return QStringLiteral("\r");
    if (code < 0x20 || code > 0x10FFFF || code >= Qt::Key_Escape) return {};
    const QString letter = QChar(static_cast<char16_t>(code));
    return key.keyboardModifiers() & Qt::ShiftModifier ? letter : letter.toLower();
}

} // namespace

bool activate(QWidget& window) {
    window.show();
    window.raise();
    window.activateWindow();
    return serveUntil(
        [&] { return window.isActiveWindow() && QApplication::activeWindow() == window.window(); });
}

void press(QWidget& widget, QKeyCombination key, const QString& text) {
    const QString written = text.isEmpty() ? textOf(key) : text;
    const QPointer<QWidget> target(&widget); // the key may close it
    if (qt_sendShortcutOverrideEvent(&widget, 0, key.key(), key.keyboardModifiers(), written)) return;
    if (!target) return;
    QKeyEvent down(QEvent::KeyPress, key.key(), key.keyboardModifiers(), written);
    QApplication::sendEvent(&widget, &down);
    if (!target) return;
    QKeyEvent up(QEvent::KeyRelease, key.key(), key.keyboardModifiers(), written);
    QApplication::sendEvent(&widget, &up);
}

void pressInWindow(QWidget& window, QKeyCombination key, const QString& text) {
    QWidget* focused = window.window()->focusWidget();
    press(focused ? *focused : window, key, text);
}

void typeText(QWidget& widget, const QString& text) {
    for (const QChar letter : text)
        press(widget, QKeyCombination(static_cast<Qt::Key>(letter.toUpper().unicode())), QString(letter));
}

} // namespace motcua::tests
