// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/sync_service.h"

#include "tests/core/central/service_test.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using dossier::Forwarded;
using dossier::NoteAdded;
using enum wire::VerdictKind;

class SyncServiceTest : public ServiceTest, public testing::WithParamInterface<Engine> {
protected:
    void SetUp() override { openStore(GetParam()); }

    Desk desk{1, kOffice}, second{2, kOffice}, other{3, kOtherOffice};
    const Uuid id = uuid(2, 1);

    static std::vector<wire::VerdictKind> kinds(const Result<wire::SyncAnswer>& answer) {
        std::vector<wire::VerdictKind> list;
        if (answer)
            for (const wire::Verdict& verdict : answer->verdicts)
                list.push_back(verdict.kind);
        return list;
    }
    void receive() { ASSERT_EQ(kinds(push(desk, {desk.make(id, intakeOf(1))})), std::vector{accepted}); }
};

TEST_P(SyncServiceTest, whatIsPushed_isTold_toTheOthersOnly) {
    const auto received = desk.make(id, intakeOf(1));
    const auto forwarded = desk.make(id, Forwarded{u"Phòng Tư pháp"_s, {}, {}, {}});
    const auto answer = push(desk, {received, forwarded});
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->verdicts,
              (std::vector<wire::Verdict>{{received.id, accepted, 1, {}}, {forwarded.id, accepted, 2, {}}}));
    EXPECT_EQ(answer->lastSequence, 2);
    EXPECT_TRUE(answer->entries.empty()) << "its own are not told again";
    EXPECT_EQ(answer->cursors.value(streamOf(kOffice)), 2);
    EXPECT_FALSE(answer->more);

    const auto told = pull(second);
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].operations, std::vector{received});
    EXPECT_EQ(told[1].version, 2);
    EXPECT_EQ(told[1].operations.front().payload, forwarded.payload);
    EXPECT_EQ(told[1].operations.front().baseVersion, 1) << "counts as the service does";
    EXPECT_TRUE(pull(second).empty());
    EXPECT_TRUE(pull(other).empty());
}

TEST_P(SyncServiceTest, sentAgain_isAnsweredTheSame_andRecordedOnce) {
    const std::vector operations{desk.make(id, intakeOf(1)), desk.make(id, NoteAdded{u"ghi chú"_s}),
                                 desk.make(id, dossier::returnedWithSlip()),
                                 desk.make(id, NoteAdded{u"sau"_s})};
    EXPECT_EQ(kinds(push(desk, operations)), (std::vector{accepted, accepted, rejected, waiting}));
    EXPECT_EQ(kinds(push(desk, operations)), (std::vector{duplicate, duplicate, rejected, waiting}));
    EXPECT_EQ(stored(id).log.size(), 2U);
    EXPECT_EQ(pull(second).size(), 2U);
    // what waited is judged when it comes without what it waited for
    EXPECT_EQ(kinds(push(desk, {operations[3]})), std::vector{accepted});
}

TEST_P(SyncServiceTest, sameIdWithOtherContent_refusesAll) {
    auto note = desk.make(id, NoteAdded{u"một"_s});
    const auto received = second.make(uuid(2, 9), intakeOf(9));
    receive();
    note.sequence = 2;
    ASSERT_EQ(kinds(push(desk, {note})), std::vector{accepted});
    note.payload = NoteAdded{u"hai"_s};
    EXPECT_EQ(refusal(desk, desk.request({note})), Code::CENTRAL_OPERATION_CHANGED);
    EXPECT_EQ(stored(id).log.size(), 2U);
    EXPECT_EQ(kinds(push(second, {received})), std::vector{accepted}) << "the store goes on";
}

TEST_P(SyncServiceTest, anErrorInTheMiddle_recordsNothing) {
    receive();
    auto note = desk.make(id, NoteAdded{u"một"_s});
    ASSERT_EQ(kinds(push(desk, {note})), std::vector{accepted});
    const auto next = desk.make(uuid(2, 2), intakeOf(2));
    note.payload = NoteAdded{u"hai"_s};
    EXPECT_EQ(refusal(desk, desk.request({note, next})), Code::CENTRAL_OPERATION_CHANGED);
    EXPECT_TRUE(stored(uuid(2, 2)).log.empty());
    EXPECT_TRUE(session->begin(Session::Access::read));
    EXPECT_EQ(session->progress(desk.caller().device), (DeviceProgress{1, 2}));
    session->rollback();
}

