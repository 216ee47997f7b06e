// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panels.h"

#include "tests/ui/support/looks.h"
#include "ui/widgets/field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using tests::press;

TEST(Folded, keys_openAndClose) {
    auto* content = new QLabel(QStringLiteral("x"));
    Folded folded(QStringLiteral("Thêm"), content);
    ASSERT_TRUE(tests::activate(folded));
    auto& button = *folded.findChild<QToolButton*>();
    EXPECT_FALSE(content->isVisible());
    for (const auto& [key, open] : {std::pair(Qt::Key_Right, true),
                                    {Qt::Key_Right, true},
                                    {Qt::Key_Left, false},
                                    {Qt::Key_Return, true},
                                    {Qt::Key_Space, false}}) {
        press(button, key);
        EXPECT_EQ(content->isVisible(), open) << key;
    }
}

struct Steps : testing::Test {
    Steps() {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(line = new StepLine);
        column->addWidget(other = new QLineEdit);
        line->setSteps(
            {QStringLiteral("Một"), QStringLiteral("Hai"), QStringLiteral("Ba"), QStringLiteral("Bốn")});
        line->setCurrent(1, 2);
        line->onChosen([this](int step) { chosen.push_back(step); });
    }
    QWidget window;
    StepLine* line;
    QLineEdit* other;
    std::vector<int> chosen;
};

TEST_F(Steps, altAndNumber_openWhatHasBeenReached) {
    ASSERT_TRUE(tests::activate(window));
    other->setFocus();
    press(*other, Qt::ALT | Qt::Key_1);
    press(*other, Qt::ALT | Qt::Key_3);
    press(*other, Qt::ALT | Qt::Key_2); // is open
    press(*other, Qt::ALT | Qt::Key_4); // not yet
    EXPECT_EQ(chosen, (std::vector{0, 2}));
}

TEST_F(Steps, arrows_goToTheFarthestReached) {
    ASSERT_TRUE(tests::activate(window));
    line->setFocus();
    for (int i = 0; i < 4; ++i)
        press(*line, Qt::Key_Right);
    press(*line, Qt::Key_Return);
    EXPECT_EQ(chosen, std::vector{2});
    EXPECT_TRUE(line->accessibleName().contains(QStringLiteral("Ba")))
        << line->accessibleName().toStdString();
}

TEST(Busy, shortWork_showsNothing) {
    Busy busy;
    busy.setText(QStringLiteral("Đang đọc…"));
    EXPECT_TRUE(busy.isHidden());
    busy.setText({});
    tests::serveFor(std::chrono::milliseconds(400));
    EXPECT_TRUE(busy.isHidden());
}

TEST(Busy, longWork_isShownUntilItEnds) {
    Busy busy;
    busy.setText(QStringLiteral("Đang đọc…"));
    ASSERT_TRUE(tests::serveUntil([&] { return !busy.isHidden(); }));
    busy.setText({});
    EXPECT_TRUE(busy.isHidden());
}

TEST(FactList, emptyValue_isLeftOut) {
    FactList facts;
    facts.add(QStringLiteral("Có"), QStringLiteral("1"));
    facts.add(QStringLiteral("Không"), {});
    EXPECT_EQ(facts.findChildren<QLabel*>().size(), 2);
    facts.clear();
    EXPECT_TRUE(facts.findChildren<QLabel*>().isEmpty());
}

TEST(MessageBar, action_endsTheMessageAndMayShowTheNext) {
    MessageBar bar;
    bar.show(MessageBar::Kind::error, QStringLiteral("Hết giấy"), QStringLiteral("In lại"),
             [&] { bar.show(MessageBar::Kind::success, QStringLiteral("Đã in")); });
    EXPECT_FALSE(bar.isHidden());
    EXPECT_EQ(bar.accessibleName(), QStringLiteral("Hết giấy"));
    bar.findChild<QPushButton*>()->click();
    EXPECT_EQ(bar.text(), QStringLiteral("Đã in"));
    EXPECT_TRUE(bar.findChild<QPushButton*>()->isHidden());
}

TEST(MessageBar, escape_endsIt) {
    MessageBar bar;
    bar.show(MessageBar::Kind::warning, QStringLiteral("Hết giấy"));
    press(bar, Qt::Key_Escape);
    EXPECT_TRUE(bar.isHidden());
    EXPECT_TRUE(bar.text().isEmpty());
}

TEST(EmptyState, button_doesIt) {
    applyTheme(Look::light);
    int calls = 0;
    EmptyState empty("inbox", QStringLiteral("Chưa có gì."));
    auto* button = empty.addButton(QStringLiteral("Quét"), [&] { ++calls; });
    ASSERT_TRUE(tests::activate(empty));
    press(*button, Qt::Key_Return);
    EXPECT_EQ(calls, 1);
}

TEST(Field, inAHighPage_asksForNoMoreThanItNeeds) {
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* row = new QHBoxLayout;
    auto* phone = new Field(QStringLiteral("Điện thoại"), new QLineEdit);
    auto* mail = new Field(QStringLiteral("Email"), new QLineEdit);
    mail->setHint(QStringLiteral("Để nhận kết quả"));
    row->addWidget(phone);
    row->addWidget(mail);
    column->addLayout(row);
    column->addWidget(new QLabel(QStringLiteral("Đồng ý nhận tin")));
    column->addStretch();
    page.resize(600, 600);
    ASSERT_TRUE(tests::activate(page));
    EXPECT_LE(mail->height(), mail->sizeHint().height() + 2);
    EXPECT_EQ(phone->control()->y(), mail->control()->y()) << "beside each other in one line";
}

} // namespace
} // namespace motcua::ui
