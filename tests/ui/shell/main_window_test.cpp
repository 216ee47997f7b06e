// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/officers.h"
#include "core/desk/turned_away.h"
#include "tests/support/event_loop.h"
#include "tests/ui/shell/probe.h"
#include "tests/ui/support/checks.h"
#include "tests/ui/support/held.h"
#include "tests/ui/support/keys.h"
#include "tests/ui/support/looks.h"
#include "ui/shell/watchdog.h"
#include "ui/workspace/preferences.h"

#include <QComboBox>
#include <QDialog>
#include <QListView>
#include <QSettings>
#include <QStandardPaths>

namespace motcua::tests {
namespace {

using ui::MainWindow;
using ui::PageName;

const QString kPassword = QStringLiteral("mật khẩu thử 1");

/// A window on a real station, with probes for pages.
class MainWindowTest : public testing::Test {
protected:
    MainWindowTest() {
        QStandardPaths::setTestModeEnabled(true);
        ui::setPreferences({});
    }
    ~MainWindowTest() override { ui::setPreferences({}); }

    void open() {
        station.close();
        workspace = std::make_unique<ui::Workspace>(station.clock, reader);
        window = std::make_unique<MainWindow>(
            *workspace, MainWindow::Setup{.folder = station.folder(), .training = false, .openTraining = {}});
        addProbe(PageName::reception, u"Tiếp nhận", Qt::Key_F2, reception);
        addProbe(PageName::dossiers, u"Hồ sơ", Qt::Key_F10, dossiers);
        addProbe(PageName::returns, u"Trả kết quả", Qt::Key_F7, returns);
        window->start();
        activate(*window);
    }
    void addProbe(PageName name, QStringView title, Qt::Key key, QPointer<ProbePage>& probe) {
        window->addPage({name, "inbox", [text = title.toString()] { return text; }, QKeySequence(key),
                         [&probe](ui::Workspace&) {
                             auto page = std::make_unique<ProbePage>();
                             probe = page.get();
                             return page;
                         }});
    }
    bool isWorking() const { return window->state() == MainWindow::State::working; }
    void logIn() {
        open();
        ASSERT_TRUE(serveUntil([&] { return !window->loginPage().logins().isEmpty(); }));
        typeText(*QApplication::focusWidget(), kPassword);
        pressInWindow(*window, Qt::Key_Return);
        ASSERT_TRUE(serveUntil([&] { return isWorking(); }));
    }
    QLabel* labelWith(const QString& text) const {
        for (QLabel* label : window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return label;
        return nullptr;
    }

    TempStation station;
    StillReader reader;
    std::unique_ptr<ui::Workspace> workspace;
    std::unique_ptr<MainWindow> window;
    QPointer<ProbePage> reception, dossiers, returns;
};

TEST_F(MainWindowTest, login_withRightPassword_opensTheFirstPage) {
    logIn();
    ASSERT_TRUE(reception);
    EXPECT_EQ(1, reception->entered);
    EXPECT_EQ(&reception->edit(), QApplication::focusWidget());
    EXPECT_EQ(QStringLiteral("lan"), ui::preferences().lastLogin);
}

TEST_F(MainWindowTest, login_withWrongPassword_saysSoAndStaysClosed) {
    open();
    ASSERT_TRUE(serveUntil([&] { return !window->loginPage().logins().isEmpty(); }));
    typeText(*QApplication::focusWidget(), QStringLiteral("sai mật khẩu"));
    pressInWindow(*window, Qt::Key_Return);
    ASSERT_TRUE(
        serveUntil([&] { return labelWith(ui::messageOf(Code::OFFICER_PASSWORD_WRONG)) != nullptr; }));
    EXPECT_FALSE(isWorking());
    EXPECT_FALSE(workspace->isOpen());
}

TEST_F(MainWindowTest, functionKey_opensItsPageFromATextField) {
    logIn();
    pressInWindow(*window, Qt::Key_F10);
    ASSERT_TRUE(dossiers);
    EXPECT_EQ(1, dossiers->entered);
    EXPECT_EQ(1, reception->left);
}

TEST_F(MainWindowTest, pagesOwnKey_goesBeforeTheRail) {
    logIn();
    int ran = 0;
    reception->hints = {{QKeySequence(Qt::Key_F10), QStringLiteral("mine"), [&] { ++ran; }}};
    pressInWindow(*window, Qt::Key_F10);
    EXPECT_EQ(1, ran);
    EXPECT_FALSE(dossiers);
}

TEST_F(MainWindowTest, editingKeys_stayWithTheTextField) {
    logIn();
    int ran = 0;
    reception->hints = {{QKeySequence(QStringLiteral("Ctrl+A")), QStringLiteral("all"), [&] { ++ran; }}};
    reception->edit().setText(QStringLiteral("An"));
    press(reception->edit(), Qt::CTRL | Qt::Key_A);
    EXPECT_EQ(0, ran);
    EXPECT_EQ(QStringLiteral("An"), reception->edit().selectedText());
    reception->edit().clear();
    press(reception->edit(), Qt::CTRL | Qt::Key_A);
    EXPECT_EQ(1, ran) << "an empty field has nothing to select";
}

TEST_F(MainWindowTest, escape_goesOneStepBackInThePage) {
    logIn();
    pressInWindow(*window, Qt::Key_Escape);
    EXPECT_EQ(1, reception->backs);
}

TEST_F(MainWindowTest, palette_findsAPageByItsLetters) {
    logIn();
    pressInWindow(*window, Qt::CTRL | Qt::Key_K);
    ASSERT_TRUE(window->palette().isOpen());
    typeText(*QApplication::focusWidget(), QStringLiteral("tra ket"));
    pressInWindow(*window, Qt::Key_Return); // runs what is found for these letters, when it is found
    ASSERT_TRUE(serveUntil([&] { return returns && returns->entered == 1; }));
    EXPECT_FALSE(window->palette().isOpen());
}

TEST_F(MainWindowTest, palette_findsADossierByItsApplicant) {
    ASSERT_TRUE(desk::receive(station.workplace(), birthRequest()));
    logIn();
    pressInWindow(*window, Qt::CTRL | Qt::Key_K);
    auto* list = window->palette().findChild<QListView*>();
    typeText(*QApplication::focusWidget(), QStringLiteral("nguyen van an"));
    ASSERT_TRUE(serveUntil([&] { return list->model()->rowCount() > 0; }));
    EXPECT_EQ(QStringLiteral("Nguyễn Văn An"), list->model()->index(0, 0).data().toString());
    pressInWindow(*window, Qt::Key_Return);
    ASSERT_TRUE(dossiers);
    ASSERT_EQ(1U, dossiers->scans.size());
    EXPECT_TRUE(std::get<desk::DossierTarget>(dossiers->scans[0]).isKnown);
}

TEST_F(MainWindowTest, palette_opensWhatWasTurnedAwayWithoutACode) {
    const auto away =
        desk::turnAway(station.workplace(), birthRequest(),
                       dossier::SupplementRequested{.missing = {QStringLiteral("Giấy chứng sinh")},
                                                    .reason = QStringLiteral("Thiếu")});
    ASSERT_TRUE(away);
    logIn();
    pressInWindow(*window, Qt::CTRL | Qt::Key_K);
    auto* list = window->palette().findChild<QListView*>();
    typeText(*QApplication::focusWidget(), QStringLiteral("nguyen van an"));
    ASSERT_TRUE(serveUntil([&] { return list->model()->rowCount() > 0; }));
    pressInWindow(*window, Qt::Key_Return);
    ASSERT_TRUE(dossiers);
    ASSERT_EQ(1U, dossiers->scans.size());
    EXPECT_EQ(away->state.id.toString(), std::get<desk::DossierTarget>(dossiers->scans[0]).code);
}

TEST_F(MainWindowTest, lock_rejectsOpenDialogs) {
    logIn();
    QDialog dialog(window.get());
    dialog.open();
    ASSERT_TRUE(dialog.isVisible());
    window->lock();
    EXPECT_FALSE(dialog.isVisible()) << "it would stay in use above the lock";
    EXPECT_EQ(QDialog::Rejected, dialog.result());
}

TEST_F(MainWindowTest, otherOfficerWhilePasswordIsChecked_doesNotOpenTheClosedDesk) {
    logIn();
    window->lock();
    typeText(*QApplication::focusWidget(), kPassword);
    pressInWindow(*window, Qt::Key_Return);
    for (QPushButton* button : window->findChildren<QPushButton*>())
        EXPECT_FALSE(button->isVisible() && button->isEnabled()) << qPrintable(button->text());
    window->changeOfficer(); // whoever else asks for it meanwhile
    ASSERT_TRUE(serveUntil([&] { return window->state() == MainWindow::State::entrance; }));
    ASSERT_TRUE(serveUntil([&] { return !window->loginPage().logins().isEmpty(); }));
    serveFor(std::chrono::milliseconds(300));
    EXPECT_EQ(MainWindow::State::entrance, window->state());
    EXPECT_EQ(&window->loginPage(), window->shownEntrance());
}

TEST_F(MainWindowTest, palette_escapeGivesTheFocusBackAndForgetsWhatWasTyped) {
    logIn();
    pressInWindow(*window, Qt::CTRL | Qt::Key_K);
    typeText(*QApplication::focusWidget(), QStringLiteral("Nguyễn"));
    pressInWindow(*window, Qt::Key_Escape);
    EXPECT_FALSE(window->palette().isOpen());
    EXPECT_EQ(&reception->edit(), QApplication::focusWidget());
    EXPECT_EQ(0, reception->backs);
    EXPECT_TRUE(window->palette().findChild<QLineEdit*>()->text().isEmpty());
}

TEST_F(MainWindowTest, palette_findsTheTelephoneOfAnAgency) {
    logIn();
    desk::Settings settings = workspace->settings();
    settings.contacts = {
        {QStringLiteral("H34.06"), QStringLiteral("UBND xã Đăk Hà"), QStringLiteral("0260 111 222"), {}}};
    workspace->saveSettings(settings);
    pressInWindow(*window, Qt::CTRL | Qt::Key_K);
    typeText(*QApplication::focusWidget(), QStringLiteral("dak ha"));
    auto* list = window->palette().findChild<QListView*>();
    ASSERT_TRUE(serveUntil([&] {
        return list->model()->rowCount() > 0 &&
               list->model()->index(0, 0).data().toString().contains(QStringLiteral("0260 111 222"));
    }));
    pressInWindow(*window, Qt::Key_Return);
    EXPECT_TRUE(serveUntil([&] { return labelWith(QStringLiteral("0260 111 222")) != nullptr; }));
    window->palette().openContacts();
    EXPECT_EQ(list->model()->rowCount(), 1) << "the list of numbers and nothing else";
}

TEST_F(MainWindowTest, message_goesWithThePageItWasOf) {
    logIn();
    workspace->say({ui::Message::Kind::warning, QStringLiteral("Đã lưu thành tệp PDF"), {}, {}});
    ASSERT_TRUE(labelWith(QStringLiteral("Đã lưu thành tệp PDF")));
    pressInWindow(*window, Qt::Key_F10);
    EXPECT_FALSE(labelWith(QStringLiteral("Đã lưu thành tệp PDF")));
    workspace->say({ui::Message::Kind::error, QStringLiteral("Không lưu được"), {}, {}});
    pressInWindow(*window, Qt::Key_F7);
    EXPECT_TRUE(labelWith(QStringLiteral("Không lưu được"))) << "an error stays until it is read";
    workspace->say({ui::Message::Kind::information, QStringLiteral("Đã tạm giữ"), {}, {}});
    workspace->clearMessages(); // the next citizen
    EXPECT_FALSE(labelWith(QStringLiteral("Đã tạm giữ")));
}

TEST_F(MainWindowTest, largestText_fitsTheSmallestScreen) {
    logIn();
    ui::applyTheme(ui::Look::light, 2.0);
    tests::serveFor(std::chrono::milliseconds(50));
    EXPECT_LE(window->minimumSizeHint().width(), 1366);
    ui::applyTheme(ui::Look::light, 1.0);
}

TEST_F(MainWindowTest, lock_hidesEverythingUntilThePassword) {
    logIn();
    reception->edit().setText(QStringLiteral("Nguyễn Văn An"));
    pressInWindow(*window, Qt::CTRL | Qt::Key_L);
    ASSERT_EQ(MainWindow::State::locked, window->state());
    EXPECT_FALSE(reception->edit().isVisible());
    typeText(*QApplication::focusWidget(), QStringLiteral("sai mật khẩu"));
    pressInWindow(*window, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] {
        return labelWith(QCoreApplication::translate("PasswordForm",
                                                     "The password is not right. Type it again.")) != nullptr;
    })) << "no log-in name is asked for here";
    pressInWindow(*window, Qt::Key_F10);
    EXPECT_FALSE(dossiers) << "no key reaches the pages behind the lock";
    typeText(*QApplication::focusWidget(), kPassword);
    pressInWindow(*window, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return isWorking(); }));
    EXPECT_EQ(QStringLiteral("Nguyễn Văn An"), reception->edit().text());
    EXPECT_EQ(&reception->edit(), QApplication::focusWidget());
}

