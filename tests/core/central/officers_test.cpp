// SPDX-License-Identifier: GPL-3.0-or-later
// Officers as the centre lists them, and what that means for the work that comes.
#include "core/central/officer_administration.h"
#include "core/central/officer_rights.h"
#include "core/central/postgres_session.h"
#include "core/central/sqlite_session.h"
#include "core/central/store_work.h"
#include "core/dossier/rule.h"
#include "tests/core/central/service_test.h"

#include <gmock/gmock.h>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dossier::NoteAdded;
using officer::Role;
using testing::ElementsAre;
using testing::SizeIs;
using enum wire::VerdictKind;

const Instant kNow = toInstant(dossier::kReceived);
const Uuid kSupervisor = uuid(5, 2), kStranger = uuid(5, 3);

class OfficersTest : public ServiceTest, public testing::WithParamInterface<Engine> {
protected:
    void SetUp() override {
        openStore(GetParam());
        if (store) pool.emplace(store->stores());
        if (!pool) return;
        for (const QString& office : {kOffice, kOtherOffice})
            ASSERT_TRUE(transact(*pool, Session::Access::write, [&](Store& each) {
                return each.directory().putOffice(office, u"Xã thử"_s);
            }));
    }

    Result<OfficerAccount> add(const QString& code, officer::Roles roles = Role::clerk,
                               const std::optional<Instant>& from = {}) {
        return putOfficer(**pool->acquire(), {kOffice, code, u"Cán bộ "_s + code, roles, from}, kNow);
    }
    Result<OfficerAccount> close(const QString& code, Instant at) {
        return closeOfficer(**pool->acquire(), kOffice, code, at, kNow);
    }
    Result<OfficerAccount> reopen(const QString& code) {
        return reopenOfficer(**pool->acquire(), kOffice, code, kNow);
    }
    std::vector<OfficerAccount> list(const QString& office = {}) {
        return listOfficers(**pool->acquire(), office).value_or(std::vector<OfficerAccount>());
    }

    /// `accepted`, `waiting CENTRAL_OFFICER`, …
    std::vector<std::string> verdicts(std::vector<dossier::Action> operations, Instant now = kNow + 24h) {
        wire::SyncRequest request = desk.request(std::move(operations));
        request.officers = logins;
        const auto answer = synchronise(*session, desk.caller(), request, now);
        std::vector<std::string> texts;
        if (!answer) return {errorText(answer.error().code).name};
        for (const wire::Verdict& each : answer->verdicts)
            texts.push_back(
                QString(wire::verdictName(each.kind) + u' ' + each.reason).trimmed().toStdString());
        return texts;
    }
    dossier::Action note(const Uuid& officer, Instant at) {
        dossier::Action action = desk.make(id, NoteAdded{u"ghi chú"_s});
        action.actor = officer;
        action.at = at;
        return action;
    }
    void receive() { ASSERT_THAT(verdicts({desk.make(id, intakeOf(1))}), ElementsAre("ok")); }

    std::optional<StorePool> pool;
    Desk desk{1, kOffice};
    const Uuid id = uuid(2, 1), kClerk = dossier::Story::kActor;
    wire::OfficerLogins logins{{kClerk, u"lan"_s}, {kSupervisor, u"minh"_s}, {kStranger, u"khach"_s}};
};

TEST_P(OfficersTest, accounts_comeBackAsTheyWerePut) {
    ASSERT_TRUE(add(u"minh"_s, Role::clerk | Role::supervisor, kNow - 48h));
    ASSERT_TRUE(add(u"lan"_s));
    ASSERT_TRUE(putOfficer(**pool->acquire(), {kOtherOffice, u"lan"_s, u"Người khác"_s, Role::clerk}, kNow));
    ASSERT_TRUE(close(u"lan"_s, kNow + 1h));
    const OfficerAccount lan{kOffice, u"lan"_s, u"Cán bộ lan"_s, Role::clerk, {}, kNow + 1h};
    const OfficerAccount minh{kOffice,    u"minh"_s, u"Cán bộ minh"_s, Role::clerk | Role::supervisor,
                              kNow - 48h, {}};
    EXPECT_THAT(list(kOffice), ElementsAre(lan, minh));
    EXPECT_THAT(list(), SizeIs(3));
    EXPECT_EQ(list(kOtherOffice).at(0).name, u"Người khác");
}

