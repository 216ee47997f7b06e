// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sync_work.h"

#include "core/desk/dossier_steps.h"
#include "core/desk/service_link.h"
#include "core/sync/engine.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using records::Standing;
using wire::VerdictKind;

/// A station whose service answers what the test says.
class SyncWorkTest : public testing::Test {
protected:
    SyncWorkTest() {
        auto received = receive(place(), tests::birthRequest());
        EXPECT_TRUE(received);
        id = received->dossier.state.id;
        code = received->dossier.state.code->text();
    }
    Workplace& place() { return station.workplace(); }
    void step(dossier::Payload payload) { ASSERT_TRUE(perform(place(), code, std::move(payload))); }
    void forward() { step(dossier::Forwarded{u"Tổ Hộ tịch"_s, {}, {}, {}}); }

    /// Verdicts in the order of the steps, on the request that is sent now; another desk has withdrawn the
    /// dossier meanwhile where `isWithdrawn`.
    void answer(const std::vector<wire::Verdict>& verdicts, bool isWithdrawn = false) {
        const auto state = sync::loadState(place().database());
        ASSERT_TRUE(state);
        const auto request = sync::nextRequest(place().database(), place().station(), *state, 1 << 20);
        ASSERT_TRUE(request);
        ASSERT_EQ(request->operations.size(), verdicts.size());
        wire::SyncAnswer answer;
        answer.time = place().clock().now();
        answer.epoch = u"e1"_s;
        answer.lastSequence = request->first + static_cast<qint64>(verdicts.size()) - 1;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            answer.verdicts.push_back(verdicts[i]);
            answer.verdicts.back().operation = request->operations[i].id;
        }
        if (isWithdrawn) {
            wire::FeedEntry entry;
            entry.stream = u"o:"_s + place().station().officeCode;
            entry.sequence = 2;
            entry.dossier = id;
            entry.version = versions + 1;
            dossier::Action action;
            action.id = place().ids().next();
            action.dossier = id;
            action.actor = place().ids().next();
            action.desk = 9;
            action.at = place().clock().now();
            action.baseVersion = versions;
            action.payload = dossier::Withdrawn{u"Công dân xin rút"_s, {}};
            entry.operations = {action};
            answer.entries = {entry};
            answer.cursors[entry.stream] = 2;
        }
        const auto taken = sync::takeAnswer(place().database(), *request, answer, answer.time);
        ASSERT_TRUE(taken) << errorText(taken.error().code).name << qPrintable(taken.error().detail);
    }
    static wire::Verdict verdict(VerdictKind kind, int version, const QString& reason = {}) {
        return {{}, kind, version, reason};
    }
    SyncWork work() {
        auto found = syncWork(place());
        EXPECT_TRUE(found);
        return found.value_or(SyncWork{});
    }

    tests::TempStation station;
    Uuid id;
    QString code;
    int versions = 0; ///< of the dossier that the service has
};

TEST_F(SyncWorkTest, unsentSteps_waitByDossier) {
    forward();
    ASSERT_TRUE(receive(place(), tests::birthRequest()));
    const SyncWork found = work();
    ASSERT_EQ(found.waiting.size(), 2U);
    EXPECT_EQ(found.waiting[0].dossier.reference, code);
    EXPECT_EQ(found.waiting[0].dossier.applicant, u"Nguyễn Văn An");
    EXPECT_GE(found.waiting[0].steps, 2);
    EXPECT_EQ(found.waiting[0].oldest, place().clock().now());
    EXPECT_FALSE(found.waiting[0].isHeld);
    EXPECT_TRUE(found.tasks.empty());
}

class RefusedStepTest : public SyncWorkTest {
protected:
    RefusedStepTest() {
        std::vector<wire::Verdict> first;
        const auto unsent = place().database().number("SELECT count(*) FROM action");
        for (int i = 1; i <= *unsent; ++i)
            first.push_back(verdict(VerdictKind::accepted, i));
        answer(first);
        versions = static_cast<int>(*unsent);
    }
};

TEST_F(RefusedStepTest, conflict_isListedWithBothAndKeptTheirs) {
    forward();
    step(dossier::NoteAdded{u"đã gọi điện"_s});
    answer({verdict(VerdictKind::conflict, versions + 1, u"DOSSIER_VERSION_STALE"_s),
            verdict(VerdictKind::waiting, versions + 1)},
           true);
    SyncWork found = work();
    ASSERT_EQ(found.tasks.size(), 1U);
    const SyncTask task = found.tasks.front();
    EXPECT_EQ(task.kind, SyncTask::Kind::difference);
    EXPECT_EQ(task.dossier.reference, code);
    EXPECT_EQ(task.reason.code, Code::DOSSIER_VERSION_STALE);
    EXPECT_EQ(typeOf(task.mine.action.payload), dossier::ActionType::forwarded);
    EXPECT_FALSE(task.mine.officer.isEmpty());
    ASSERT_EQ(task.theirs.size(), 1U);
    EXPECT_EQ(typeOf(task.theirs.front().action.payload), dossier::ActionType::withdrawn);
    EXPECT_TRUE(task.theirs.front().officer.isEmpty()) << "of another desk";
    EXPECT_EQ(task.waitingBehind, 1);
    ASSERT_EQ(found.waiting.size(), 1U);
    EXPECT_TRUE(found.waiting.front().isHeld);

    const qint64 entries = *place().database().number("SELECT count(*) FROM audit");
    ASSERT_TRUE(keepTheirs(place(), task.mine.action.id));
    EXPECT_TRUE(work().tasks.empty());
    EXPECT_EQ(*place().database().number("SELECT count(*) FROM audit"), entries + 1);
    const auto again = keepTheirs(place(), task.mine.action.id);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, Code::SYNC_CONFLICT_UNKNOWN);
}

TEST_F(RefusedStepTest, refusedStep_isSentAgain) {
    forward();
    answer({verdict(VerdictKind::rejected, 0, u"CENTRAL_RIGHTS"_s)});
    const SyncWork found = work();
    ASSERT_EQ(found.tasks.size(), 1U);
    EXPECT_EQ(found.tasks.front().kind, SyncTask::Kind::refused);
    EXPECT_EQ(found.tasks.front().reason.code, Code::CENTRAL_RIGHTS);
    EXPECT_TRUE(found.waiting.empty());
    ASSERT_TRUE(tryAgain(place(), found.tasks.front().mine.action.id));
    EXPECT_TRUE(work().tasks.empty());
    ASSERT_EQ(work().waiting.size(), 1U);
    EXPECT_EQ(work().waiting.front().steps, 1);
}

TEST_F(RefusedStepTest, tryingAgainWhatNoLongerFollows_changesNothing) {
    forward();
    answer({verdict(VerdictKind::conflict, versions + 1, u"DOSSIER_VERSION_STALE"_s)}, true);
    const SyncWork found = work();
    ASSERT_EQ(found.tasks.size(), 1U);
    EXPECT_FALSE(tryAgain(place(), found.tasks.front().mine.action.id));
    EXPECT_EQ(work().tasks.size(), 1U) << "it is still to be decided";
}

TEST_F(RefusedStepTest, unknownReason_isToldByItsName) {
    forward();
    answer({verdict(VerdictKind::rejected, 0, u"SOMETHING_NEW"_s)});
    const SyncWork found = work();
    ASSERT_EQ(found.tasks.size(), 1U);
    EXPECT_EQ(found.tasks.front().reason, (Error{Code::SYNC_ANSWER, u"SOMETHING_NEW"_s}));
}

} // namespace
} // namespace motcua::desk
