// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dossier_steps.h"
#include "core/desk/store_care.h"
#include "tests/support/small_disk.h"
#include "tests/support/temp_station.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua {
namespace {

TEST(DiskFull, whileReceiving_aClearErrorAndTheNextStartWorks) {
    const QTemporaryDir dir;
    const tests::SmallDisk disk(dir.path(), 24);
    if (!disk.isMounted()) GTEST_SKIP() << "no small tmpfs can be mounted here";
    const FixedClock clock(toInstant(tests::at(2026, 11, 23, 9)));
    desk::StationRequest request;
    request.folder = disk.path() + QStringLiteral("/data");
    request.officeCode = QStringLiteral("H34.05");
    request.officeName = QStringLiteral("UBND xã Thử Nghiệm");
    request.training = true;
    request.login = QStringLiteral("lan");
    request.fullName = QStringLiteral("Cán bộ Thử Nghiệm");
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
