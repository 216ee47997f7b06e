// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/verify.h"
#include "core/desk/store_care.h"
#include "core/records/dossier_records.h"
#include "tests/faults/killed_child.h"
#include "tests/support/sanitized.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>
#include <random>

namespace motcua {
namespace {

/// Each takes two log-ins.
int killings() { return tests::rounds(200, 200, 20); }

TEST(Kill, atRandomMoments_losesNothingAcknowledgedAndLeavesNothingHalf) {
    tests::TempStation station;
    station.close();
    std::mt19937 random(20261123);
    int total = 0, atOnce = 0;
    for (int i = 0; i < killings(); ++i) {
        const std::chrono::microseconds after(random() % tests::kLongestLife);
        const QStringList codes =
            tests::linesUntilKilled(QStringLiteral(MOTCUA_RECEIVE_STREAM), station.folder(), after);
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