TEST_P(OfficersTest, everyChange_isRecorded_andStays) {
    ASSERT_TRUE(add(u"lan"_s));
    ASSERT_TRUE(add(u"lan"_s)) << "the same again";
    ASSERT_TRUE(close(u"lan"_s, kNow));
    ASSERT_TRUE(reopen(u"lan"_s));
    ASSERT_TRUE(add(u"lan"_s, Role::clerk | Role::supervisor));
    const auto changes = officerChanges(**pool->acquire(), kOffice);
    ASSERT_TRUE(changes);
    std::vector<OfficerChangeKind> kinds;
    for (const OfficerChange& change : *changes)
        kinds.push_back(change.kind);
    using enum OfficerChangeKind;
    EXPECT_THAT(kinds, ElementsAre(added, closed, reopened, changed));
    EXPECT_EQ(changes->at(1).account.closed, kNow);
    EXPECT_EQ(changes->at(1).at, kNow);
    for (const char* sql : {"UPDATE officer_change SET name = 'x'", "DELETE FROM officer_change"}) {
        ASSERT_TRUE(session->begin(Session::Access::write));
        auto* sqlite = dynamic_cast<SqliteSession*>(session.get());
        auto* postgres = dynamic_cast<PostgresSession*>(session.get());
        EXPECT_FALSE(sqlite ? sqlite->database().execute(sql).has_value() : postgres->run(sql).has_value())
            << sql;
        session->rollback();
    }
}

TEST_P(OfficersTest, orders_thatCannotBe_areRefused) {
    const auto refused = [&](const OfficerOrder& order) {
        const auto put = putOfficer(**pool->acquire(), order, kNow);
        return put ? Code{} : put.error().code;
    };
    EXPECT_EQ(refused({u"H34.99"_s, u"lan"_s, u"Lan"_s, Role::clerk}), Code::CENTRAL_OFFICE);
    EXPECT_EQ(refused({u"?"_s, u"lan"_s, u"Lan"_s, Role::clerk}), Code::FIELD_INVALID);
    EXPECT_EQ(refused({kOffice, u"có dấu"_s, u"Lan"_s, Role::clerk}), Code::OFFICER_LOGIN_INVALID);
    EXPECT_EQ(refused({kOffice, u"lan"_s, {}, Role::clerk}), Code::FIELD_INVALID);
    EXPECT_EQ(refused({kOffice, u"lan"_s, u"Lan"_s, {}}), Code::FIELD_INVALID);
    EXPECT_EQ(close(u"lan"_s, kNow).error().code, Code::CENTRAL_OFFICER);
    EXPECT_EQ(reopen(u"lan"_s).error().code, Code::CENTRAL_OFFICER);
    EXPECT_THAT(list(), SizeIs(0));
}

TEST_P(OfficersTest, officeWithoutAList_isOpen) {
    ASSERT_TRUE(putOfficer(**pool->acquire(), {kOtherOffice, u"lan"_s, u"Lan"_s, Role::clerk}, kNow));
    logins.clear();
    receive();
}

TEST_P(OfficersTest, whoIsNotListed_waits_andIsTakenWhenAdded) {
    ASSERT_TRUE(add(u"minh"_s));
    const std::vector operations{desk.make(id, intakeOf(1)), desk.make(id, NoteAdded{u"x"_s}),
                                 desk.make(uuid(2, 2), intakeOf(2))};
    EXPECT_THAT(verdicts(operations), ElementsAre("wait CENTRAL_OFFICER", "wait", "wait CENTRAL_OFFICER"));
    EXPECT_TRUE(stored(id).log.empty());
    EXPECT_THAT(verdicts(operations), ElementsAre("wait CENTRAL_OFFICER", "wait", "wait CENTRAL_OFFICER"));
    ASSERT_TRUE(add(u"lan"_s));
    EXPECT_THAT(verdicts(operations), ElementsAre("ok", "ok", "ok"));
    EXPECT_THAT(verdicts(operations), ElementsAre("dup", "dup", "dup"));
    EXPECT_THAT(stored(id).log, SizeIs(2));
}

TEST_P(OfficersTest, idOfAnUnnamedAccount_waits) {
    ASSERT_TRUE(add(u"lan"_s));
    logins.clear();
    EXPECT_THAT(verdicts({desk.make(id, intakeOf(1))}), ElementsAre("wait CENTRAL_OFFICER"));
}

TEST_P(OfficersTest, workBeforeTheClosing_isTaken_whenItComesLater) {
    ASSERT_TRUE(add(u"lan"_s));
    receive();
    ASSERT_TRUE(close(u"lan"_s, kNow + 2h));
    EXPECT_THAT(verdicts({note(kClerk, kNow + 2h - 1ms)}), ElementsAre("ok"));
    const auto late = note(kClerk, kNow + 2h);
    EXPECT_THAT(verdicts({late}), ElementsAre("wait CENTRAL_OFFICER"));
    EXPECT_THAT(stored(id).log, SizeIs(2));
    ASSERT_TRUE(reopen(u"lan"_s));
    EXPECT_THAT(verdicts({late}), ElementsAre("ok"));
    EXPECT_THAT(stored(id).log, SizeIs(3));
}

