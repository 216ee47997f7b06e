// SPDX-License-Identifier: GPL-3.0-or-later
// `scanner …` with a scanner on a real terminal device.
#include "tests/app/cli_run.h"
#include "tests/support/event_loop.h"
#include "tests/support/pseudo_terminal.h"

#include <QElapsedTimer>
#include <QProcess>
#include <csignal>
#include <gtest/gtest.h>
#include <thread>

namespace motcua::tests {
namespace {

using namespace std::chrono_literals;

/// Sends each code, the next ones after a moment, as soon as the program listens.
class Scanning {
public:
    Scanning(PseudoTerminal& line, const QList<QByteArray>& codes)
        : m_thread([&line, codes] {
              const QDeadlineTimer deadline(20s);
              while (!line.isReady() && !deadline.hasExpired())
                  std::this_thread::yield();
              for (const QByteArray& code : codes)
                  line.send(code);
          }) {}

private:
    std::jthread m_thread;
};

QStringList reading(const PseudoTerminal& line, const char* more = "") {
    return words("scanner read --wait 20 --serial") << line.path() << words(more);
}

TEST(CliScanner, list_isAnArray) {
    const Cli cli;
    const auto answer = cli.run(words("scanner list"));
    ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.err, QByteArray()) << "not even of Qt";
    EXPECT_TRUE(QJsonDocument::fromJson(answer.out).isArray()) << answer.out.toStdString();
    for (const QJsonValue& entry : answer.array()) {
        if (entry[QStringLiteral("kind")] != QStringLiteral("serial")) continue;
        for (const char* key : {"name", "port", "description", "likely"})
            EXPECT_TRUE(entry.toObject().contains(QLatin1StringView(key))) << key;
    }
}

TEST(CliScanner, read_printsTheCodes) {
    const Cli cli;
    PseudoTerminal line;
    const Scanning scanning(line, {QByteArray(kCard) + "\r\n", "000.00.01.H34-261123-0001\r\n"});
    const auto answer = cli.run(reading(line, "--count 2 --baud 115200"));
    ASSERT_EQ(answer.exit, 0) << answer.out.toStdString();
    ASSERT_EQ(answer.array().size(), 2);
    const QJsonObject card = answer.array()[0].toObject(), dossier = answer.array()[1].toObject();
    EXPECT_EQ(card[QStringLiteral("source")].toString(), QStringLiteral("serial"));
    EXPECT_EQ(card[QStringLiteral("device")].toString(), line.path());
    EXPECT_EQ(card[QStringLiteral("kind")].toString(), QStringLiteral("card"));
    EXPECT_EQ(card[QStringLiteral("text")].toString(), QString::fromUtf8(kCard));
    EXPECT_EQ(card[QStringLiteral("citizen")].toObject()[QStringLiteral("name")].toString(),
              QStringLiteral("Nguyễn Văn An"));
    EXPECT_EQ(dossier[QStringLiteral("kind")].toString(), QStringLiteral("other"));
    EXPECT_TRUE(dossier[QStringLiteral("citizen")].isNull());
}

TEST(CliScanner, garbledCode_failsAndAsksToScanAgain) {
    const Cli cli;
    PseudoTerminal line;
    const Scanning scanning(line, {QByteArray(kCard).first(50) + '\r'});
    const auto answer = cli.run(reading(line));
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.error(), QStringLiteral("SCANNER_GARBLED"));
}

TEST(CliScanner, garbledCodeAfterAnother_keepsTheOther) {
    const Cli cli;
    PseudoTerminal line;
    const Scanning scanning(line, {QByteArray(kCard) + '\r', QByteArray(kCard).first(50) + '\r'});
    const auto answer = cli.run(reading(line, "--count 3"));
    EXPECT_EQ(answer.exit, 0) << answer.out.toStdString();
    ASSERT_EQ(answer.array().size(), 1);
    EXPECT_EQ(answer.array()[0][QStringLiteral("text")].toString(), QString::fromUtf8(kCard));
    EXPECT_TRUE(answer.err.startsWith("SCANNER_GARBLED: ")) << answer.err.toStdString();
}

