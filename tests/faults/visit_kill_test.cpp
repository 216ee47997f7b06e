// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/verify.h"
#include "core/desk/store_care.h"
#include "tests/core/desk/visit_fixture.h"
#include "tests/faults/killed_child.h"
#include "tests/support/sanitized.h"

#include <gtest/gtest.h>
#include <map>
#include <random>

namespace motcua {
namespace {

/// What the child was told is on the disk: by visit, the last telephone kept and the code accepted.
struct Told {
    std::map<QString, QString> kept, accepted;
};

Told parse(const QStringList& lines) {
    Told told;
    for (const QString& line : lines) {
        const QStringList words = line.split(u' ');
        (words[0] == u"kept" ? told.kept : told.accepted)[words[1]] = words[2];
    }
    return told;
}

std::map<QString, desk::Visit> visitsThere(desk::Workplace& workplace) {
    std::map<QString, desk::Visit> there;
    const auto add = [&](const Result<std::vector<desk::Visit>>& list) {
        for (const desk::Visit& visit : list.value())
            there[visit.id.toString()] = visit;
    };
    add(desk::drafts(workplace));
    add(desk::todaysVisits(workplace, 10'000));
    return there;
}

int killings() { return tests::rounds(200, 60, 10); }

void expectNothingLostOrDoubled(desk::Workplace& workplace, const Told& told) {
    const auto there = visitsThere(workplace);
    for (const auto& [id, phone] : told.kept) {
        const auto visit = there.find(id);
        ASSERT_NE(visit, there.end()) << "a draft that was kept is lost";
        // a later keystroke may be there that nobody was told of
        EXPECT_GE(visit->second.phone, phone) << "an older keystroke";
    }
    for (const auto& [id, code] : told.accepted) {
        ASSERT_TRUE(there.contains(id));
        EXPECT_EQ(there.at(id).dossiers[0].receivedCode, code) << "would be received again";
    }
    // Every dossier is some visit's and no visit has two, whether or not anybody was told.
    auto& database = workplace.database();
    EXPECT_EQ(*database.number("SELECT count(*) FROM dossier"),
              *database.number("SELECT count(*) FROM visit_accepted"));
    EXPECT_EQ(*database.number("SELECT count(*) FROM visit_accepted a JOIN dossier d ON d.code = a.code"),
              *database.number("SELECT count(*) FROM dossier"));
    EXPECT_EQ(*database.number("SELECT count(*) FROM dossier WHERE fee_paid = 0"), 0)
        << "received without the fee that was taken with it";
}

TEST(VisitKill, atRandomMoments_losesNoKeystrokeAndReceivesNoneTwice) {
    tests::TempStation station;
    // The child's clock is the real one; what it left is looked at on the same day.
    station.clock.set(SystemClock().now());
    station.close();
    std::mt19937 random(20261122);
    size_t kept = 0, accepted = 0;
    for (int i = 0; i < killings(); ++i) {
        const std::chrono::microseconds after(random() % tests::kLongestLife);
        const Told told =
            parse(tests::linesUntilKilled(QStringLiteral(MOTCUA_VISIT_STREAM), station.folder(), after));
        kept += told.kept.size();
        accepted += told.accepted.size();
        auto& workplace = station.open();
        expectNothingLostOrDoubled(workplace, told);
        ASSERT_FALSE(testing::Test::HasFailure()) << "killing " << i;
        const auto audit = audit::verify(workplace.database(), workplace.auditHead());
        ASSERT_TRUE(audit && audit->isOk) << "audit log, killing " << i;
        station.close();
    }
    EXPECT_GT(kept, size_t(killings()));
    EXPECT_GT(accepted, 0u);
    const auto check = desk::checkStore(station.open());
    ASSERT_TRUE(check);
    EXPECT_TRUE(check->isOk());
    std::printf("killed %d times: %zu drafts, %zu dossiers acknowledged, all there once\n", killings(), kept,
                accepted);
}

} // namespace
} // namespace motcua
