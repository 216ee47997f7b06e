// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/apply.h"

#include "core/dossier/fields.h"
#include "tests/core/dossier/samples.h"

#include <random>

namespace motcua::dossier {
namespace {

TEST(Apply, theWholeWay_givesStatusesAndTimes) {
    Story story;
    story.then(draftRequest());
    EXPECT_EQ(story.state.stage, Stage::draft);
    story.then(intake());
    EXPECT_EQ(story.state.stage, Stage::toForward);
    EXPECT_EQ(story.state.code->text(), QStringLiteral("H15.50.05.13-261102-0001"));
    story.goTo(at(2, 10)).then(Forwarded{QStringLiteral("Công an xã"), {}, {}, {}});
    EXPECT_EQ(story.state.stage, Stage::forwarded);
    EXPECT_EQ(story.state.times.forwarded, at(2, 10));
    EXPECT_FALSE(story.state.forwardLate);
    story.then(ProcessingStarted{});
    EXPECT_EQ(story.state.stage, Stage::inProcess);
    story.goTo(at(9)).then(ResultReady{{{kText, {}, {}, {}, {}}}, at(9), {}});
    EXPECT_EQ(story.state.stage, Stage::resultReady);
    story.goTo(at(20)).then(Unclaimed{});
    EXPECT_EQ(story.state.stage, Stage::unclaimed);
    story.then(returnedWithSlip());
    EXPECT_EQ(story.state.stage, Stage::returned);
    EXPECT_EQ(story.state.times.returned, at(20));
    EXPECT_FALSE(story.state.isOverdue(at(28))) << "finished in time";
    EXPECT_TRUE(story.state.isClosed());
    EXPECT_EQ(story.state.version, 7);
    EXPECT_EQ(story.state.last.type, ActionType::returned);
    EXPECT_EQ(story.state.last.actor, Story::kActor);
}

TEST(Apply, received_after15_waitsForTheNextDay) {
    Received p = intake();
    p.received = at(2, 15);
    EXPECT_EQ(Story().then(p).state.stage, Stage::toForward) << "15:00 sharp is not after";
    p.received = at(2, 15) + 1s;
    p.forwardBy = at(3, 11, 30);
    Story story;
    story.then(p);
    EXPECT_EQ(story.state.stage, Stage::toForwardNextDay);
    EXPECT_TRUE(story.goTo(at(3, 12)).then(Forwarded{kReason, {}, {}, {}}).state.forwardLate);
}

TEST(Apply, onlineDossier_answeredLate_isFlagged) {
    Registered p = draftRequest();
    p.portalReference = QStringLiteral("DVC-1");
    p.answerBy = at(3, 9);
    Story story;
    story.then(p);
    EXPECT_EQ(story.state.stage, Stage::submitted);
    EXPECT_FALSE(Story(story).goTo(at(3, 9)).then(intake()).state.answerLate);
    EXPECT_TRUE(Story(story).goTo(at(3, 9, 1)).then(intake()).state.answerLate);
    EXPECT_TRUE(Story(story).goTo(at(4)).then(Refused{kReason, {}, {}, {}}).state.answerLate);
    EXPECT_TRUE(Story(story).goTo(at(4)).then(missingPaper()).state.answerLate);
    p.portalReference.clear();
    p.request.channel = Channel::online;
    EXPECT_EQ(Story().then(p).state.stage, Stage::submitted);
}

TEST(Apply, supplement_goesBackWhereItCameFrom_andKeepsBothDueDates) {
    Story story = receivedStory();
    story.then(Forwarded{kReason, {}, {}, {}}).then(ProcessingStarted{}).goTo(at(4)).then(missingPaper());
    EXPECT_EQ(story.state.status, Status::supplementAwaited);
    EXPECT_EQ(story.state.stage, Stage::supplement);
    EXPECT_TRUE(story.state.clockStopped);
    EXPECT_FALSE(story.state.isOverdue(at(28))) << "the clock stands still";
    EXPECT_EQ(story.state.due.due, kDue) << "the last promise stays known";
    story.goTo(at(9)).then(Supplemented{{{.number = 1, .original = 1}}, dueAt(at(17, 17)), at(12, 17), {}});
    EXPECT_EQ(story.state.status, Status::processing);
    EXPECT_EQ(story.state.stage, Stage::inProcess);
    EXPECT_FALSE(story.state.clockStopped);
    EXPECT_EQ(story.state.supplements[0].completed, at(9));
    EXPECT_EQ(story.state.supplementNoticeBy, at(12, 17));
    ASSERT_EQ(story.state.dueHistory.size(), 2U);
    EXPECT_EQ(story.state.dueHistory[0].stamp.due, kDue);
    EXPECT_EQ(story.state.dueHistory[0].by, ActionType::received);
    EXPECT_EQ(story.state.dueHistory[1].stamp.due, at(17, 17));
    EXPECT_EQ(story.state.dueHistory[1].author, Story::kActor);
    EXPECT_TRUE(story.state.isOverdue(at(17, 17) + 1s));
    EXPECT_EQ(story.state.clockEvents.size(), 2U);
}

TEST(Apply, supplement_addsPapersToThoseHandedIn) {
    Received p = intake();
    p.components = {{.number = 1, .original = 1}};
    Story story;
    story.then(p).then(missingPaper());
    story.then(Supplemented{
        {{.number = 1, .copy = 2, .electronic = 1}, {.number = 4, .original = 1}}, dueAt(kDue), {}, {}});
    ASSERT_EQ(story.state.intake.components.size(), 2U);
    EXPECT_EQ(story.state.intake.components[0],
              (SubmittedComponent{.number = 1, .original = 1, .copy = 2, .electronic = 1}));
    EXPECT_EQ(story.state.intake.components[1].number, 4);
}

TEST(Apply, supplementBeforeAcceptance_touchesNoClock) {
    Story story;
    story.then(draftRequest()).then(missingPaper());
    EXPECT_EQ(story.state.stage, Stage::supplementFirst);
    EXPECT_FALSE(story.state.clockStopped);
    EXPECT_TRUE(Story(story).then(intake()).state.supplements[0].completed);
    story.then(Supplemented{});
    EXPECT_EQ(story.state.status, Status::draft);
    EXPECT_EQ(story.state.stage, Stage::draft);
    EXPECT_TRUE(story.state.clockEvents.empty());
    EXPECT_TRUE(story.state.dueHistory.empty());
}

TEST(Apply, verificationNotCounted_stopsTheClock) {
    Received p = intake();
    p.rules.verificationNotCounted = true;
    Story story;
    story.then(p).then(Forwarded{kReason, {}, {}, {}});
    story.then(VerificationStarted{
        EnquiryKind::verification, QStringLiteral("UBND xã Ea Bông"), kReason, at(5), {}});
    const Uuid enquiry = story.state.actions.back();
    EXPECT_TRUE(story.state.clockStopped);
    EXPECT_EQ(story.state.stage, Stage::verification);
    story.goTo(at(5)).then(VerificationEnded{enquiry, kReason, dueAt(at(13, 17)), {}});
    EXPECT_FALSE(story.state.clockStopped);
    EXPECT_EQ(story.state.stage, Stage::inProcess);
    EXPECT_EQ(story.state.due.due, at(13, 17));
    EXPECT_EQ(story.state.clockEvents.size(), 2U);
    EXPECT_EQ(story.state.enquiries[0].ended, at(5));
}

TEST(Apply, twoReasonsToStopTheClock_areBothWaitedFor) {
    Received p = intake();
    p.rules.verificationNotCounted = true;
    Story story;
    story.then(p).then(VerificationStarted{EnquiryKind::verification, kReason, kReason, {}, {}});
    const VerificationEnded answered{story.state.actions.back(), {}, dueAt(at(13, 17)), {}};
    story.then(missingPaper());
    Story answerFirst = story;
    answerFirst.then(VerificationEnded{answered.enquiry, {}, {}, {}});
    EXPECT_TRUE(answerFirst.state.clockStopped) << "papers are still missing";
    EXPECT_FALSE(answerFirst.then(Supplemented{{}, dueAt(at(17, 17)), {}, {}}).state.clockStopped);
    story.then(Supplemented{});
    EXPECT_TRUE(story.state.clockStopped) << "the answer is still missing";
    EXPECT_EQ(story.state.due.due, kDue) << "the last promise stays";
    EXPECT_EQ(story.state.stage, Stage::verification);
    Story owing = story;
    owing.then(ObligationRequested{kReason, {}, {}, {}}).then(ObligationMet{});
    EXPECT_TRUE(owing.state.clockStopped);
    owing.then(ObligationRequested{kReason, {}, {}, {}}).then(answered);
    EXPECT_TRUE(owing.state.clockStopped) << "the obligation is still open";
    EXPECT_FALSE(story.then(answered).state.clockStopped);
}

TEST(Apply, consultation_leavesTheClockAlone_andTheStageWhenTheLastIsAnswered) {
    Story story = receivedStory();
    const VerificationStarted consultation{EnquiryKind::consultation, kReason, kReason, {}, {}};
    story.then(consultation);
    const Uuid first = story.state.actions.back();
    story.then(consultation);
    const Uuid second = story.state.actions.back();
    EXPECT_FALSE(story.state.clockStopped);
    story.then(VerificationEnded{first, {}, {}, {}});
    EXPECT_EQ(story.state.stage, Stage::verification);
    story.then(missingPaper()).then(VerificationEnded{second, {}, {}, {}});
    EXPECT_EQ(story.state.stage, Stage::supplement);
    EXPECT_TRUE(story.state.clockStopped) << "the supplement still runs";
    story.then(Supplemented{{}, dueAt(at(12, 17)), {}, {}});
    EXPECT_EQ(story.state.stage, Stage::toForward) << "not back into a verification that ended";
    EXPECT_EQ(story.state.clockEvents.size(), 2U);
}

TEST(Apply, obligation_pausesAndMayBringTheSecondDate) {
    Story story = receivedStory();
    story.then(Forwarded{kReason, {}, {}, {}}).then(ObligationRequested{kReason, 500000, at(20), {}});
    EXPECT_EQ(story.state.status, Status::obligationAwaited);
    EXPECT_TRUE(story.state.clockStopped);
    story.goTo(at(12)).then(ObligationMet{kReason, dueAt(at(18, 17))});
    EXPECT_EQ(story.state.status, Status::processing);
    EXPECT_EQ(story.state.stage, Stage::forwarded);
    EXPECT_FALSE(story.state.clockStopped);
    EXPECT_EQ(story.state.due.due, at(18, 17));
    EXPECT_EQ(story.state.obligationPayBy, std::nullopt);
}

TEST(Apply, extension_keepsReasonAndDocument) {
    Story story = receivedStory();
    story.then(extendedTo(at(20, 17)));
    EXPECT_EQ(story.state.stage, Stage::extended);
    EXPECT_EQ(story.state.status, Status::received);
    EXPECT_EQ(story.state.dueHistory.back().reason, kReason);
    EXPECT_EQ(story.state.dueHistory.back().document, QStringLiteral("01/PXL"));
    story.overriding(Rule::extensionOnce).then(extendedTo(at(25, 17)));
    EXPECT_EQ(story.state.clockEvents.size(), 1U) << "the calendar counts with the last one";
    EXPECT_EQ(story.state.clockEvents[0].newDue, at(25, 17));
    EXPECT_EQ(story.state.dueHistory.size(), 3U);
}

TEST(Apply, forAnotherAgency_theClockStartsThere) {
    Received p = intake();
    p.due = {};
    p.competentAgency = *AgencyCode::parse(u"H15.50.05.13");
    p.receivingAgency = *AgencyCode::parse(u"H15.50.06");
    Story story;
    story.then(p);
    EXPECT_EQ(story.state.stage, Stage::awaitingCompetent);
    EXPECT_TRUE(story.state.dueHistory.empty());
    story.then(Forwarded{kReason, {}, {}, {}});
    EXPECT_EQ(story.state.stage, Stage::awaitingCompetent);
    story.goTo(at(4)).then(CompetentReceived{at(3), dueAt(at(11, 17)), at(6, 17)});
    EXPECT_EQ(story.state.stage, Stage::competentReceived);
    EXPECT_EQ(story.state.due.due, at(11, 17));
    EXPECT_EQ(story.state.times.competentReceived, at(3));
    EXPECT_EQ(story.state.clockEvents[0].at, at(3));
}

TEST(Apply, outage_movesTheDueDate) {
    Story story = receivedStory();
    story.then(OutageStarted{kReason, {}, at(3)});
    EXPECT_TRUE(story.state.outageRunning);
    story.then(OutageEnded{at(4), dueAt(at(11, 17))});
    EXPECT_FALSE(story.state.outageRunning);
    EXPECT_EQ(story.state.due.due, at(11, 17));
    story.then(OutageStarted{kReason, {}, at(5)}).then(OutageEnded{at(5), {}});
    EXPECT_EQ(story.state.due.due, at(11, 17)) << "no new date was computed";
}

TEST(Apply, closedDossier_recordsTheGivingBackOfPapers) {
    for (const Payload& end : {Payload(Withdrawn{}), Payload(Refused{kReason, {}, {}, {}}),
                               Payload(Stopped{StopGround::applicantRequest, kReason, {}, {}})}) {
        Story story = receivedStory();
        story.goTo(at(4)).then(end);
        EXPECT_EQ(story.state.stage, Stage::closed);
        EXPECT_EQ(story.state.times.finished, at(4));
        const Status status = story.state.status;
        story.then(returnedWithSlip());
        EXPECT_EQ(story.state.status, status);
        EXPECT_EQ(story.state.stage, Stage::papersReturned);
        EXPECT_FALSE(story.state.returnedUnpaid);
    }
}

TEST(Apply, fees_paidWithTheDossier_orLater) {
    Received p = intake();
    EXPECT_EQ(Story().then(p).state.feeOpen(), 15000);
    p.fee.paid = true;
    EXPECT_EQ(Story().then(p).state.feeOpen(), 0);
    p.fee.total.reset();
    EXPECT_EQ(Story().then(p).state.feeOpen(), std::nullopt);
    EXPECT_TRUE(Story().then(p).state.payments.empty());
    Story story = receivedStory();
    story.then(FeePaid{20000, PaymentMethod::online, {}, {}});
    EXPECT_EQ(story.state.feeOpen(), 0);
}

TEST(Apply, correction_changesTheFields) {
    Story story;
    Received p = intake();
    p.request = fullRequest();
    story.then(p);
    const std::vector<FieldChange> changes = {
        {CorrectedField::applicantName, QStringLiteral("Y Đức Êban"), QStringLiteral("Y Đức Niê")},
        {CorrectedField::applicantNumber, QStringLiteral("066096012345"), QStringLiteral("066096012346")},
        {CorrectedField::applicantBirthDate, QStringLiteral("1996-03-09"), QStringLiteral("1996")},
        {CorrectedField::organisationName, kText, QStringLiteral("Hợp tác xã")},
        {CorrectedField::phone, QStringLiteral("0900000001"), QStringLiteral("0900000002")},
        {CorrectedField::email, QStringLiteral("a@example.vn"), QString()},
        {CorrectedField::address, kText, QStringLiteral("Ea Na")},
        {CorrectedField::returnMethod, QStringLiteral("post"), QStringLiteral("counter")},
        {CorrectedField::returnAddress, kText, QString()},
        {CorrectedField::resultPaper, QStringLiteral("ngày sinh sai"), QStringLiteral("ngày sinh đúng")},
    };
    story.then(Corrected{story.state.actions[0], changes, kReason, kReceived, at(5, 17), {}});
    for (const FieldChange& change : changes) {
        if (change.field == CorrectedField::resultPaper) continue;
        EXPECT_EQ(fieldText(story.state, change.field), change.newValue) << name(change.field).data();
    }
    EXPECT_EQ(applicantName(story.state), QStringLiteral("Hợp tác xã"));
    EXPECT_EQ(story.state.corrections.size(), 1U);
}

TEST(Apply, recordsAreKept) {
    Story story = receivedStory();
    story.then(LookedUp{LookupWay::reader, LookupOutcome::found, Person::applicant, kReason, {}, {}});
    story.then(IdentityVerified{Person::applicant, IdentitySource::chip, Verdict::authentic, {}, {}});
    AttachmentAdded file;
    file.sha256 = QString(64, u'c');
    story.then(file);
    EXPECT_EQ(story.state.lookUps[0].fact.purpose, kReason);
    EXPECT_EQ(story.state.identifications[0].fact.verdict, Verdict::authentic);
    EXPECT_EQ(story.state.attachments[0].file, file);
    EXPECT_EQ(story.state.attachments[0].action, story.state.actions.back());
}

TEST(Apply, staleTransition_isRefused_butRecordsAreNot) {
    Story story = receivedStory();
    Action note = story.make(NoteAdded{kReason});
    Action forward = story.make(Forwarded{kReason, {}, {}, {}});
    Action ready = story.make(ResultReady{{}, kReceived, {}});
    story.then(FeePaid{1000, PaymentMethod::cash, {}, {}});
    EXPECT_TRUE(apply(story.state, forward)) << "a payment does not make a step stale";
    EXPECT_TRUE(apply(story.state, note));
    story.then(Forwarded{kReason, {}, {}, {}});
    const auto stale = apply(story.state, ready);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error(),
              (Error{Code::DOSSIER_VERSION_STALE, QStringLiteral("phiên bản 1, hồ sơ đã ở phiên bản 3")}));
    ready.baseVersion = 4;
    EXPECT_EQ(apply(story.state, ready).error().code, Code::DOSSIER_VERSION_STALE)
        << "based on what is not here yet";
    EXPECT_TRUE(apply(story.state, note));
    Story draft;
    Action second = draft.then(draftRequest()).make(intake());
    second.baseVersion = 0;
    EXPECT_EQ(apply(draft.state, second).error().code, Code::DOSSIER_VERSION_STALE);
}

TEST(Apply, foreignOrRepeatedActions_areRefused) {
    Story story = receivedStory();
    Action action = story.make(NoteAdded{kReason});
    action.dossier = Story::kActor;
    EXPECT_EQ(apply(story.state, action).error().code, Code::DOSSIER_MISMATCH);
    EXPECT_EQ(apply(story.state, story.actions[0]).error().code, Code::DOSSIER_MISMATCH);
}

TEST(Apply, clockThatJumpsBack_isCountedNotRefused) {
    Story story = receivedStory();
    story.goTo(kReceived - 2min).then(NoteAdded{kReason});
    EXPECT_EQ(story.state.clockJumps, 0);
    story.goTo(at(1)).then(NoteAdded{kReason});
    EXPECT_EQ(story.state.clockJumps, 1);
}

TEST(Apply, refusedAction_leavesTheStateAsItWas) {
    Story story = receivedStory();
    State state = story.state;
    for (const Payload& payload : {Payload(missingPaper()), Payload(Forwarded{}), Payload(extendedTo(kDue)),
                                   Payload(Deleted{kReason})}) {
        Action action = story.make(payload);
        if (std::holds_alternative<SupplementRequested>(payload)) action.baseVersion = 0;
        EXPECT_FALSE(applyInPlace(state, action));
        EXPECT_FALSE(check(state, action));
        EXPECT_EQ(state, story.state);
    }
    EXPECT_TRUE(check(state, story.make(NoteAdded{kReason})));
}

/// Replaying what was accepted gives the identical state, whatever was tried in between.
TEST(Apply, randomStories_replayToTheSameState) {
    std::mt19937 random(20261122);
    int accepted = 0;
    for (int n = 0; n < 300; ++n) {
        Story story;
        std::vector<Action> kept;
        LocalTime now = kReceived;
        for (int step = 0; step < 40; ++step) {
            now += std::chrono::hours{random() % 30};
            auto payloads = fullPayloads();
            Payload payload = payloads[random() % payloads.size()];
            if (step == 0) payload = fullReceived();
            if (auto* p = std::get_if<Received>(&payload))
                p->competentAgency = p->receivingAgency = *AgencyCode::parse(u"H15.50.05.13");
            if (auto* p = std::get_if<VerificationEnded>(&payload); p && !story.state.enquiries.empty())
                p->enquiry = story.state.enquiries.back().action;
            if (auto* p = std::get_if<Extended>(&payload)) p->newDue.due = now + std::chrono::days{9};
            if (auto* p = std::get_if<SupplementRequested>(&payload))
                p->completeBy = now + std::chrono::days{1};
            const Action action = story.goTo(now).make(payload);
            const State before = story.state;
            if (applyInPlace(story.state, action)) {
                kept.push_back(action);
                EXPECT_EQ(story.state.version, before.version + 1);
            } else {
                EXPECT_EQ(story.state, before);
            }
        }
        accepted += static_cast<int>(kept.size());
        const auto again = replay(kept);
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, story.state);
    }
    EXPECT_GT(accepted, 2000);
    EXPECT_FALSE(replay(std::vector{Story().make(NoteAdded{kReason})}));
}

} // namespace
} // namespace motcua::dossier