TEST_F(MainWindowTest, idle_locksAfterTheMinutesOfTheSettings) {
    logIn();
    window->idle().pretend(std::chrono::minutes(9));
    serveFor(std::chrono::milliseconds(1200));
    EXPECT_TRUE(isWorking());
    window->idle().pretend(std::chrono::minutes(10));
    EXPECT_TRUE(serveUntil([&] { return window->state() == MainWindow::State::locked; }));
}

TEST_F(MainWindowTest, cardTaken_locksOnlyWhenSetSo) {
    logIn();
    const ui::CardReader::Readers without{true, {{QStringLiteral("R"), false, false}}},
        with{true, {{QStringLiteral("R"), true, false}}};
    reader.set(with);
    EXPECT_EQ(QStringList{QStringLiteral("R")}, reception->cards);
    reader.set(without);
    EXPECT_TRUE(isWorking());
    desk::Settings settings = workspace->settings();
    settings.lockOnCardRemoved = true;
    workspace->saveSettings(settings);
    reader.set(with);
    reader.set(without);
    EXPECT_TRUE(isWorking()) << "a citizen's card";
    reader.set(with);
    window->lock();
    typeText(*QApplication::focusWidget(), kPassword);
    pressInWindow(*window, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return isWorking(); }));
    reader.set(without);
    EXPECT_EQ(MainWindow::State::locked, window->state()) << "the card that lay there at unlocking";
}

