// SPDX-License-Identifier: GPL-3.0-or-later
// The state in the top bar of a real window, and the real line below it.
#include "tests/ui/support/held.h"
#include "tests/ui/sync/sync_bench.h"
#include "ui/shell/main_window.h"
#include "ui/sync/worker_line.h"

#include <QElapsedTimer>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using tests::serveUntil;

class WindowSyncTest : public testing::Test {
protected:
    void open() {
        station.close();
        workspace = std::make_unique<Workspace>(station.clock, reader);
        workspace->setSync(line);
        window = std::make_unique<MainWindow>(
            *workspace, MainWindow::Setup{.folder = station.folder(), .training = false, .openTraining = {}});
        window->addPage({PageName::sync, "refresh-cw", [] { return u"Đồng bộ"_s; }, QKeySequence(Qt::Key_F9),
                         [](Workspace& place) { return std::make_unique<SyncPage>(place); }});
        window->start();
        tests::activate(*window);
        ASSERT_TRUE(serveUntil([&] { return !window->loginPage().logins().isEmpty(); }));
        tests::typeText(*QApplication::focusWidget(), u"mật khẩu thử 1"_s);
        tests::pressInWindow(*window, Qt::Key_Return);
        ASSERT_TRUE(serveUntil([&] { return window->state() == MainWindow::State::working; }));
    }
    SyncButton& button() { return window->frame().topBar().sync(); }

    tests::TempStation station;
    TestLine line;
    StillReader reader;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<MainWindow> window;
};

TEST_F(WindowSyncTest, topBar_followsTheLineAndOpensThePage) {
    open();
    EXPECT_TRUE(button().accessibleName().contains(u"Chưa kết nối trung tâm"_s));
    line.set(offLine(3));
    EXPECT_TRUE(button().accessibleName().contains(u"3 bước chờ gửi"_s));
    EXPECT_NE(button().focusPolicy() & Qt::TabFocus, 0);
    button().setFocus();
    tests::pressInWindow(*window, Qt::Key_Space);
    EXPECT_EQ(window->frame().currentName(), PageName::sync);
}

TEST_F(WindowSyncTest, nextTryThatHasCome_isNotAnnouncedAnyMore) {
    open();
    line.set(offLine(3));
    station.clock.set(moment(9, 5));
    EXPECT_TRUE(serveUntil([&] { return !button().accessibleName().contains(u"09:04"_s); }));
}

TEST_F(WindowSyncTest, lockScreen_leavesTheLineRunning) {
    open();
    window->lock();
    EXPECT_EQ(window->state(), MainWindow::State::locked);
    EXPECT_TRUE(line.isRunning);
    window->changeOfficer();
    EXPECT_TRUE(serveUntil([&] { return !line.isRunning; }));
}

TEST_F(WindowSyncTest, longWithoutTheCentre_isSaidOnceEachTimeItGetsWorse) {
    open();
    MessageBar& messages = window->frame().messages();
    sync::SyncStatus status = offLine(3);
    status.freeze = sync::Freeze::warned;
    line.set(status);
    EXPECT_TRUE(messages.isVisible());
    EXPECT_TRUE(messages.text().contains(u"kiểm tra mạng"_s));
    messages.clear();
    status.waiting = 4;
    line.set(status);
    EXPECT_FALSE(messages.isVisible()) << "it was said";
    status.freeze = sync::Freeze::frozen;
    line.set(status);
    EXPECT_TRUE(messages.isVisible());
}

TEST_F(WindowSyncTest, topBarStates_inAllLooks) {
    open();
    window->openPage(PageName::sync);
    sync::SyncStatus status = offLine(3);
    line.set(status);
    tests::inAllLooks(*window, u"sync_window"_s);
}

TEST(WorkerLine, realThread_startsAndStopsWithTheLogIn) {
    CounterDesk desk;
    WorkerLine line(desk.station.clock);
    {
        Workspace workspace(desk.station.clock, desk.reader);
        workspace.setSync(line);
        desk.station.close();
        for (int round = 0; round < 2; ++round) {
            bool isOpen = false;
            workspace.open(desk.station.folder(), u"lan"_s, Secret::copyOf("mật khẩu thử 1"),
                           [&](const Result<>& opened) { isOpen = opened.has_value(); });
            ASSERT_TRUE(serveUntil([&] { return isOpen; }));
            EXPECT_FALSE(line.status().enrolled);
            std::optional<Result<sync::Enrolled>> enrolled;
            // nobody listens on this port
            sync::EnrolmentRequest request;
            request.address = u"http://127.0.0.1:9"_s;
            request.code = u"ABCD"_s;
            line.enrol(&workspace, request,
                       [&](Result<sync::Enrolled> answer) { enrolled = std::move(answer); });
            ASSERT_TRUE(serveUntil([&] { return enrolled.has_value(); }));
            EXPECT_FALSE(*enrolled);
            QElapsedTimer held;
            held.start();
            bool isClosed = false;
            workspace.close([&] { isClosed = true; });
            EXPECT_LE(held.elapsed(), 4 * tests::kMostHeld) << "the window waits for it";
            ASSERT_TRUE(serveUntil([&] { return isClosed; }));
        }
    }
}

} // namespace
} // namespace motcua::ui
