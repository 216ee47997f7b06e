// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/counter_bench.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

class EngineTest : public CounterTest {};

TEST_F(EngineTest, dossier_goesThereAndBack) {
    Counter a(folder(), 1), b(folder(), 2);
    const Uuid id = a.receive(1);
    settle(a);
    settle(b);
    EXPECT_EQ(b.state(id).status, dossier::Status::received);
    ASSERT_TRUE(b.step(id, dossier::Forwarded{u"Phòng 2"_s, {}, {}, {}}));
    ASSERT_TRUE(b.step(id, dossier::NoteAdded{u"ghi chú"_s}));
    settle(b);
    settle(a);
    EXPECT_EQ(a.state(id), b.state(id));
    EXPECT_EQ(a.state(id).version, 3);
    EXPECT_EQ(a.number("SELECT count(*) FROM action"), 3);
    EXPECT_EQ(countOutbox(a.database())->waiting, 0);
    EXPECT_TRUE(records::checkRecords(a.database())->isOk());
    EXPECT_TRUE(records::checkRecords(b.database())->isOk());
}

TEST_F(EngineTest, answerLost_isSentAgainAndNotDoubled) {
    Counter a(folder(), 1);
    const Uuid id = a.receive(1);
    round(a, Line::cutAfter);
    ASSERT_TRUE(a.step(id, dossier::NoteAdded{u"sau"_s}));
    round(a, Line::cutBefore);
    settle(a);
    Counter b(folder(), 2);
    settle(b);
    EXPECT_EQ(b.number("SELECT count(*) FROM action"), 2);
    EXPECT_EQ(b.state(id), a.state(id));
}

TEST_F(EngineTest, contradiction_isAConflictThatHidesNothing) {
    Counter a(folder(), 1), b(folder(), 2);
    const Uuid id = a.receive(1);
    settle(a);
    settle(b);
    ASSERT_TRUE(a.step(id, dossier::Withdrawn{dossier::kReason, {}}));
    ASSERT_TRUE(b.step(id, dossier::Forwarded{u"Phòng 2"_s, {}, {}, {}}));
    ASSERT_TRUE(b.step(id, dossier::NoteAdded{u"giữ lại"_s}));
    settle(a);
    settle(b);
    settle(b);
    settle(a);
    EXPECT_EQ(b.state(id).status, dossier::Status::withdrawn);
    const auto count = countOutbox(b.database());
    EXPECT_EQ(count->conflicts, 1);
    EXPECT_EQ(count->waiting, 1) << "the note waits for the decision";
    EXPECT_EQ(b.number("SELECT count(*) FROM action"), 4) << "nothing made here is lost";
    EXPECT_TRUE(records::checkRecords(b.database())->isOk());
    EXPECT_EQ(*records::rebuildDerived(b.database()), 1);
}

TEST_F(EngineTest, pendingStepOvertaken_isDisputedAndTheDossierLoads) {
    Counter a(folder(), 1), b(folder(), 2);
    const Uuid id = a.receive(1);
    settle(a);
    settle(b);
    ASSERT_TRUE(a.step(id, dossier::Withdrawn{dossier::kReason, {}}));
    settle(a);
    ASSERT_TRUE(b.step(id, dossier::Forwarded{u"Phòng 2"_s, {}, {}, {}}));
    // only reads: as if the line broke before the push
    auto state = *loadState(b.database());
    auto request = *nextRequest(b.database(), b.station(), state, 1);
    request.operations.clear();
    const auto answer = ask(b, kOffice, request);
    ASSERT_TRUE(answer);
    ASSERT_TRUE(takeAnswer(b.database(), request, *answer, b.now()));
    EXPECT_EQ(b.state(id).status, dossier::Status::withdrawn);
    EXPECT_TRUE(records::loadDossier(b.database(), id)->hasDispute);
    EXPECT_EQ(countOutbox(b.database())->waiting, 1) << "it is still sent, and judged";
    settle(b);
    EXPECT_EQ(countOutbox(b.database())->conflicts, 1);
}

TEST_F(EngineTest, standaloneStore_sendsAllItHas) {
    Counter a(folder(), 1);
    std::vector<Uuid> ids;
    for (int i = 1; i <= 300; ++i)
        ids.push_back(a.receive(i));
    ASSERT_TRUE(a.step(ids[7], dossier::Forwarded{u"Phòng 2"_s, {}, {}, {}}));
    settle(a);
    Counter b(folder(), 2);
    settle(b);
    EXPECT_EQ(a.states(), b.states());
    EXPECT_EQ(b.states().size(), 300U);
    EXPECT_TRUE(records::checkRecords(b.database())->isOk());
}

