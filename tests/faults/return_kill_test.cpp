// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/hand_over.h"
#include "core/desk/store_care.h"
#include "tests/faults/killed_child.h"
#include "tests/support/sanitized.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>
#include <random>
#include <set>

namespace motcua {
namespace {

int killings() { return tests::rounds(200, 40, 10); }

/// With fee and returned, or without both and still there to be handed out; then it is handed out.
void expectWhole(desk::Workplace& workplace, const QString& code, bool wasTold) {
    const auto dossier = records::loadDossier(workplace.database(), code);
    ASSERT_TRUE(dossier);
    const dossier::State& state = dossier->state;
    const bool isReturned = state.status == dossier::Status::returned;
    EXPECT_TRUE(isReturned || !wasTold) << "a hand-over is lost";
    ASSERT_EQ(state.payments.size(), isReturned ? 1u : 0u) << "the fee without the hand-over, or twice";
    desk::HandOver all;
    all.payment = dossier::FeePaid{.amount = 20'000};
    all.returned.slipShown = true;
    const auto done = desk::handOver(workplace, code, all);
    ASSERT_TRUE(done) << errorText(done.error().code).name;
    EXPECT_EQ(done->state.payments.size(), 1u);
    EXPECT_EQ(done->state.feeOpen(), 0);
}

TEST(ReturnKill, atRandomMoments_neitherLosesNorDoublesTheFee) {
    tests::TempStation station;
    // The child's clock is the real one.
    station.clock.set(SystemClock().now());
    station.close();
    std::mt19937 random(20261123);
    std::set<QString> seen;
    size_t handed = 0, open = 0;
    for (int i = 0; i < killings(); ++i) {
        const std::chrono::microseconds after(random() % tests::kLongestLife);
        const QStringList lines =
            tests::linesUntilKilled(QStringLiteral(MOTCUA_RETURN_STREAM), station.folder(), after);
        auto& workplace = station.open();
        for (const QString& line : lines) {
            const QStringList words = line.split(u' ');
            if (words[0] != u"ready") continue;
            const bool wasTold = lines.contains(QStringLiteral("handed ") + words[1]);
            expectWhole(workplace, words[1], wasTold);
            ASSERT_FALSE(testing::Test::HasFailure()) << "killing " << i;
            ++(wasTold ? handed : open);
            seen.insert(words[1]);
        }
        station.close();
    }
    EXPECT_GT(handed, 0u);
    EXPECT_GT(open, 0u) << "never killed between";
    EXPECT_TRUE(desk::checkStore(station.open())->isOk());
    std::printf("killed %d times: %zu handed over, %zu under way, each fee there once\n", killings(), handed,
                open);
}

} // namespace
} // namespace motcua
