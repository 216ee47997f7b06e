// SPDX-License-Identifier: GPL-3.0-or-later
// A power cut in each step of a reception: the window's process is killed, and the next start offers what was
// begun.
#include "tests/app/counter_bench.h"
#include "tests/support/temp_station.h"
#include "ui/devices/pcsc_card_reader.h"

#include <QProcess>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

/// What the child had in its window, and knew to be on the disk, when it was killed.
QString killAtStep(const QString& folder, int step) {
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    // whatever lies on a reader of this machine is nothing to the test
    environment.insert(u"PCSCLITE_CSOCK_NAME"_s, folder + u"/no-such-socket"_s);
    child.setProcessEnvironment(environment);
    child.start(QStringLiteral(MOTCUA_COUNTER_CHILD), {folder, QString::number(step)});
    QByteArray output;
    while (!output.contains(" ms\n")) {
        if (!child.waitForReadyRead(120'000)) {
            ADD_FAILURE() << "step " << step
                          << " was not reached: " << child.readAllStandardError().toStdString();
            return {};
        }
        output += child.readAllStandardOutput();
    }
    child.kill(); // SIGKILL
    EXPECT_TRUE(child.waitForFinished());
    EXPECT_EQ(child.exitStatus(), QProcess::CrashExit);
    const QStringList lines = QString::fromUtf8(output).split(u'\n');
    std::printf("step %d: killed with the last key on the disk %s\n", step + 1, qPrintable(lines.at(1)));
    return lines.at(0).section(u' ', 1);
}

class WindowKill : public testing::TestWithParam<int> {};

TEST_P(WindowKill, nextStart_offersWhatWasBegun) {
    TempStation station(false);
    station.close();
    const QString left = killAtStep(station.folder(), GetParam());
    ASSERT_TRUE(left.startsWith(QString::number(GetParam()) + u"|001096012345|Nguyễn Văn An|0912345678|"_s))
        << qPrintable(left);

    qputenv("PCSCLITE_CSOCK_NAME", station.folder().toUtf8() + "/no-such-socket");
    ui::PcscCardReader reader(station.clock, [] { return emrtd::TrustStore(); });
    CounterBench bench(station.folder(), station.clock, reader);
    ASSERT_TRUE(bench.logIn(u"mật khẩu thử 1"_s));
    EXPECT_TRUE(bench.model().isBlank()) << "nothing is opened unasked";
    ASSERT_TRUE(serveUntil([&] { return bench.labelWith(u"Not finished yet: Nguyễn Văn An"_s); }));
    ASSERT_TRUE(bench.button(u"Reopen"_s));
    bench.press(Qt::ALT | Qt::Key_E);
    EXPECT_TRUE(serveUntil([&] { return whatIsIn(bench.model().visit()) == left; }))
        << qPrintable(whatIsIn(bench.model().visit())) << "\nwas " << qPrintable(left);
    EXPECT_EQ(static_cast<int>(bench.model().step()), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Steps, WindowKill, testing::Range(0, desk::kVisitSteps),
                         [](const auto& each) { return "step" + std::to_string(each.param + 1); });

} // namespace
} // namespace motcua::tests
