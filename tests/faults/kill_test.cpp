// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/verify.h"
#include "core/desk/store_care.h"
#include "core/records/dossier_records.h"
#include "tests/support/temp_station.h"

#include <QProcess>
#include <gtest/gtest.h>
#include <random>
#include <thread>

namespace motcua {
namespace {

/// What the child acknowledged before it was killed `after` its first receipt could begin.
QStringList acknowledgedUntilKilled(const QString& folder, std::chrono::microseconds after) {
    QProcess child;
    child.start(QStringLiteral(MOTCUA_RECEIVE_STREAM), {folder});
    QByteArray output;
    while (!output.contains("ready\n")) {
        if (!child.waitForReadyRead(30'000)) {
            ADD_FAILURE() << "the stream did not start: " << child.readAllStandardError().toStdString();
            return {};
        }
        output += child.readAllStandardOutput();
    }
    std::this_thread::sleep_for(after); // the moment to be killed at, not a wait for something
    child.kill();                       // SIGKILL
    child.waitForFinished(30'000);
    output += child.readAllStandardOutput();
    output.truncate(output.lastIndexOf('\n') + 1); // a line half written acknowledges nothing
    QStringList codes = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    codes.removeAll(QStringLiteral("ready"));
    return codes;
}

/// Long enough for some receipts; the sanitizers make each slower.
constexpr unsigned kLongestLife =
#if defined(__SANITIZE_ADDRESS__)
    900'000;
#else
    60'000;
#endif

/// MOTCUA_FULL, or a build without sanitizers, kills 200 times; each takes two log-ins.
int killings() {
#if defined(__SANITIZE_ADDRESS__)
    return qEnvironmentVariableIsSet("MOTCUA_FULL") ? 200 : 20;
#else
    return 200;
#endif
}

TEST(Kill, atRandomMoments_losesNothingAcknowledgedAndLeavesNothingHalf) {
    tests::TempStation station;
    station.close();
    std::mt19937 random(20261123);
    int total = 0, atOnce = 0;
    for (int i = 0; i < killings(); ++i) {
        const std::chrono::microseconds after(random() % kLongestLife);
        const QStringList codes = acknowledgedUntilKilled(station.folder(), after);
        total += static_cast<int>(codes.size());
        atOnce += codes.isEmpty();
        auto& workplace = station.open();
        for (const QString& code : codes) {
            const auto dossier = records::loadDossier(workplace.database(), code);
            ASSERT_TRUE(dossier) << "acknowledged and lost: " << code.toStdString() << ", killing " << i;
            ASSERT_EQ(dossier->state.version, 2) << "half a dossier";
        }
        const auto half =
            workplace.database().number("SELECT count(*) FROM (SELECT dossier FROM action GROUP BY dossier "
                                        "HAVING count(*) <> 2)");
        ASSERT_EQ(*half, 0) << "half a dossier, killing " << i;
        ASSERT_EQ(*workplace.database().number("SELECT count(*) FROM action"),
                  2 * *workplace.database().number("SELECT count(*) FROM dossier"));
        const auto audit = audit::verify(workplace.database(), workplace.auditHead());
        ASSERT_TRUE(audit && audit->isOk) << "audit log, killing " << i;
        station.close();
    }
    const auto check = desk::checkStore(station.open());
    ASSERT_TRUE(check);
    EXPECT_TRUE(check->isOk()) << check->report.problems.join(u'\n').toStdString();
    EXPECT_GT(total, killings()) << "the stream must have been receiving when it was killed";
    EXPECT_LT(atOnce, killings() / 2);
    std::printf("killed %d times, %d dossiers acknowledged, all there\n", killings(), total);
}

} // namespace
} // namespace motcua
