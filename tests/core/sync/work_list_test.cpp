// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/work_list.h"

#include "tests/core/sync/counter_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class WorkListTest : public CounterTest {
protected:
    void SetUp() override {
        CounterTest::SetUp();
        a.emplace(folder(), 1);
        b.emplace(folder(), 2);
    }
    Decision decisionOn(const WorkItem& item) { return {item.mine.id, dossier::Story::kActor, b->now()}; }

    std::optional<Counter> a, b;
};

TEST_F(WorkListTest, conflict_tellsWhatOthersDidAndWhatWaits) {
    const Uuid id = a->receive(1);
    settle(*a);
    settle(*b);
    ASSERT_TRUE(a->step(id, dossier::Forwarded{u"Phòng 1"_s, {}, {}, {}}));
    ASSERT_TRUE(b->step(id, dossier::Withdrawn{dossier::kReason, {}}));
    ASSERT_TRUE(b->step(id, dossier::NoteAdded{u"sau đó"_s}));
    settle(*a);
    settle(*b);
    const auto open = conflicts(b->database());
    ASSERT_TRUE(open);
    ASSERT_EQ(open->size(), 1U);
    const WorkItem& item = open->front();
    EXPECT_EQ(item.reason, u"DOSSIER_VERSION_STALE"_s);
    EXPECT_EQ(item.dossierCode, intakeOf(1).code.text());
    ASSERT_EQ(item.others.size(), 1U);
    EXPECT_EQ(dossier::typeOf(item.others.front().payload), dossier::ActionType::forwarded);
    EXPECT_EQ(item.waitingBehind, 1);

    ASSERT_TRUE(keepTheirs(b->database(), decisionOn(item)));
    EXPECT_TRUE(conflicts(b->database())->empty());
    EXPECT_EQ(keepTheirs(b->database(), decisionOn(item)).error().code, Code::SYNC_CONFLICT_UNKNOWN);
    settle(*b);
    settle(*a);
    EXPECT_EQ(a->state(id), b->state(id));
    EXPECT_EQ(b->state(id).version, 3) << "the note that waited went after all";
    EXPECT_EQ(b->number("SELECT count(*) FROM action"), 4) << "what was given up stays in the log";
}

TEST_F(WorkListTest, triedAgain_isANewActionOnTheNewState) {
    const Uuid id = a->receive(1);
    settle(*a);
    settle(*b);
    ASSERT_TRUE(a->step(id, dossier::Forwarded{u"Phòng 1"_s, {}, {}, {}}));
    ASSERT_TRUE(b->step(id, dossier::Withdrawn{dossier::kReason, {}}));
    settle(*a);
    settle(*b);
    const auto open = conflicts(b->database());
    ASSERT_EQ(open->size(), 1U);
    FixedClock clock(b->now());
    UuidSource ids(clock);
    const auto again = tryAgain(b->database(), b->station(), decisionOn(open->front()), ids);
    ASSERT_TRUE(again) << errorText(again.error().code).name;
    EXPECT_NE(*again, open->front().mine.id);
    settle(*b);
    settle(*a);
    EXPECT_EQ(a->state(id).status, dossier::Status::withdrawn);
    EXPECT_EQ(a->state(id), b->state(id));
    EXPECT_TRUE(records::checkRecords(b->database())->isOk());
}

TEST_F(WorkListTest, codeTaken_isTriedAgainWithAFreshOne) {
    const Uuid theirs = a->receive(1), mine = b->receive(1);
    settle(*a);
    settle(*b);
    const auto open = conflicts(b->database());
    ASSERT_EQ(open->size(), 1U);
    EXPECT_EQ(open->front().reason, u"CENTRAL_CODE_TAKEN"_s);
    FixedClock clock(b->now());
    UuidSource ids(clock);
    ASSERT_TRUE(tryAgain(b->database(), b->station(), decisionOn(open->front()), ids));
    settle(*b);
    settle(*a);
    EXPECT_EQ(a->states().size(), 2U);
    EXPECT_EQ(a->states(), b->states());
    EXPECT_NE(b->state(mine).code, b->state(theirs).code);
    EXPECT_TRUE(records::checkRecords(b->database())->isOk());
}

TEST_F(WorkListTest, stepOnWhatWasLoadedBeforeOthersSteps_losesNeither) {
    const Uuid id = a->receive(1);
    settle(*a);
    settle(*b);
    auto loaded = *records::loadDossier(b->database(), id);
    ASSERT_TRUE(a->step(id, dossier::FeePaid{15000, {}, {}, {}}));
    settle(*a);
    settle(*b);
    FixedClock clock(b->now());
    UuidSource ids(clock);
    const dossier::Action note{.id = ids.next(),
                               .dossier = id,
                               .actor = dossier::Story::kActor,
                               .desk = 2,
                               .at = b->now(),
                               .baseVersion = loaded.state.version,
                               .payload = dossier::NoteAdded{u"cùng lúc"_s}};
    auto change = records::prepareChange(loaded, {note});
    ASSERT_TRUE(change);
    ASSERT_TRUE(records::writeChange(b->database(), *std::move(change)));
    EXPECT_EQ(b->state(id).version, 3);
    EXPECT_EQ(b->state(id).payments.size(), 1U);
    EXPECT_TRUE(records::checkRecords(b->database())->isOk()) << "the list shows both";
}

} // namespace
} // namespace motcua::sync