TEST_F(EngineTest, codeGivenTwice_isAConflictAndTheDossierStaysVisible) {
    Counter a(folder(), 1), b(folder(), 2);
    const Uuid mine = a.receive(1), theirs = b.receive(1);
    settle(b);
    settle(a);
    EXPECT_EQ(a.state(mine).status, dossier::Status::received);
    EXPECT_EQ(a.state(theirs), b.state(theirs));
    EXPECT_EQ(countOutbox(a.database())->conflicts, 1);
    EXPECT_TRUE(records::checkRecords(a.database())->isOk());
    EXPECT_EQ(*records::rebuildDerived(a.database()), 2);
    EXPECT_EQ(records::loadDossier(a.database(), intakeOf(1).code.text())->state.id, theirs);
}

TEST_F(EngineTest, olderCopyOfTheStore_goesOnAsANewIncarnation) {
    Counter a(folder(), 1);
    const Uuid first = a.receive(1);
    settle(a);
    const QByteArray old = a.copy();
    const Uuid lost = a.receive(2);
    ASSERT_TRUE(a.step(first, dossier::NoteAdded{u"sau bản sao"_s}));
    settle(a);
    const auto before = a.states();
    a.restore(old);
    EXPECT_EQ(a.states().size(), 1U);
    settle(a);
    EXPECT_EQ(a.station().incarnation, 2);
    EXPECT_EQ(a.states(), before) << "what the newer one did is told";
    EXPECT_TRUE(a.states().contains(lost));
    a.receive(3);
    settle(a);
    EXPECT_EQ(countOutbox(a.database())->waiting, 0);
}

TEST_F(EngineTest, restoredService_isSentWhatItLacks) {
    Counter a(folder(), 1), b(folder(), 2);
    const Uuid first = a.receive(1);
    settle(a);
    settle(b);
    const QByteArray backup = copyService();
    ASSERT_TRUE(b.step(first, dossier::NoteAdded{u"sau sao lưu"_s}));
    const Uuid second = a.receive(2);
    settle(b);
    settle(a);
    settle(b);
    const auto before = a.states();
    restoreService(backup, u"e2"_s);
    settle(a);
    settle(b);
    settle(a);
    settle(b);
    EXPECT_EQ(a.states(), before);
    EXPECT_EQ(b.states(), before);
    EXPECT_TRUE(b.states().contains(second));
    EXPECT_EQ(countOutbox(a.database())->parked, 0);
    Counter fresh(folder(), 3);
    settle(fresh);
    EXPECT_EQ(fresh.states(), before);
}

TEST_F(EngineTest, operationTheServiceCannotTake_isParkedAndBlocksNothing) {
    Counter a(folder(), 1);
    a.receive(1);
    a.receive(2);
    const auto state = *loadState(a.database());
    auto request = *nextRequest(a.database(), a.station(), state, 1 << 20);
    ASSERT_EQ(request.operations.size(), 2U);
    EXPECT_TRUE(*takeRefusal(a.database(), request, {Code::CENTRAL_REQUEST, {}}, a.now()));
    request = *nextRequest(a.database(), a.station(), *loadState(a.database()), 1 << 20);
    ASSERT_EQ(request.operations.size(), 1U);
    EXPECT_TRUE(*takeRefusal(a.database(), request, {Code::CENTRAL_REQUEST, {}}, a.now()));
    settle(a);
    EXPECT_EQ(countOutbox(a.database())->parked, 1);
    EXPECT_EQ(countOutbox(a.database())->waiting, 0);
    EXPECT_EQ(a.states().size(), 2U);
    Counter b(folder(), 2);
    settle(b);
    EXPECT_EQ(b.states().size(), 1U);
}

TEST_F(EngineTest, gap_isFilledFromWhereTheServiceIs) {
    Counter a(folder(), 1);
    for (int i = 1; i <= 5; ++i)
        a.receive(i);
    settle(a);
    EXPECT_TRUE(*takeRefusal(a.database(), {}, {Code::CENTRAL_GAP, u"2"_s}, a.now()));
    EXPECT_EQ(countOutbox(a.database())->waiting, 3);
    settle(a);
    EXPECT_EQ(countOutbox(a.database())->waiting, 0);
    EXPECT_EQ(a.station().incarnation, 1);
}

} // namespace
} // namespace motcua::sync
