// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/first_window.h"

#include "tests/support/event_loop.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QWidget>

namespace motcua::counter {
namespace {

using namespace Qt::StringLiterals;
using Role = FirstWindow::Role;

class FirstWindowTest : public testing::Test {
protected:
    FirstWindowTest() {
        // a socket's path may have no more than a hundred characters
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
        EXPECT_TRUE(QDir().mkpath(folder));
    }
    ~FirstWindowTest() override { qunsetenv("XDG_RUNTIME_DIR"); }

    /// The program started again, while this thread serves the first one's window.
    static Role startAgain(const QString& dataFolder) {
        std::atomic<bool> done = false;
        Role role = Role::alone;
        QThreadPool::globalInstance()->start([&] {
            role = FirstWindow(dataFolder).role();
            done = true;
        });
        EXPECT_TRUE(tests::serveUntil([&] { return done.load(); }));
        return role;
    }
    QFileInfo socket() const {
        const auto found = QDir(runtime.path()).entryInfoList({u"motcua-*"_s}, QDir::System | QDir::Files);
        for (const QFileInfo& each : found)
            if (!each.fileName().endsWith(u".lock"_s)) return each;
        return {};
    }

    QTemporaryDir runtime{u"/tmp/motcua-XXXXXX"_s}, dir;
    QString folder = dir.path() + u"/Phòng một cửa"_s;
};

TEST_F(FirstWindowTest, secondStart_callsTheFirst) {
    FirstWindow first(folder);
    ASSERT_EQ(first.role(), Role::first);
    int shown = 0;
    first.onShow([&] { ++shown; });
    EXPECT_EQ(startAgain(folder), Role::second);
    EXPECT_EQ(shown, 1);
    EXPECT_EQ(startAgain(folder + u"/../Phòng một cửa/"_s), Role::second)
        << "the same folder, written otherwise";
    EXPECT_EQ(shown, 2);
}

TEST_F(FirstWindowTest, otherFolder_isAnotherWindow) {
    const FirstWindow first(folder);
    EXPECT_EQ(startAgain(dir.path() + u"/training"_s), Role::first);
}

TEST_F(FirstWindowTest, folderMadeMeanwhile_isTheSame) {
    const QString fresh = dir.path() + u"/fresh"_s;
    const FirstWindow first(fresh);
    ASSERT_TRUE(QDir().mkpath(fresh));
    EXPECT_EQ(startAgain(fresh), Role::second);
}

TEST_F(FirstWindowTest, afterTheEnd_theNextIsFirst) {
    {
        const FirstWindow first(folder);
    }
    EXPECT_EQ(FirstWindow(folder).role(), Role::first);
}

TEST_F(FirstWindowTest, socket_isThisUsersAlone_andTellsNoPath) {
    const FirstWindow first(folder);
    const QFileInfo found = socket();
    ASSERT_TRUE(found.exists());
    EXPECT_EQ(found.permissions() &
                  (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
    EXPECT_FALSE(found.fileName().contains(u"Phòng"_s));
}

TEST_F(FirstWindowTest, placeOfOthers_isNotUsed) {
    ASSERT_TRUE(QFile::setPermissions(runtime.path(), QFile::Permissions(0x7777)));
    const FirstWindow first(folder);
    // Qt takes another place, or none
    EXPECT_FALSE(socket().exists());
}

TEST_F(FirstWindowTest, silentFirst_isNotWaitedForForEver) {
    QString place;
    {
        const FirstWindow first(folder);
        place = socket().filePath();
    }
    QLocalServer hanging; // takes connections and answers nothing
    ASSERT_TRUE(hanging.listen(place));
    QElapsedTimer time;
    time.start();
    EXPECT_EQ(startAgain(folder), Role::alone);
    EXPECT_LT(time.elapsed(), 10'000);
}

TEST_F(FirstWindowTest, nonsense_isNotAnsweredAndHarmsNothing) {
    FirstWindow first(folder);
    int shown = 0;
    first.onShow([&] { ++shown; });
    for (const QByteArray& sent : {QByteArray("hello\n"), QByteArray(10'000, 'x'), QByteArray("\n")}) {
        QLocalSocket socketOf;
        socketOf.connectToServer(socket().filePath());
        ASSERT_TRUE(socketOf.waitForConnected());
        socketOf.write(sent);
        EXPECT_TRUE(tests::serveUntil([&] { return socketOf.state() == QLocalSocket::UnconnectedState; }));
        EXPECT_TRUE(socketOf.readAll().isEmpty());
    }
    EXPECT_EQ(shown, 0);
    EXPECT_EQ(startAgain(folder), Role::second);
}

TEST_F(FirstWindowTest, minimisedWindow_comesToTheFront) {
    QWidget window;
    window.showMinimized();
    bringToFront(window);
    EXPECT_FALSE(window.isMinimized());
    EXPECT_TRUE(window.isVisible());
    EXPECT_TRUE(tests::serveUntil([&] { return window.isActiveWindow(); }));
}

} // namespace
} // namespace motcua::counter
