// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is started.
#include "tests/support/temp_station.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

struct Ended {
    int code = -1;
    QByteArray out, error;
};

Ended start(const QStringList& arguments, int patience = 60'000) {
    QTemporaryDir home;
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const auto* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        environment.insert(QString::fromLatin1(name), home.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(MOTCUA_PROGRAM), arguments);
    if (!program.waitForFinished(patience)) {
        program.kill();
        program.waitForFinished();
        return {-1, program.readAllStandardOutput(), program.readAllStandardError()};
    }
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

TEST(CounterTest, version_isPrintedWithoutADisplay) {
    const Ended ended = start({QStringLiteral("--version")});
    EXPECT_EQ(0, ended.code);
    EXPECT_TRUE(ended.out.startsWith("motcua ")) << ended.out.constData();
}

TEST(CounterTest, wrongOption_isNamed) {
    for (const auto& arguments :
         {QStringList{QStringLiteral("--look"), QStringLiteral("pink")},
          QStringList{QStringLiteral("--text-size=300")}, QStringList{QStringLiteral("--nothing")}}) {
        const Ended ended = start(arguments);
        EXPECT_EQ(2, ended.code);
        EXPECT_TRUE(ended.error.contains(arguments[0].section(u'=', 0, 0).toUtf8()))
            << ended.error.constData();
    }
}

TEST(CounterTest, training_makesItsOfficeAndLogsIn) {
    QTemporaryDir dir;
    const Ended ended = start({QStringLiteral("--training"), QStringLiteral("--timing"),
                               QStringLiteral("--data"), dir.path() + QStringLiteral("/training")});
    EXPECT_EQ(0, ended.code) << ended.error.constData();
    EXPECT_TRUE(ended.out.contains("reception ")) << ended.out.constData();
}

#ifdef Q_OS_LINUX
TEST(CounterTest, endedByTheSystem_closesAsByHand) {
    QTemporaryDir dir;
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const auto* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMPDIR"})
        environment.insert(QString::fromLatin1(name), dir.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(MOTCUA_PROGRAM), {QStringLiteral("--training"), QStringLiteral("--data"),
                                                   dir.path() + QStringLiteral("/training")});
    const auto privateFolders = [&dir] {
        return QDir(dir.path()).entryList({QStringLiteral("motcua-print-*")}, QDir::Dirs);
    };
    QElapsedTimer patience;
    patience.start();
    while (privateFolders().isEmpty() && patience.elapsed() < 30'000)
        program.waitForReadyRead(50);
    ASSERT_FALSE(privateFolders().isEmpty()) << "the window stands";
    program.terminate();
    ASSERT_TRUE(program.waitForFinished(30'000));
    EXPECT_EQ(QProcess::NormalExit, program.exitStatus());
    EXPECT_EQ(0, program.exitCode()) << program.readAllStandardError().toStdString();
    EXPECT_TRUE(privateFolders().isEmpty()) << "what was kept there names people";
}
#endif

TEST(CounterTest, tour_leavesPicturesOfAReception) {
    QTemporaryDir dir;
    const QString pictures = dir.path() + QStringLiteral("/pictures");
    const Ended ended = start({QStringLiteral("--training"), QStringLiteral("--screenshot-tour"), pictures,
                               QStringLiteral("--data"), dir.path() + QStringLiteral("/training")},
                              180'000);
    EXPECT_EQ(0, ended.code) << ended.error.constData();
    EXPECT_GE(QDir(pictures).entryList({QStringLiteral("*.png")}).size(), 8);
}

/// A program that stays, with a home and a place for sockets of its own.
struct Running {
    Running(const QString& folder, const QString& place) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), place);
        for (const auto* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            environment.insert(QString::fromLatin1(name), place);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(MOTCUA_PROGRAM), {QStringLiteral("--data"), folder});
    }
    ~Running() {
        program.kill();
        program.waitForFinished();
    }
    static bool hasSocket(const QString& place) {
        return QDir(place).entryList({QStringLiteral("motcua-*")}, QDir::System).size() == 1;
    }
    /// Ends by itself within the time; what it returned, -1 when it stayed.
    int ended(int milliseconds) {
        return program.waitForFinished(milliseconds) && program.exitStatus() == QProcess::NormalExit
                   ? program.exitCode()
                   : -1;
    }
    QProcess program;
};

template <class Condition> bool soon(Condition condition) {
    QElapsedTimer time;
    time.start();
    while (!condition()) {
        if (time.elapsed() > 20'000) return false;
        QThread::msleep(5);
    }
    return true;
}

TEST(CounterTest, startedAgain_endsAndLeavesTheFirst) {
    const QTemporaryDir place(QStringLiteral("/tmp/motcua-XXXXXX"));
    TempStation station;
    station.close();
    Running first(station.folder(), place.path());
    ASSERT_TRUE(soon([&] { return Running::hasSocket(place.path()); }));
    {
        Running second(station.folder(), place.path());
        EXPECT_EQ(second.ended(20'000), 0);
        EXPECT_TRUE(second.program.readAllStandardError().contains("brought to the front"));
    }
    EXPECT_EQ(first.ended(50), -1) << "the first one goes on";
    first.program.kill(); // as a power cut: its socket stays behind
    first.program.waitForFinished();
    ASSERT_TRUE(Running::hasSocket(place.path()));
    Running third(station.folder(), place.path());
    EXPECT_EQ(third.ended(1500), -1) << "nobody is there to be shown: it is the first itself";
}

TEST(CounterTest, folderInUseByAnotherUser_opensAWindowThatSaysSo) {
    const QTemporaryDir place(QStringLiteral("/tmp/motcua-XXXXXX"));
    TempStation station; // holds the folder, as another user's program does
    Running program(station.folder(), place.path());
    ASSERT_TRUE(soon([&] { return Running::hasSocket(place.path()); }));
    EXPECT_EQ(program.ended(1500), -1) << "stays, with the reason in its window (LoginPageTest)";
}

} // namespace
} // namespace motcua::tests
