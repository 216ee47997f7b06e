// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/first_run.h"

#include "tests/support/event_loop.h"
#include "tests/ui/shell/probe.h"
#include "tests/ui/support/keys.h"
#include "tests/ui/support/looks.h"
#include "ui/workspace/preferences.h"

#include <QStandardPaths>

namespace motcua::tests {
namespace {

class FirstRunTest : public testing::Test {
protected:
    FirstRunTest() : clock(toInstant(at(2026, 11, 23, 9))), workspace(clock, reader) {
        QStandardPaths::setTestModeEnabled(true);
        ui::setPreferences({});
        page = std::make_unique<ui::FirstRun>(workspace, folder(),
                                              ui::FirstRun::Calls{[this] { ++done; }, [] {}});
    }
    QString folder() const { return dir.path() + QStringLiteral("/data"); }
    void type(const QString& text) { typeText(*QApplication::focusWidget(), text); }
    void tab() { pressInWindow(*page, Qt::Key_Tab); }
    void enter() { pressInWindow(*page, Qt::Key_Return); }
    void toOfficer() {
        activate(*page);
        page->enter();
        enter();
        type(QStringLiteral("UBND xã Thử Nghiệm"));
        tab();
        type(QStringLiteral("h34.05"));
        enter();
    }
    void toRecovery() {
        toOfficer();
        type(QStringLiteral("Nguyễn Thị Lan"));
        tab();
        tab();
        type(QStringLiteral("mật khẩu thử 1"));
        tab();
        type(QStringLiteral("mật khẩu thử 1"));
        enter();
        ASSERT_TRUE(serveUntil([&] { return page->step() == 3; }));
    }

    QTemporaryDir dir;
    FixedClock clock;
    StillReader reader;
    ui::Workspace workspace;
    std::unique_ptr<ui::FirstRun> page;
    int done = 0;
};

TEST_F(FirstRunTest, wholeWay_byKeyboard_makesAStationThatIsOpen) {
    toRecovery();
    EXPECT_TRUE(workspace.isOpen());
    EXPECT_EQ(QStringLiteral("lan.nt"), workspace.officer().login);
    EXPECT_EQ(QStringLiteral("H34.05"), workspace.station().officeCode);
    QString code;
    for (const QLabel* label : page->findChildren<QLabel*>())
        if (label->isVisible() && label->text().count(u'-') == 8) code = label->text();
    ASSERT_FALSE(code.isEmpty());
    type(QStringLiteral("sai"));
    enter();
    EXPECT_EQ(3, page->step()) << "who has not written it down does not go on";
    type(code.right(6));
    enter();
    EXPECT_EQ(4, page->step());
    enter();
    EXPECT_EQ(1, done);
}

TEST_F(FirstRunTest, badOfficeCode_isShownAtItsField) {
    activate(*page);
    page->enter();
    enter();
    type(QStringLiteral("UBND xã Thử Nghiệm"));
    enter();
    EXPECT_EQ(1, page->step());
    ASSERT_TRUE(QApplication::focusWidget());
    type(QStringLiteral("H34.05"));
    enter();
    EXPECT_EQ(2, page->step()) << "the focus had gone to the field that was wrong";
}

TEST_F(FirstRunTest, differentPasswords_makeNoStation) {
    toOfficer();
    type(QStringLiteral("Lan"));
    tab();
    tab();
    type(QStringLiteral("mật khẩu thử 1"));
    tab();
    type(QStringLiteral("mật khẩu thử 2"));
    enter();
    serveFor(std::chrono::milliseconds(100));
    EXPECT_EQ(2, page->step());
    EXPECT_FALSE(QDir(folder()).exists());
}

TEST_F(FirstRunTest, escape_goesBackUntilTheStationIsMade) {
    toOfficer();
    pressInWindow(*page, Qt::Key_Escape);
    EXPECT_EQ(1, page->step());
}

TEST_F(FirstRunTest, everyStepInEveryLook) {
    activate(*page);
    page->enter();
    inAllLooks(*page, QStringLiteral("first_run_0"));
    enter();
    inAllLooks(*page, QStringLiteral("first_run_1"));
    type(QStringLiteral("UBND xã Thử Nghiệm"));
    tab();
    type(QStringLiteral("h34.05"));
    enter();
    inAllLooks(*page, QStringLiteral("first_run_2"));
}

TEST_F(FirstRunTest, laterStepsInEveryLook) {
    toRecovery();
    inAllLooks(*page, QStringLiteral("first_run_3"));
    QString code;
    for (const QLabel* label : page->findChildren<QLabel*>())
        if (label->isVisible() && label->text().count(u'-') == 8) code = label->text();
    page->activateWindow();
    page->enter();
    type(code.right(6));
    enter();
    ASSERT_EQ(4, page->step());
    inAllLooks(*page, QStringLiteral("first_run_4"));
}

TEST(SetupWordsTest, login_isSuggestedFromTheName) {
    EXPECT_EQ(QStringLiteral("lan.nt"), ui::suggestedLogin(QStringLiteral("Nguyễn Thị Lan")));
    EXPECT_EQ(QStringLiteral("duong.dd"), ui::suggestedLogin(QStringLiteral("Đỗ Đức Dương")));
    EXPECT_EQ(QStringLiteral("lan"), ui::suggestedLogin(QStringLiteral("  Lan ")));
    EXPECT_EQ(QString(), ui::suggestedLogin({}));
}

TEST(SetupWordsTest, strength_growsWithLength) {
    const auto weak = ui::strengthText(QStringLiteral("lan"), QStringLiteral("1234"));
    const auto good = ui::strengthText(QStringLiteral("lan"), QStringLiteral("matkhau1"));
    const auto strong = ui::strengthText(QStringLiteral("lan"), QStringLiteral("con trâu đi trước 7"));
    EXPECT_NE(weak, good);
    EXPECT_NE(good, strong);
}

} // namespace
} // namespace motcua::tests
