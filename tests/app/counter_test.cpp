// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is started.
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
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
    EXPECT_EQ(0, program.exitCode());
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

} // namespace
} // namespace motcua::tests
