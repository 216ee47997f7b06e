// SPDX-License-Identifier: GPL-3.0-or-later
// `residence lookup` of an enrolled counter, by the programs as they are.
#include "tests/app/cli_run.h"
#include "tests/support/service_process.h"

#include <QProcess>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

TEST(CliLineLookup, enrolledCounter_asksTheServiceAndFallsBackToATask) {
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"central"_s);
    ServiceProcess service(folder, {u"--registry"_s, u"simulated"_s});
    ASSERT_TRUE(service.isRunning());
    QProcess program;
    program.start(QStringLiteral(MOTCUA_CENTRAL),
                  {u"enrol-code"_s, u"--data"_s, folder, u"--office"_s, u"H34.05"_s, u"--office-name"_s,
                   u"UBND xã Thử Nghiệm"_s, u"--desk"_s, u"1"_s});
    ASSERT_TRUE(program.waitForFinished(20'000));
    const QString enrolmentCode = QString::fromLatin1(program.readAllStandardOutput()).trimmed();

    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    ASSERT_EQ(cli.run(words("officer undertake")).exit, 0);
    const auto received =
        cli.run(words("dossier receive --procedure 1.004873 --all-components --fee unpaid") +
                QStringList{u"--qr"_s, QString::fromUtf8(kCard)});
    ASSERT_EQ(received.exit, 0) << received.out.constData();
    const auto enrolled = cli.run(words("sync enrol --code") << enrolmentCode << u"--url"_s
                                                             << u"http://127.0.0.1:%1"_s.arg(service.port()));
    ASSERT_EQ(enrolled.exit, 0) << enrolled.out.constData();

    const QStringList lookUp = words("residence lookup --purpose Xác~nhận~tình~trạng~hôn~nhân --dossier") +
                               QStringList{received.object()[u"code"_s].toString()};
    const auto found = cli.run(lookUp);
    ASSERT_EQ(found.exit, 0) << found.out.constData();
    EXPECT_EQ(found.object()[u"outcome"_s], u"found"_s) << found.out.constData();
    EXPECT_EQ(cli.run(words("residence pending")).array().size(), 0);

    service.kill();
    const auto pending = cli.run(lookUp);
    ASSERT_EQ(pending.exit, 0) << pending.out.constData();
    EXPECT_EQ(pending.object()[u"outcome"_s], u"pending"_s) << pending.out.constData();
    EXPECT_EQ(cli.run(words("residence pending")).array().size(), 1);
}

} // namespace
} // namespace motcua::tests
