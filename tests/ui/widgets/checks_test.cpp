// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of tests/ui/support themselves: each finds what it is for.
#include "tests/ui/support/looks.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <gtest/gtest-spi.h>

namespace motcua::tests {
namespace {

struct Window : testing::Test {
    Window() : column(new QVBoxLayout(&window)) {}
    QWidget window;
    QVBoxLayout* column;
    template <class T> T* add(T* widget) {
        column->addWidget(widget);
        return widget;
    }
};

TEST_F(Window, goodWindow_passes) {
    add(new QLabel(QStringLiteral("Họ và tên")))->setBuddy(add(new QLineEdit));
    add(new QPushButton(QStringLiteral("Tiếp nhận")));
    ASSERT_TRUE(activate(window));
    expectNoClippedText(window);
    expectAccessible(window);
    expectFocusOrder(window);
}

TEST_F(Window, narrowLabel_isFound) {
    auto* label = add(new QLabel(QStringLiteral("Họ, chữ đệm và tên")));
    label->setFixedWidth(30);
    ASSERT_TRUE(activate(window));
    EXPECT_NONFATAL_FAILURE(expectNoClippedText(window), "is clipped");
    label->setToolTip(label->text()); // told another way
    expectNoClippedText(window);
}

TEST_F(Window, lowLabel_isFound) {
    add(new QLabel(QStringLiteral("Ậ")))->setFixedHeight(8);
    ASSERT_TRUE(activate(window));
    EXPECT_NONFATAL_FAILURE(expectNoClippedText(window), "is clipped");
}

TEST_F(Window, narrowButton_isFound) {
    add(new QPushButton(QStringLiteral("Tiếp nhận và in")))->setFixedWidth(40);
    ASSERT_TRUE(activate(window));
    EXPECT_NONFATAL_FAILURE(expectNoClippedText(window), "is clipped");
}

TEST_F(Window, namelessControl_isFound) {
    auto* line = add(new QLineEdit);
    ASSERT_TRUE(activate(window));
    EXPECT_NONFATAL_FAILURE(expectAccessible(window), "no accessible name");
    line->setAccessibleName(QStringLiteral("Tên"));
    expectAccessible(window);
}

TEST_F(Window, trapOfTab_isFound) {
    add(new QPlainTextEdit); // takes Tab for itself
    add(new QLineEdit);
    ASSERT_TRUE(activate(window));
    EXPECT_NONFATAL_FAILURE(expectFocusOrder(window), "trap");
}

TEST_F(Window, key_reachesShortcutsAndControls) {
    int pressed = 0;
    auto* action = new QAction(&window);
    action->setShortcut(Qt::Key_F6);
    QObject::connect(action, &QAction::triggered, &window, [&] { ++pressed; });
    window.addAction(action);
    auto* line = add(new QLineEdit);
    ASSERT_TRUE(activate(window));
    line->setFocus();
    press(*line, Qt::Key_F6);
    EXPECT_EQ(pressed, 1);
    typeText(*line, QStringLiteral("Đặng thị ổn"));
    EXPECT_EQ(line->text(), QStringLiteral("Đặng thị ổn"));
}

} // namespace
} // namespace motcua::tests
