// SPDX-License-Identifier: GPL-3.0-or-later
// Counters whose clocks jump.
#include "core/sync/clock_watch.h"

#include "core/sync/freezing.h"
#include "tests/core/sync/healing_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr double kDay = 86'400'000, kNear = 10'000;

class ClockWatchTest : public HealingBench {
protected:
    static ClockWatch watchOf(Desk& desk) { return *loadClockWatch(desk.counter.database()); }
    static double offset(Desk& desk) { return static_cast<double>(*clockOffset(desk.counter.database())); }

    FixedClock own{toInstant(dossier::kReceived)};
};

TEST_P(ClockWatchTest, offset_isMeasuredAndKept) {
    own.advance(90s);
    Desk desk(*this, 1, own);
    EXPECT_EQ(offset(desk), 0);
    desk.run();
    desk.restart();
    EXPECT_NEAR(offset(desk), -90'000, kNear);
    EXPECT_FALSE(desk.courier->status()->clockWrong) << "within what is borne";
    EXPECT_TRUE(watchOf(desk).untold.empty());
}

TEST_P(ClockWatchTest, aDayBackWithoutTheService_isNoticedOnce) {
    Desk desk(*this, 1, own);
    desk.run();
    service.reset();
    own.advance(-24h);
    RunReport report;
    EXPECT_FALSE(desk.courier->run(report));
    desk.restart();
    EXPECT_FALSE(desk.courier->run(report));
    EXPECT_TRUE(desk.courier->status()->clockWrong);
    EXPECT_NEAR(offset(desk), kDay, kNear) << "what is recorded now carries the better guess";
    startService();
    desk.run();
    EXPECT_NEAR(offset(desk), kDay, kNear);
    EXPECT_TRUE(desk.courier->status()->clockWrong) << "it is still a day behind";
    const auto jumps = watchOf(desk).untold;
    ASSERT_EQ(jumps.size(), 1U);
    EXPECT_NEAR(static_cast<double>(jumps[0].byMs), -kDay, kNear);
}

TEST_P(ClockWatchTest, aYearAhead_isNoticedAndFreezesNobody) {
    Desk desk(*this, 1, own);
    ASSERT_TRUE(saveFreezeAfter(desk.counter.database(), 48h));
    desk.run();
    desk.counter.receive(1);
    service.reset();
    own.advance(365 * 24h);
    RunReport report;
    EXPECT_FALSE(desk.courier->run(report));
    EXPECT_TRUE(desk.courier->status()->clockWrong);
    EXPECT_EQ(desk.courier->status()->freeze, Freeze::pressing);
    startService();
    desk.run();
    EXPECT_EQ(watchOf(desk).untold.size(), 2U) << "seen by itself, and measured";
    EXPECT_NEAR(offset(desk), -365 * kDay, kNear);
    EXPECT_EQ(desk.courier->status()->waiting, 0);
    own.advance(-365 * 24h);
    desk.run();
    EXPECT_NEAR(offset(desk), 0, kNear);
    own.advance(1min);
    desk.run();
    EXPECT_FALSE(desk.courier->status()->clockWrong) << "set right, and asked once more";
}

TEST_P(ClockWatchTest, wrongClock_decidesNothing) {
    Desk first(*this, 1), second(*this, 2, own);
    const Uuid id = first.counter.receive(1);
    first.run();
    second.run();
    own.advance(365 * 24h);
    ASSERT_TRUE(second.counter.step(id, dossier::Forwarded{u"Phòng 2"_s, {}, {}, {}}));
    second.run();
    ASSERT_TRUE(first.counter.step(id, dossier::Withdrawn{dossier::kReason, {}}));
    first.run();
    EXPECT_EQ(first.courier->status()->conflicts, 1) << "who came first counts, not who claims to";
    second.run();
    EXPECT_EQ(first.counter.state(id).status, second.counter.state(id).status);
    EXPECT_EQ(second.check().different, 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, ClockWatchTest, central::kEngines, central::engineName);

} // namespace
} // namespace motcua::sync