TEST_F(MainWindowTest, changeOfficer_closesTheFirstOnesPagesAndOpensForTheNext) {
    ASSERT_TRUE(desk::addOfficer(
        station.workplace(), {QStringLiteral("minh"), QStringLiteral("Người Thứ Hai"), officer::Role::clerk},
        TempStation::password()));
    open();
    ASSERT_TRUE(serveUntil([&] { return window->loginPage().logins().size() == 2; }));
    typeText(*QApplication::focusWidget(), kPassword);
    pressInWindow(*window, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return isWorking(); }));
    const QString first = workspace->officer().login;
    const QPointer<ProbePage> before = reception;
    window->changeOfficer();
    ASSERT_TRUE(serveUntil([&] { return !before; })) << "what the page showed goes with the officer";
    ASSERT_TRUE(serveUntil([&] { return window->loginPage().logins().size() == 2; }));
    EXPECT_FALSE(workspace->isOpen());
    auto* logins = window->loginPage().findChild<QComboBox*>();
    logins->setCurrentText(first == u"lan" ? QStringLiteral("minh") : QStringLiteral("lan"));
    typeText(*QApplication::focusWidget(), kPassword);
    pressInWindow(*window, Qt::Key_Return);
    ASSERT_TRUE(serveUntil([&] { return isWorking(); }));
    EXPECT_NE(first, workspace->officer().login);
}

