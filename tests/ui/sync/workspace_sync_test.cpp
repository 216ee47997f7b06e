// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sync/sync_bench.h"

namespace motcua::ui {
namespace {

class WorkspaceSyncTest : public testing::Test {
protected:
    WorkspaceSyncTest() { desk.workspace.setSync(line); }
    void perform(const QString& code) {
        desk.workspace.run(
            &desk.workspace,
            [code](desk::Workplace& workplace) { return desk::perform(workplace, code, forwarded()); },
            [](const records::Dossier&) {});
    }
    TestLine line;
    CounterDesk desk;
};

TEST_F(WorkspaceSyncTest, line_followsTheLogIn) {
    EXPECT_FALSE(line.isRunning);
    ASSERT_TRUE(desk.open());
    EXPECT_TRUE(line.isRunning);
    EXPECT_EQ(line.startedOn, desk.station.folder() + QStringLiteral("/motcua.db"));
    EXPECT_EQ(line.keySize, 32U);
    bool isClosed = false;
    desk.workspace.close([&] { isClosed = true; });
    EXPECT_FALSE(line.isRunning) << "it has the store open: it ends before the store is closed";
    EXPECT_TRUE(tests::serveUntil([&] { return isClosed; }));
}

TEST_F(WorkspaceSyncTest, wrongPassword_startsNothing) {
    desk.station.close();
    bool isAnswered = false;
    desk.workspace.open(desk.station.folder(), QStringLiteral("lan"), Secret::copyOf("sai"),
                        [&](const Result<>&) { isAnswered = true; });
    ASSERT_TRUE(tests::serveUntil([&] { return isAnswered; }));
    EXPECT_FALSE(line.isRunning);
}

TEST_F(WorkspaceSyncTest, recordedSteps_wakeTheLineOnce) {
    const QString first = desk.receive(), second = desk.receive();
    ASSERT_TRUE(desk.open());
    desk.state(first); // what was only read
    EXPECT_EQ(line.wakes, 0);
    perform(first);
    perform(second);
    ASSERT_TRUE(tests::serveUntil([&] { return line.wakes > 0; }));
    tests::serveFor(std::chrono::milliseconds(300));
    EXPECT_EQ(line.wakes, 1);
}

TEST_F(WorkspaceSyncTest, savedSettings_wakeNobody) {
    ASSERT_TRUE(desk.open());
    desk::Settings settings = desk.workspace.settings();
    settings.idleLockMinutes = 5;
    desk.workspace.saveSettings(settings);
    tests::serveFor(std::chrono::milliseconds(400));
    EXPECT_EQ(line.wakes, 0);
}

} // namespace
} // namespace motcua::ui
