// SPDX-License-Identifier: GPL-3.0-or-later
// Counters that find out by themselves what differs between them and the service, and mend it.
#include "tests/core/sync/healing_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class HealingTest : public HealingBench {};

TEST_P(HealingTest, sameRecord_isEqual_andOwnPendingWorkDoesNotCount) {
    Desk first(*this, 1), second(*this, 2);
    first.counter.receive(1);
    const Uuid id = first.counter.receive(2);
    first.run();
    second.run();
    ASSERT_TRUE(second.counter.step(id, dossier::NoteAdded{u"chưa gửi"_s}));
    const auto confirmed = confirmedVersions(second.counter.database());
    ASSERT_TRUE(confirmed);
    EXPECT_EQ(confirmed->at(id), 1);
    EXPECT_EQ(second.check(), (Comparison{clock.now(), 0, 0}));
    EXPECT_EQ(confirmedVersions(second.counter.database())->at(id), 2) << "it was sent as always";
}

TEST_P(HealingTest, onceADay_andAfterRestartNotAgain) {
    Desk desk(*this, 1);
    desk.counter.receive(1);
    desk.run();
    EXPECT_FALSE(desk.courier->status()->compared) << "what was read just now need not be compared";
    clock.advance(std::chrono::hours{24});
    EXPECT_GE(desk.run().requests, 2);
    const auto compared = desk.courier->status()->compared;
    ASSERT_TRUE(compared);
    EXPECT_EQ(compared->at, clock.now());
    desk.restart();
    clock.advance(std::chrono::hours{1});
    EXPECT_EQ(desk.run().requests, 1);
    clock.advance(-std::chrono::hours{72});
    desk.run();
    EXPECT_EQ(desk.courier->status()->compared->at, clock.now()) << "a clock set back does not put it off";
}

TEST_P(HealingTest, dossierMissingHere_isFetched) {
    Desk first(*this, 1), second(*this, 2);
    const Uuid id = first.counter.receive(1);
    first.counter.receive(2);
    ASSERT_TRUE(first.counter.step(id, dossier::NoteAdded{u"một"_s}));
    first.run();
    second.run();
    auto& database = second.counter.database();
    ASSERT_TRUE(database.run("DELETE FROM action WHERE dossier = ?", id));
    ASSERT_TRUE(database.run("DELETE FROM sync_dossier WHERE dossier = ?", id));
    ASSERT_TRUE(records::rebuildDerived(database));
    EXPECT_EQ(second.run().pulled, 0) << "the stream does not tell it again";
    EXPECT_EQ(second.check(), (Comparison{clock.now(), 1, 0}));
    EXPECT_EQ(second.counter.states(), first.counter.states());
}

TEST_P(HealingTest, lastStepMissingHere_isFetched) {
    Desk first(*this, 1), second(*this, 2);
    const Uuid id = first.counter.receive(1);
    ASSERT_TRUE(first.counter.step(id, dossier::NoteAdded{u"một"_s}));
    first.run();
    second.run();
    auto& database = second.counter.database();
    ASSERT_TRUE(database.run("DELETE FROM action WHERE dossier = ? AND service_version = 2", id));
    ASSERT_TRUE(second.counter.step(id, dossier::NoteAdded{u"của mình"_s}));
    EXPECT_EQ(second.check().different, 0);
    first.run();
    EXPECT_EQ(second.counter.states(), first.counter.states());
    EXPECT_EQ(second.counter.state(id).version, 3);
    EXPECT_EQ(second.open(), 0);
}

/// The service forgot without saying so: the same epoch.
TEST_P(HealingTest, dossiersTheServiceLost_areSentAgainByTheirMakers) {
    Desk first(*this, 1), second(*this, 2);
    first.run();
    second.run();
    backUp();
    const Uuid id = first.counter.receive(1);
    first.run();
    second.run();
    ASSERT_TRUE(second.counter.step(id, dossier::NoteAdded{u"hai"_s}));
    second.counter.receive(2);
    second.run();
    first.run();
    const auto before = first.counter.states();
    ASSERT_EQ(before.size(), 2U);
    ASSERT_EQ(before, second.counter.states());
    putBack(u"e1"_s);
    // work goes on, so that the stream grows beyond what was read of it
    Desk third(*this, 3);
    for (int i = 10; i < 20; ++i)
        third.counter.receive(i);
    third.run();
    EXPECT_EQ(first.counter.states(), before) << "nothing vanishes from the desk meanwhile";
    for (Desk* desk : {&second, &first, &second, &third})
        desk->check();
    for (Desk* desk : {&first, &second, &third}) {
        EXPECT_EQ(desk->check().different, 0);
        EXPECT_EQ(desk->open(), 0);
        EXPECT_EQ(desk->counter.states().size(), 12U);
        EXPECT_EQ(desk->counter.states(), first.counter.states());
    }
    EXPECT_EQ(first.counter.states()[id], before.at(id));
}

TEST_P(HealingTest, restoredService_digestsAreEqualAfterwards) {
    Desk first(*this, 1), second(*this, 2), third(*this, 3);
    const Uuid old = first.counter.receive(1);
    first.run();
    second.run();
    backUp();
    const Uuid lost = first.counter.receive(2);
    first.run();
    second.run();
    // the later step's maker meets the restored service first
    ASSERT_TRUE(second.counter.step(lost, dossier::Forwarded{u"Phòng 2"_s, {}, {}, {}}));
    ASSERT_TRUE(second.counter.step(old, dossier::NoteAdded{u"hai"_s}));
    second.run();
    first.run();
    const auto before = first.counter.states();
    ASSERT_EQ(before, second.counter.states());
    putBack(u"e2"_s);
    second.run();
    first.run();
    clock.advance(std::chrono::minutes{2});
    for (Desk* desk : {&second, &first, &second, &third})
        desk->run();
    for (Desk* desk : {&first, &second, &third}) {
        EXPECT_EQ(desk->check().different, 0);
        EXPECT_EQ(desk->open(), 0);
        EXPECT_EQ(desk->counter.states(), before);
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, HealingTest, central::kEngines, central::engineName);

} // namespace
} // namespace motcua::sync
