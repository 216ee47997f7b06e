// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_keys.h"

#include "tests/support/event_loop.h"

namespace motcua::tests {
namespace {

QKeyEvent event(QKeyCombination key, const QString& text = {}) {
    return QKeyEvent(QEvent::KeyPress, key.key(), key.keyboardModifiers(), text);
}

TEST(WindowKeysTest, functionAndControlKeys_areTheWindows) {
    QLineEdit edit;
    EXPECT_TRUE(ui::isWindowKey(event(Qt::Key_F6), &edit));
    EXPECT_TRUE(ui::isWindowKey(event(Qt::CTRL | Qt::Key_H), &edit));
    EXPECT_TRUE(ui::isWindowKey(event(Qt::ALT | Qt::Key_1), &edit));
    edit.setText(QStringLiteral("An"));
    EXPECT_TRUE(ui::isWindowKey(event(Qt::CTRL | Qt::Key_K), &edit)); // a deletion on Linux desktops
}

TEST(WindowKeysTest, lettersAndEditingKeys_areTheFields) {
    QLineEdit edit(QStringLiteral("An"));
    EXPECT_FALSE(ui::isWindowKey(event(Qt::Key_A, QStringLiteral("a")), &edit));
    EXPECT_FALSE(ui::isWindowKey(event(Qt::CTRL | Qt::Key_C), &edit));
    EXPECT_FALSE(ui::isWindowKey(event(Qt::CTRL | Qt::Key_A), &edit));
    EXPECT_FALSE(ui::isWindowKey(event(Qt::Key_Return), &edit));
}

TEST(WindowKeysTest, altGrLetters_areTyped) {
    QLineEdit edit;
    EXPECT_FALSE(ui::isWindowKey(event(Qt::CTRL | Qt::ALT | Qt::Key_E, QStringLiteral("€")), &edit));
}

TEST(WindowKeysTest, keypadEnter_isEnter) {
    EXPECT_EQ(QKeySequence(Qt::Key_Return), ui::keyOf(event(Qt::KeypadModifier | Qt::Key_Enter)));
    EXPECT_EQ(QStringLiteral("Enter"), ui::keyText(QKeySequence(Qt::Key_Return)));
}

TEST(WindowKeysTest, disabledHint_doesNotRun) {
    int ran = 0;
    std::vector<ui::KeyHint> hints{{QKeySequence(Qt::Key_F6), QStringLiteral("x"), [&] { ++ran; }, false}};
    EXPECT_FALSE(ui::runKey(hints, QKeySequence(Qt::Key_F6)));
    hints[0].enabled = true;
    EXPECT_TRUE(ui::runKey(hints, QKeySequence(Qt::Key_F6)));
    EXPECT_EQ(1, ran);
}

} // namespace
} // namespace motcua::tests