TEST(CliScanner, silenceAfterACode_keepsTheCode) {
    const Cli cli;
    PseudoTerminal line;
    const Scanning scanning(line, {QByteArray(kCard) + '\r'});
    const auto answer = cli.run(words("scanner read --count 2 --wait 3 --serial") << line.path());
    EXPECT_EQ(answer.exit, 0) << answer.out.toStdString();
    EXPECT_EQ(answer.array().size(), 1);
    EXPECT_TRUE(answer.err.startsWith("SCANNER_SILENT: ")) << answer.err.toStdString();
}

TEST(CliScanner, lineSettings_areTakenAndReadFrom) {
    const Cli cli;
    PseudoTerminal line;
    const Scanning scanning(line, {"000.00.01.H34-261123-0001\r"});
    const auto answer = cli.run(reading(line, "--baud 4800 --parity even --data-bits 8 --stop-bits 2"));
    EXPECT_EQ(answer.exit, 0) << answer.out.toStdString();
    EXPECT_EQ(answer.array().size(), 1);
}

TEST(CliScanner, lineSettings_wrongUsage) {
    const Cli cli;
    for (const char* line : {"--serial ttyNONE7 --parity mark", "--serial ttyNONE7 --data-bits 9",
                             "--serial ttyNONE7 --stop-bits 0", "--serial ttyNONE7 --baud 0",
                             "--camera default --baud 9600", "--camera default --parity even",
                             "--camera default --data-bits 8", "--camera default --stop-bits 1"})
        EXPECT_EQ(cli.run(words("scanner read --wait 0") + words(line)).exit, 2) << line;
}

TEST(CliScanner, cameraByName_whereThereIsNone) {
    const Cli cli;
    for (const QJsonValue& entry : cli.run(words("scanner list")).array())
        if (entry[QStringLiteral("kind")] == QStringLiteral("camera")) GTEST_SKIP() << "there is a camera";
    for (const char* name : {"Somebody's", "default"}) {
        const auto answer = cli.run(words("scanner read --wait 1 --camera") << QString::fromLatin1(name));
        EXPECT_EQ(answer.exit, 1);
        EXPECT_EQ(answer.error(), QStringLiteral("CAMERA_NONE")) << name;
    }
}

TEST(CliScanner, detect_nothingPluggedIn_failsAfterTheWait) {
    const Cli cli;
    QElapsedTimer time;
    time.start();
    const auto answer = cli.run(words("scanner detect --wait 2"));
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.error(), QStringLiteral("SCANNER_NOT_THERE"));
    EXPECT_GE(time.elapsed(), 1900) << "a wait may be a twentieth shorter, as Qt's coarse timers are";
    EXPECT_EQ(cli.run(words("scanner detect --wait soon")).exit, 2);
}

TEST(CliScanner, silence_failsAfterTheWait) {
    const Cli cli;
    PseudoTerminal line;
    const auto answer = cli.run(words("scanner read --wait 1 --serial") << line.path());
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.error(), QStringLiteral("SCANNER_SILENT"));
}

TEST(CliScanner, unpluggedMeanwhile_mayComeBack) {
    const Cli cli;
    PseudoTerminal line;
    const std::jthread clerk([&line] {
        const QDeadlineTimer deadline(20s);
        for (int round = 0; round < 2; ++round) {
            while (!line.isReady() && !deadline.hasExpired())
                std::this_thread::yield();
            if (round == 0) {
                line.unplug();
                line.plugIn();
            }
        }
        line.send(QByteArray(kCard) + '\r');
    });
    EXPECT_EQ(cli.run(reading(line)).exit, 0);
}

TEST(CliScanner, portNotThere_failsAtOnce) {
    const Cli cli;
    EXPECT_EQ(cli.run(words("scanner read --serial ttyNONE7")).error(), QStringLiteral("SCANNER_NOT_THERE"));
    EXPECT_EQ(cli.run(words("scanner read")).exit, 2);
    EXPECT_EQ(cli.run(words("scanner read --serial ttyNONE7 --baud fast")).exit, 2);
}

TEST(CliScanner, interrupt_endsIt) {
    const PseudoTerminal line;
    QProcess program;
    program.start(QStringLiteral(MOTCUA_CLI), reading(line));
    ASSERT_TRUE(serveUntil([&] { return line.isReady(); }));
    ::kill(static_cast<pid_t>(program.processId()), SIGINT);
    ASSERT_TRUE(serveUntil([&] { return program.state() == QProcess::NotRunning; }));
    EXPECT_FALSE(line.isOpen());
}

} // namespace
} // namespace motcua::tests
