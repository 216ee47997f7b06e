// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_page.h"

#include "tests/support/event_loop.h"
#include "tests/ui/shell/probe.h"
#include "tests/ui/support/keys.h"
#include "tests/ui/support/looks.h"
#include "ui/login/recover_page.h"
#include "ui/login/training_office.h"
#include "ui/workspace/preferences.h"

#include <QStandardPaths>

namespace motcua::tests {
namespace {

class LoginPageTest : public testing::Test {
protected:
    LoginPageTest() : workspace(station.clock, reader), page(workspace, station.folder()) {
        QStandardPaths::setTestModeEnabled(true);
        ui::setPreferences({});
        page.onLoggedIn([this] { ++loggedIn; });
        page.onNoStation([this] { ++noStation; });
        activate(page);
    }
    void open() {
        station.close();
        page.enter();
        ASSERT_TRUE(serveUntil([&] { return !page.logins().isEmpty(); }));
    }
    void tryPassword(const QString& text) {
        typeText(*QApplication::focusWidget(), text);
        pressInWindow(page, Qt::Key_Return);
    }
    bool shows(const QString& text) const {
        return std::ranges::any_of(page.findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    /// Without moc a class of the program is found by its type only.
    const ui::PasswordForm& form() const {
        for (const QWidget* widget : page.findChildren<QWidget*>())
            if (const auto* found = dynamic_cast<const ui::PasswordForm*>(widget)) return *found;
        std::abort();
    }

    TempStation station;
    StillReader reader;
    ui::Workspace workspace;
    ui::LoginPage page;
    int loggedIn = 0, noStation = 0;
};

TEST_F(LoginPageTest, rightPassword_opens) {
    open();
    tryPassword(QStringLiteral("mật khẩu thử 1"));
    ASSERT_TRUE(serveUntil([&] { return loggedIn == 1; }));
    EXPECT_TRUE(workspace.isOpen());
    EXPECT_EQ(QStringLiteral("Cán bộ Thử Nghiệm"), workspace.officer().fullName);
}

TEST_F(LoginPageTest, nothingTyped_asksForThePassword) {
    open();
    pressInWindow(page, Qt::Key_Return);
    EXPECT_TRUE(shows(QCoreApplication::translate("PasswordForm", "Type your password.")));
}

TEST_F(LoginPageTest, manyWrongPasswords_areMadeToWait) {
    open();
    const auto isWaiting = [&] { return shows(QStringLiteral("Thử lại sau ")); };
    for (int i = 0; i < 6 && !isWaiting(); ++i) {
        tryPassword(QStringLiteral("sai mật khẩu"));
        ASSERT_FALSE(form().mayTry()) << "while it is looked at";
        ASSERT_TRUE(serveUntil([&] { return form().mayTry() || isWaiting(); }));
    }
    ASSERT_TRUE(isWaiting());
    EXPECT_FALSE(form().mayTry());
    EXPECT_TRUE(serveUntil([&] { return form().mayTry(); })) << "the wait ends by itself";
    EXPECT_FALSE(isWaiting());
}

TEST_F(LoginPageTest, capsLock_isNoticed) {
    open();
    typeText(*QApplication::focusWidget(), QStringLiteral("a"));
    EXPECT_FALSE(shows(QStringLiteral("Caps Lock")));
    QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
    QApplication::sendEvent(QApplication::focusWidget(), &capital);
    EXPECT_TRUE(shows(QStringLiteral("Caps Lock")));
}

TEST_F(LoginPageTest, folderInUse_isSaidAndCanBeTriedAgain) {
    page.enter(); // the station of the test has it open
    ASSERT_TRUE(serveUntil([&] { return shows(ui::messageOf(Code::STORE_BUSY)); }));
    station.close();
    pressInWindow(page, Qt::Key_Space); // the button has the focus
    EXPECT_TRUE(serveUntil([&] { return !page.logins().isEmpty(); }));
    EXPECT_FALSE(shows(ui::messageOf(Code::STORE_BUSY)));
}

TEST_F(LoginPageTest, emptyFolder_asksForTheFirstRun) {
    ui::LoginPage other(workspace, station.folder() + QStringLiteral("-not-there"));
    other.onNoStation([this] { ++noStation; });
    other.enter();
    EXPECT_TRUE(serveUntil([&] { return noStation == 1; }));
}

TEST_F(LoginPageTest, forgottenPassword_isReplacedByTheRecoveryCode) {
    station.close();
    ui::RecoverPage recover(workspace, station.folder());
    int changed = 0;
    recover.onEnded([&](bool done) { changed += done; });
    activate(recover);
    recover.enter(QStringLiteral("lan"));
    typeText(*QApplication::focusWidget(), QString::fromUtf8(station.recoveryCode().view()));
    pressInWindow(recover, Qt::Key_Tab);
    typeText(*QApplication::focusWidget(), QStringLiteral("mật khẩu mới 2"));
    pressInWindow(recover, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return changed == 1; }));
    activate(page);
    open();
    tryPassword(QStringLiteral("mật khẩu mới 2"));
    EXPECT_TRUE(serveUntil([&] { return loggedIn == 1; }));
}

TEST_F(LoginPageTest, everyLook) {
    open();
    inAllLooks(page, QStringLiteral("login"));
}

TEST(TrainingOfficeTest, made_opensWithItsKnownPassword) {
    QTemporaryDir dir;
    const FixedClock clock(toInstant(at(2026, 11, 23, 9)));
    ASSERT_TRUE(ui::makeTrainingOffice(dir.path() + QStringLiteral("/training"), clock, 20));
    const auto workplace =
        desk::Workplace::open(dir.path() + QStringLiteral("/training"), ui::TrainingOffice::login(),
                              ui::TrainingOffice::password(), clock);
    ASSERT_TRUE(workplace);
    EXPECT_TRUE((*workplace)->station().training);
}

} // namespace
} // namespace motcua::tests
