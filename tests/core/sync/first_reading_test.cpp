// SPDX-License-Identifier: GPL-3.0-or-later
// Counters that join an office which has dossiers already.
#include "tests/core/sync/healing_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class FirstReadingTest : public HealingBench {
protected:
    /// More than one answer tells: some closed long ago, the others open.
    void fill(Desk& desk, int count) {
        std::vector<Uuid> ids;
        for (int i = 1; i <= count; ++i)
            ids.push_back(desk.counter.receive(i));
        for (size_t i = ids.size() * 2 / 3; i < ids.size(); ++i)
            ASSERT_TRUE(desk.counter.step(ids[i], dossier::Withdrawn{dossier::kReason, {}}));
        desk.run();
        clock.advance(std::chrono::days{100});
        open = ids.front();
        old = ids.back();
    }
    static FirstReading reading(Desk& desk) { return *loadFirstReading(desk.counter.database()); }

    Uuid old, open;
};

TEST_P(FirstReadingTest, fewSteps_areReadFromTheStream) {
    Desk first(*this, 1);
    fill(first, 150);
    Desk joining(*this, 2);
    RunReport report;
    ASSERT_TRUE(joining.courier->roundTrip(report));
    EXPECT_EQ(reading(joining).phase, FirstReading::Phase::asked) << "one answer did not tell all";
    ASSERT_TRUE(joining.courier->roundTrip(report));
    EXPECT_EQ(reading(joining).phase, FirstReading::Phase::none);
    EXPECT_FALSE(loadComparison(joining.counter.database())->isOfHistory);
    joining.run();
    EXPECT_EQ(joining.counter.states(), first.counter.states());
    EXPECT_EQ(joining.check(), (Comparison{clock.now(), 0, 0}));
}

TEST_P(FirstReadingTest, manySteps_comeByTheSnapshot_thenTheRest) {
    Desk first(*this, 1);
    fill(first, 200);
    Desk joining(*this, 2);
    joining.courier->setFewSteps(20);
    RunReport report;
    ASSERT_TRUE(joining.courier->roundTrip(report));
    do
        ASSERT_TRUE(joining.courier->roundTrip(report));
    while (reading(joining).phase != FirstReading::Phase::none);
    EXPECT_EQ(joining.counter.state(open).status, dossier::Status::received);
    EXPECT_TRUE(loadComparison(joining.counter.database())->isOfHistory);
    EXPECT_LT(joining.counter.states().size(), 200U) << "what was closed long ago is not hurried for";
    joining.run();
    EXPECT_EQ(joining.counter.states(), first.counter.states());
    EXPECT_EQ(joining.courier->status()->compared, (Comparison{clock.now(), 0, 0}));
    EXPECT_EQ(joining.run().requests, 1);
}

TEST_P(FirstReadingTest, cutAndRestarted_goesOnWhereItWas_andMissesNothing) {
    Desk first(*this, 1);
    fill(first, 300);
    Desk joining(*this, 2);
    joining.counter.receive(900);
    joining.courier->setFewSteps(20);
    RunReport report;
    while (reading(joining).phase != FirstReading::Phase::pages)
        ASSERT_TRUE(joining.courier->roundTrip(report));
    const FirstReading before = reading(joining);
    const qint64 cursor = loadState(joining.counter.database())->cursors.first();
    service.reset();
    EXPECT_EQ(joining.courier->roundTrip(report).error().code, Code::SYNC_UNREACHABLE);
    joining.restart();
    EXPECT_EQ(reading(joining), before);
    startService();
    // meanwhile: of one told already or not, and a new one
    ASSERT_TRUE(first.counter.step(open, dossier::NoteAdded{u"sau"_s}));
    ASSERT_TRUE(first.counter.step(old, dossier::NoteAdded{u"sau"_s}));
    first.counter.receive(901);
    first.run();
    EXPECT_EQ(cursor, 401) << "of the first page, and from there the stream is read";
    const RunReport rest = joining.run();
    EXPECT_EQ(rest.accepted + report.accepted, 1);
    first.run();
    EXPECT_EQ(joining.counter.states(), first.counter.states());
    EXPECT_EQ(joining.counter.states().size(), 302U);
    EXPECT_EQ(joining.open(), 0);
    EXPECT_EQ(joining.check(), (Comparison{clock.now(), 0, 0}));
}

TEST_P(FirstReadingTest, serviceRestoredMeanwhile_isReadAnew) {
    Desk first(*this, 1), joining(*this, 2);
    fill(first, 150);
    backUp();
    first.counter.receive(900);
    first.run();
    joining.courier->setFewSteps(20);
    RunReport report;
    while (reading(joining).phase != FirstReading::Phase::pages)
        ASSERT_TRUE(joining.courier->roundTrip(report));
    putBack(u"e2"_s);
    for (Desk* desk : {&joining, &first, &joining})
        desk->run();
    EXPECT_EQ(reading(joining), FirstReading{});
    EXPECT_EQ(joining.counter.states(), first.counter.states());
    EXPECT_EQ(joining.check().different, 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, FirstReadingTest, central::kEngines, central::engineName);

} // namespace
} // namespace motcua::sync