TEST_P(SyncServiceTest, stepThatAnotherDeskHasTaken_isAConflict) {
    receive();
    ASSERT_EQ(kinds(push(second, {second.make(id, Forwarded{u"A"_s, {}, {}, {}}, 1)})),
              std::vector{accepted});
    // this desk knows version 1 only
    const auto late = desk.make(id, Forwarded{u"B"_s, {}, {}, {}}, 1);
    const auto answer = push(desk, {late, desk.make(id, NoteAdded{u"x"_s}, 1)});
    ASSERT_EQ(kinds(answer), (std::vector{conflict, waiting}));
    EXPECT_EQ(answer->verdicts[0].version, 2);
    EXPECT_EQ(answer->verdicts[0].reason, u"DOSSIER_VERSION_STALE");
    ASSERT_EQ(answer->entries.size(), 1U) << "with what the other desk did";
    EXPECT_EQ(kinds(push(desk, {late})), std::vector{conflict}) << "for ever the same";
}

TEST_P(SyncServiceTest, records_areNeverInTheWay) {
    receive();
    ASSERT_EQ(kinds(push(second, {second.make(id, NoteAdded{u"A"_s}, 1)})), std::vector{accepted});
    EXPECT_EQ(kinds(push(desk, {desk.make(id, Forwarded{u"B"_s, {}, {}, {}}, 1)})), std::vector{accepted});
    EXPECT_EQ(kinds(push(second, {second.make(id, dossier::FeePaid{15000, {}, {}, {}}, 1)})),
              std::vector{accepted});
    EXPECT_EQ(stored(id).log.size(), 4U);
}

/// The desk's own numbers go on while it is off line; only what others did in between counts.
TEST_P(SyncServiceTest, othersNote_doesNotHideTheirStep) {
    receive();
    ASSERT_EQ(kinds(push(second, {second.make(id, Forwarded{u"A"_s, {}, {}, {}}, 1)})),
              std::vector{accepted});
    const auto note = desk.make(id, NoteAdded{u"x"_s}, 1);
    const auto step = desk.make(id, dossier::Withdrawn{dossier::kReason, {}}, 1);
    EXPECT_EQ(kinds(push(desk, {note, step})), (std::vector{accepted, conflict}));
}

TEST_P(SyncServiceTest, oneBadOperation_leavesOtherDossiersAlone) {
    const auto answer = push(desk, {desk.make(id, Forwarded{u"A"_s, {}, {}, {}}), desk.make(id, intakeOf(1)),
                                    desk.make(uuid(2, 2), intakeOf(2))});
    EXPECT_EQ(kinds(answer), (std::vector{rejected, waiting, accepted}));
}

TEST_P(SyncServiceTest, anotherOffice_seesNothing_andMayDoNothing) {
    receive();
    const auto answer = push(other, {other.make(id, NoteAdded{u"x"_s}, 1)});
    ASSERT_EQ(kinds(answer), std::vector{rejected});
    EXPECT_EQ(answer->verdicts[0].reason, u"CENTRAL_OFFICE");
    EXPECT_EQ(answer->verdicts[0].version, 0) << "does not tell that it is there";
    EXPECT_TRUE(answer->entries.empty());
    EXPECT_EQ(kinds(push(other, {other.make(uuid(2, 5), intakeOf(5))})), std::vector{rejected})
        << "receives in its own name only";
    wire::SyncRequest foreign = other.request({});
    foreign.cursors = {{streamOf(kOffice), 0}};
    EXPECT_EQ(refusal(other, foreign), Code::CENTRAL_OFFICE);
}