TEST_F(MainWindowTest, scan_goesToThePageThatHasUseForIt) {
    ASSERT_TRUE(desk::receive(station.workplace(), birthRequest()));
    logIn();
    workspace->openDossier(QStringLiteral("H34.05-261123-0001"));
    ASSERT_TRUE(dossiers);
    EXPECT_EQ(1U, dossiers->scans.size());
    workspace->openReturn(QStringLiteral("H34.05-261123-0001"));
    ASSERT_TRUE(returns);
    EXPECT_EQ(1U, returns->scans.size());
}

TEST_F(MainWindowTest, language_changesAtRunTimeEverywhere) {
    logIn();
    EXPECT_TRUE(labelWith(QStringLiteral("quầy 1")));
    auto preferences = ui::preferences();
    preferences.language = ui::Language::english;
    ui::setPreferences(preferences);
    ASSERT_TRUE(serveUntil([&] { return labelWith(QStringLiteral("desk 1")) != nullptr; }));
    EXPECT_FALSE(labelWith(QStringLiteral("quầy 1")));
}

TEST_F(MainWindowTest, work_neverKeepsTheWindowWaiting) {
    logIn();
    serveFor(std::chrono::milliseconds(200));
    const auto longestWait = [&]() -> long long {
        const ui::Watchdog watchdog;
        pressInWindow(*window, Qt::CTRL | Qt::Key_K);
        typeText(*QApplication::focusWidget(), QStringLiteral("khai sinh"));
        serveFor(std::chrono::milliseconds(600));
        pressInWindow(*window, Qt::Key_Escape);
        serveFor(std::chrono::milliseconds(200));
        std::printf("longest wait %d ms, stalls %d\n", static_cast<int>(watchdog.longest().count()),
                    watchdog.stalls());
        return watchdog.longest().count();
    };
    EXPECT_LT(tests::leastHeld(longestWait), tests::kMostHeld) << "milliseconds";
}

TEST_F(MainWindowTest, everyLook_fitsTheSmallestScreen) {
    logIn();
    inAllLooks(*window, QStringLiteral("shell_window"));
    window->lock();
    inAllLooks(*window, QStringLiteral("shell_locked"));
}

TEST_F(MainWindowTest, paletteInEveryLook) {
    ASSERT_TRUE(desk::receive(station.workplace(), birthRequest()));
    logIn();
    pressInWindow(*window, Qt::CTRL | Qt::Key_K);
    inAllLooks(*window, QStringLiteral("shell_palette"));
}

TEST(WatchdogTest, stall_isCounted) {
    ui::Watchdog watchdog;
    serveFor(std::chrono::milliseconds(50));
    watchdog.reset();
    std::this_thread::sleep_for(std::chrono::milliseconds(120)); // the stall itself
    ASSERT_TRUE(serveUntil([&] { return watchdog.stalls() > 0; }));
    EXPECT_GE(watchdog.longest(), std::chrono::milliseconds(60));
}

} // namespace
} // namespace motcua::tests