TEST_P(OfficersTest, whatWasTaken_staysTaken_afterTheClosing) {
    ASSERT_TRUE(add(u"lan"_s));
    const auto received = desk.make(id, intakeOf(1));
    ASSERT_THAT(verdicts({received}), ElementsAre("ok"));
    ASSERT_TRUE(close(u"lan"_s, kNow - 24h));
    EXPECT_THAT(verdicts({received}), ElementsAre("dup"));
}

TEST_P(OfficersTest, workBeforeTheOpening_waits) {
    ASSERT_TRUE(add(u"lan"_s, Role::clerk, kNow + 1h));
    auto received = desk.make(id, intakeOf(1));
    EXPECT_THAT(verdicts({received}), ElementsAre("wait CENTRAL_OFFICER"));
    ASSERT_TRUE(add(u"lan"_s, Role::clerk, kNow - 1h));
    EXPECT_THAT(verdicts({received}), ElementsAre("ok"));
}

/// A clock that is set ahead neither makes work look later than its arrival nor earlier than it was.
TEST_P(OfficersTest, timeThatLiesInTheFuture_isTheArrival) {
    ASSERT_TRUE(add(u"lan"_s, Role::clerk, kNow + 48h));
    auto ahead = desk.make(id, intakeOf(1));
    ahead.at = kNow + 72h;
    EXPECT_THAT(verdicts({ahead}, kNow + 1h), ElementsAre("wait CENTRAL_OFFICER"));
    EXPECT_THAT(verdicts({ahead}, kNow + 50h), ElementsAre("ok"));
}

TEST_P(OfficersTest, slowClock_isSetRightByItsOffset) {
    ASSERT_TRUE(add(u"lan"_s));
    receive();
    ASSERT_TRUE(close(u"lan"_s, kNow + 1h));
    auto late = note(kClerk, kNow);
    late.clockOffsetMs = std::chrono::milliseconds(2h).count();
    EXPECT_THAT(verdicts({late}), ElementsAre("wait CENTRAL_OFFICER"));
}

TEST_P(OfficersTest, otherDossiers_goOn) {
    ASSERT_TRUE(add(u"lan"_s));
    auto strange = desk.make(id, intakeOf(1));
    strange.actor = kStranger;
    EXPECT_THAT(verdicts({strange, desk.make(uuid(2, 2), intakeOf(2)), note(kClerk, kNow)}),
                ElementsAre("wait CENTRAL_OFFICER", "ok", "wait"));
}

/// A medium brings one delivery in parts.
TEST_P(OfficersTest, whatFollowsAWaitingStepOfAnEarlierPart_waits) {
    receive();
    Caller caller = desk.caller();
    caller.waiting = {id};
    const auto answer = synchronise(
        *session, caller, desk.request({note(kClerk, kNow), desk.make(uuid(2, 2), intakeOf(2))}), kNow + 24h);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->verdicts.at(0).kind, waiting);
    EXPECT_EQ(answer->verdicts.at(1).kind, accepted);
}

TEST_P(OfficersTest, liftingARule_needsASupervisorOfTheList) {
    ASSERT_TRUE(add(u"lan"_s));
    ASSERT_TRUE(add(u"minh"_s));
    receive();
    auto lifted = desk.make(
        id, dossier::RuleOverridden{dossier::Rule::extensionOnce, dossier::kReason, kSupervisor, kNow});
    EXPECT_THAT(verdicts({lifted}), ElementsAre("wait CENTRAL_RIGHTS"));
    ASSERT_TRUE(add(u"minh"_s, Role::supervisor));
    ASSERT_TRUE(close(u"minh"_s, kNow - 1h));
    EXPECT_THAT(verdicts({lifted}), ElementsAre("wait CENTRAL_OFFICER"));
    ASSERT_TRUE(reopen(u"minh"_s));
    EXPECT_THAT(verdicts({lifted}), ElementsAre("ok"));
    auto step = note(kSupervisor, kNow);
    EXPECT_THAT(verdicts({step}), ElementsAre("wait CENTRAL_RIGHTS")) << "a supervisor alone is no clerk";
}

INSTANTIATE_TEST_SUITE_P(Engines, OfficersTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