TEST_P(SyncServiceTest, competentOffice_seesTheDossierFromTheStart) {
    dossier::Received received = intakeOf(1);
    received.receivingAgency = *dossier::AgencyCode::parse(kOtherOffice);
    received.competentAgency = *dossier::AgencyCode::parse(kOffice);
    const Uuid draft = uuid(2, 7);
    const auto answer = push(other, {other.make(draft, dossier::draftRequest()), other.make(draft, received),
                                     other.make(draft, NoteAdded{u"x"_s})});
    ASSERT_EQ(kinds(answer), (std::vector{accepted, accepted, accepted}));
    EXPECT_EQ(stored(draft).offices, (QStringList{kOffice, kOtherOffice}));
    const auto told = pull(desk);
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].operations.size(), 2U) << "the draft too, which it was not told when it was made";
    EXPECT_EQ(told[0].version, 2);
    EXPECT_EQ(told[1].operations.size(), 1U);
    EXPECT_EQ(kinds(push(desk, {desk.make(draft, NoteAdded{u"y"_s}, 3)})), std::vector{accepted});
}

TEST_P(SyncServiceTest, codeOfAnotherDossier_isAConflict) {
    receive();
    const auto answer = push(second, {second.make(uuid(2, 2), intakeOf(1))});
    ASSERT_EQ(kinds(answer), std::vector{conflict});
    EXPECT_EQ(answer->verdicts[0].reason, u"CENTRAL_CODE_TAKEN");
    const auto both =
        push(second, {second.make(uuid(2, 3), intakeOf(3)), second.make(uuid(2, 4), intakeOf(3))});
    EXPECT_EQ(kinds(both), (std::vector{accepted, conflict})) << "also within one push";
}

TEST_P(SyncServiceTest, whatIsMissing_isAskedFor) {
    receive();
    desk.make(id, NoteAdded{u"lost"_s});
    const auto answer = push(desk, {desk.make(id, NoteAdded{u"x"_s}, 1)});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{Code::CENTRAL_GAP, u"1"_s}));
}

TEST_P(SyncServiceTest, olderCopyOfADesk_isRefused_aNewIncarnationIsNot) {
    receive();
    desk.incarnation = 2;
    EXPECT_EQ(pull(desk).size(), 1U) << "a restored desk gets back what it did before";
    ASSERT_EQ(kinds(push(desk, {desk.make(id, NoteAdded{u"x"_s}, 1)})), std::vector{accepted});
    desk.incarnation = 1;
    EXPECT_EQ(refusal(desk, desk.request({})), Code::CENTRAL_INCARNATION);
}

TEST_P(SyncServiceTest, strangers_areRefused) {
    wire::SyncRequest request = desk.request({});
    request.device = second.caller().device;
    EXPECT_EQ(refusal(desk, request), Code::CENTRAL_DEVICE);
    desk.epoch = u"e0"_s;
    const auto answer = push(desk, {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{Code::CENTRAL_EPOCH, u"e1"_s}));
    desk.epoch = u"e1"_s;
    desk.cursor = 77;
    EXPECT_EQ(refusal(desk, desk.request({})), Code::CENTRAL_EPOCH) << "a store that has lost what it told";
}

TEST_P(SyncServiceTest, longStream_comesInPieces_eachPlaceOnce) {
    std::vector<dossier::Action> operations;
    for (int i = 1; i <= 700; ++i)
        operations.push_back(desk.make(uuid(2, i), intakeOf(i)));
    ASSERT_TRUE(push(desk, operations));
    wire::SyncRequest request = second.request({});
    request.answerBytes = 20000;
    std::set<Uuid> seen;
    int answers = 0;
    for (bool more = true; more; ++answers) {
        const auto answer = ask(second, request);
        ASSERT_TRUE(answer);
        ASSERT_FALSE(answer->entries.empty());
        EXPECT_LT(wire::encode(*answer).size(), 25000);
        for (const wire::FeedEntry& entry : answer->entries)
            EXPECT_TRUE(seen.insert(entry.dossier).second);
        request.cursors = answer->cursors;
        more = answer->more;
    }
    EXPECT_EQ(seen.size(), 700U);
    EXPECT_GT(answers, 10);
}

INSTANTIATE_TEST_SUITE_P(Engines, SyncServiceTest, kEngines, engineName);

} // namespace
} // namespace motcua::central
