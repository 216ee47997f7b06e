// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dossier_steps.h"
#include "core/desk/store_care.h"
#include "tests/support/temp_station.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua {
namespace {

/// A small file system in memory, full when it is full. Needs root.
class SmallDisk {
public:
    explicit SmallDisk(int megabytes) {
        m_mounted =
            run({QStringLiteral("mount"), QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                 QStringLiteral("size=%1M").arg(megabytes), QStringLiteral("tmpfs"), m_dir.path()});
    }
    ~SmallDisk() {
        if (m_mounted) run({QStringLiteral("umount"), m_dir.path()});
    }
    bool isMounted() const { return m_mounted; }
    QString path() const { return m_dir.path(); }

private:
    static bool run(QStringList command) {
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        const QString program = command.takeFirst();
        process.start(program, command);
        return process.waitForFinished() && process.exitCode() == 0;
    }
    QTemporaryDir m_dir;
    bool m_mounted = false;
};

TEST(DiskFull, whileReceiving_aClearErrorAndTheNextStartWorks) {
    SmallDisk disk(24);
    if (!disk.isMounted()) GTEST_SKIP() << "no small tmpfs can be mounted here";
    const FixedClock clock(toInstant(tests::at(2026, 11, 23, 9)));
    desk::StationRequest request{disk.path() + QStringLiteral("/data"),
                                 QStringLiteral("H34.05"),
                                 QStringLiteral("UBND xã Thử Nghiệm"),
                                 1,
                                 true,
                                 QStringLiteral("lan"),
                                 QStringLiteral("Cán bộ Thử Nghiệm")};
    ASSERT_TRUE(desk::createStation(request, tests::TempStation::password(), clock));
    const auto open = [&] {
        return desk::Workplace::open(request.folder, QStringLiteral("lan"), tests::TempStation::password(),
                                     clock);
    };
    QStringList acknowledged;
    {
        auto workplace = open();
        ASSERT_TRUE(workplace) << errorText(workplace.error().code).name;
        QFile ballast(disk.path() + QStringLiteral("/ballast"));
        ASSERT_TRUE(ballast.open(QIODevice::WriteOnly));
        while (ballast.write(QByteArray(64 * 1024, 'x')) == 64 * 1024 && ballast.flush()) {
        }
        ballast.close();
        for (int i = 0; i < 2'000; ++i) {
            const auto received = desk::receive(**workplace, tests::birthRequest());
            if (!received) {
                EXPECT_EQ(received.error().code, Code::STORE_DISK_FULL);
                break;
            }
            acknowledged << received->dossier.state.code->text();
            ASSERT_LT(i, 1'999) << "the disk never filled";
        }
        ASSERT_TRUE(ballast.remove());
        EXPECT_TRUE(desk::receive(**workplace, tests::birthRequest()))
            << "with room again, work goes on in the same session";
    }
    auto workplace = open();
    ASSERT_TRUE(workplace) << errorText(workplace.error().code).name;
    for (const QString& code : acknowledged)
        EXPECT_TRUE(records::loadDossier((*workplace)->database(), code));
    EXPECT_TRUE(desk::checkStore(**workplace)->isOk());
}

} // namespace
} // namespace motcua
