// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/rules.h"

#include "tests/core/dossier/story.h"

namespace motcua::dossier {
namespace {

using enum Code;

Stopped stopped(StopGround ground) { return {ground, kReason, {}, {}}; }
Corrected phoneCorrection(const State& state, LocalTime deadline) {
    return {state.actions[0],
            {{CorrectedField::phone, QStringLiteral("0900000001"), QStringLiteral("0900000002")}},
            kReason,
            kReceived,
            deadline,
            {}};
}

TEST(Rules, received_withoutWhatIdentifiesIt_isRefused) {
    Story story;
    Received p = intake();
    p.code = {};
    EXPECT_EQ(story.refusal(p), DOSSIER_CODE_INVALID);
    p = intake();
    p.request.applicant.person.name.clear();
    EXPECT_EQ(story.refusal(p), FIELD_INVALID);
    p.request.applicant.organisation = QStringLiteral("Hợp tác xã Ea Na");
    EXPECT_EQ(story.refusal(p), std::nullopt);
    p.request.procedure.code.clear();
    EXPECT_EQ(story.refusal(p), FIELD_INVALID);
    p = intake();
    p.due.due = kReceived - 1s;
    EXPECT_EQ(story.refusal(p), FIELD_INVALID);
    p = intake();
    p.fee.total = -1;
    EXPECT_EQ(story.refusal(p), DOSSIER_FEE_INVALID);
    p.fee.total.reset();
    EXPECT_EQ(story.refusal(p), std::nullopt);
}

TEST(Rules, received_codeIsOfTheCompetentOrReceivingAgency) {
    Story story;
    Received p = intake();
    p.competentAgency = *AgencyCode::parse(u"H15.50.05.13");
    p.receivingAgency = *AgencyCode::parse(u"H15.50.06");
    EXPECT_EQ(story.refusal(p), std::nullopt);
    std::swap(p.competentAgency, p.receivingAgency);
    EXPECT_EQ(story.refusal(p), std::nullopt) << "an interlinked group handed in at the counter";
    p.competentAgency = p.receivingAgency = *AgencyCode::parse(u"H15.50.06");
    EXPECT_EQ(story.refusal(p), DOSSIER_CODE_AGENCY);
}

TEST(Rules, supplement_isAskedOnce_aSecondNeedsASupervisor) {
    Story story = receivedStory();
    story.then(missingPaper()).goTo(at(3)).then(Supplemented{{}, dueAt(at(12, 17)), at(6, 17), {}});
    EXPECT_EQ(story.refusal(missingPaper()), DOSSIER_SUPPLEMENT_ONCE);
    story.overriding(Rule::extensionOnce);
    EXPECT_EQ(story.refusal(missingPaper()), DOSSIER_SUPPLEMENT_ONCE) << "another rule was lifted";
    story.overriding(Rule::supplementOnce).then(NoteAdded{kReason}).then(missingPaper());
    EXPECT_EQ(story.state.supplements.size(), 2U);
    story.then(Supplemented{{}, dueAt(at(13, 17)), {}, {}});
    EXPECT_EQ(story.refusal(missingPaper()), DOSSIER_SUPPLEMENT_ONCE)
        << "an override lets exactly one action pass";
}

TEST(Rules, supplement_afterItsPeriod_needsASupervisor) {
    Story story = receivedStory();
    story.then(missingPaper());
    const LocalTime end = story.state.openSupplement()->completeBy;
    const Supplemented late{{}, dueAt(end + 24h * 30), {}, {}};
    EXPECT_EQ(story.goTo(end).refusal(late), std::nullopt);
    story.goTo(end + 1s);
    const auto refused = apply(story.state, story.make(late));
    EXPECT_EQ(refused.error(),
              (Error{DOSSIER_SUPPLEMENT_LATE, QStringLiteral("Điều 19 khoản 5 Nghị định 118/2025/NĐ-CP")}));
    story.overriding(Rule::supplementWithin).then(late);
    EXPECT_EQ(story.state.openSupplement(), nullptr);
    EXPECT_EQ(story.state.overrides, 0U);
}

TEST(Rules, supplement_askedBeforeAcceptance_countsAsTheOne) {
    Story story;
    story.then(draftRequest()).then(missingPaper()).then(intake());
    EXPECT_EQ(story.refusal(missingPaper()), DOSSIER_SUPPLEMENT_ONCE);
}

TEST(Rules, supplement_notice_isWithinThreeWorkingDays) {
    Story story = receivedStory();
    EXPECT_EQ(story.goTo(kNoticeBy).refusal(missingPaper()), std::nullopt);
    EXPECT_EQ(story.goTo(kNoticeBy + 1s).refusal(missingPaper()), DOSSIER_SUPPLEMENT_NOTICE_LATE);
    story.overriding(Rule::supplementNoticeTime).then(missingPaper());
    Received open = intake();
    open.supplementNoticeBy.reset();
    EXPECT_EQ(Story().then(open).goTo(at(9)).refusal(missingPaper()), std::nullopt)
        << "no deadline was recorded";
}

TEST(Rules, supplement_saysEverythingThatIsMissing) {
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(SupplementRequested{{}, kReason, kCompleteBy, {}}), DOSSIER_SUPPLEMENT_EMPTY);
    EXPECT_EQ(story.refusal(SupplementRequested{{QString()}, kReason, kCompleteBy, {}}),
              DOSSIER_SUPPLEMENT_EMPTY);
    SupplementRequested p = missingPaper();
    p.completeBy = kReceived;
    EXPECT_EQ(story.refusal(p), FIELD_INVALID);
}

TEST(Rules, stop_forMissingPapers_onlyAfterTheApplicantsTime) {
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(stopped(StopGround::supplementNotCompleted)), DOSSIER_NO_SUPPLEMENT);
    story.then(missingPaper());
    EXPECT_EQ(story.goTo(kCompleteBy).refusal(stopped(StopGround::supplementNotCompleted)),
              DOSSIER_SUPPLEMENT_PERIOD);
    EXPECT_EQ(story.refusal(stopped(StopGround::applicantRequest)), std::nullopt)
        << "the applicant may stop at any time";
    EXPECT_EQ(story.goTo(kCompleteBy + 1s).refusal(stopped(StopGround::supplementNotCompleted)),
              std::nullopt);
}

TEST(Rules, stop_onOtherGrounds) {
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(Stopped{StopGround::applicantRequest, QStringLiteral("  "), {}, {}}),
              DOSSIER_REASON_MISSING);
    EXPECT_EQ(story.refusal(stopped(StopGround::sectorLaw)), DOSSIER_LEGAL_BASIS_MISSING);
    EXPECT_EQ(
        story.refusal(Stopped{StopGround::sectorLaw, kReason, QStringLiteral("Luật Đất đai, điều 235"), {}}),
        std::nullopt);
    EXPECT_EQ(story.refusal(stopped(StopGround::obligationNotMet)), DOSSIER_NO_OBLIGATION);
    story.then(ObligationRequested{kReason, 5, at(6, 17), {}});
    EXPECT_EQ(story.refusal(stopped(StopGround::obligationNotMet)), DOSSIER_OBLIGATION_AWAITED);
    EXPECT_EQ(story.goTo(at(7)).refusal(stopped(StopGround::obligationNotMet)), std::nullopt);
}

TEST(Rules, draft_isNeitherWithdrawnNorStoppedByTheApplicant) {
    Story story;
    story.then(draftRequest()).then(missingPaper());
    EXPECT_EQ(story.refusal(Withdrawn{}), DOSSIER_NOT_ACCEPTED);
    EXPECT_EQ(story.refusal(stopped(StopGround::applicantRequest)), DOSSIER_NOT_ACCEPTED);
}

TEST(Rules, extension_once_aDayBefore_andLater) {
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(extendedTo(kDue)), DOSSIER_EXTENSION_NOT_LATER);
    EXPECT_EQ(story.refusal(Extended{{}, kReason, {}, {}}), DOSSIER_EXTENSION_NOT_LATER);
    EXPECT_EQ(story.refusal(Extended{dueAt(at(20)), {}, {}, {}}), DOSSIER_REASON_MISSING);
    EXPECT_EQ(story.goTo(at(9, 23, 59)).refusal(extendedTo(at(20))), std::nullopt) << "the day before";
    EXPECT_EQ(story.goTo(at(10, 0)).refusal(extendedTo(at(20))), DOSSIER_EXTENSION_TOO_LATE)
        << "the day itself";
    story.overriding(Rule::extensionTime).then(extendedTo(at(20, 17)));
    EXPECT_EQ(story.goTo(at(11)).refusal(extendedTo(at(25, 17))), DOSSIER_EXTENSION_ONCE);
    story.overriding(Rule::extensionOnce).then(extendedTo(at(25, 17)));
    EXPECT_EQ(story.state.extensionCount, 2);
    EXPECT_EQ(story.state.due.due, at(25, 17));
    EXPECT_EQ(story.refusal(extendedTo(at(27, 17))), DOSSIER_EXTENSION_ONCE);
}

TEST(Rules, extension_whenLateAndASecond_needsBothOverrides) {
    Story story = receivedStory();
    story.then(extendedTo(at(12, 17))).goTo(at(13)).overriding(Rule::extensionOnce);
    EXPECT_EQ(story.refusal(extendedTo(at(20, 17))), DOSSIER_EXTENSION_TOO_LATE);
    story.overriding(Rule::extensionTime);
    EXPECT_EQ(story.refusal(extendedTo(at(12, 18))), DOSSIER_EXTENSION_NOT_LATER) << "already past";
    story.then(extendedTo(at(20, 17)));
    EXPECT_EQ(story.state.overrides, 0U);
}

TEST(Rules, extension_withoutARunningDueDate_isRefused) {
    Received p = intake();
    p.due = {};
    EXPECT_EQ(Story().then(p).refusal(extendedTo(at(20))), DOSSIER_NO_DUE);
    p = intake();
    p.rules.verificationNotCounted = true;
    Story story;
    story.then(p).then(VerificationStarted{EnquiryKind::verification, kReason, kReason, {}, {}});
    EXPECT_EQ(story.refusal(extendedTo(at(20))), DOSSIER_NO_DUE);
}

TEST(Rules, refusal_isWithinTheLimit_withAReason) {
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(Refused{}), DOSSIER_REASON_MISSING);
    EXPECT_EQ(story.goTo(kDue).refusal(Refused{kReason, {}, {}, {}}), std::nullopt);
    EXPECT_EQ(story.goTo(kDue + 1s).refusal(Refused{kReason, {}, {}, {}}), DOSSIER_REFUSAL_LATE);
    story.overriding(Rule::refusalTime).then(Refused{kReason, {}, {}, {}});
}

TEST(Rules, forwardedAndVerification_nameWhoGetsIt) {
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(Forwarded{QStringLiteral(" "), {}, {}, {}}), FIELD_INVALID);
    EXPECT_EQ(story.refusal(VerificationStarted{}), FIELD_INVALID);
}

TEST(Rules, competentReceived_onlyForAnotherAgency_andBeforeAResult) {
    EXPECT_EQ(receivedStory().refusal(CompetentReceived{kReceived, dueAt(kDue), {}}),
              DOSSIER_NOT_AWAITING_COMPETENT);
    Received p = intake();
    p.due = {};
    p.competentAgency = *AgencyCode::parse(u"H15.50.05.13");
    p.receivingAgency = *AgencyCode::parse(u"H15.50.06");
    Story story;
    story.then(p);
    EXPECT_EQ(story.refusal(ResultReady{{}, kReceived, {}}), DOSSIER_AWAITING_COMPETENT);
    EXPECT_EQ(story.refusal(CompetentReceived{at(4), dueAt(at(3)), {}}), FIELD_INVALID);
    story.then(CompetentReceived{at(4), dueAt(at(12, 17)), at(7, 17)});
    EXPECT_EQ(story.refusal(CompetentReceived{at(4), dueAt(at(12, 17)), {}}), DOSSIER_NOT_AWAITING_COMPETENT);
    EXPECT_EQ(story.refusal(ResultReady{{}, at(5), {}}), std::nullopt);
}

TEST(Rules, verification_thatStopsTheClock_isOneAtATime) {
    Received p = intake();
    p.rules.verificationNotCounted = true;
    const VerificationStarted verification{EnquiryKind::verification, kReason, kReason, {}, {}};
    const VerificationStarted consultation{EnquiryKind::consultation, kReason, kReason, {}, {}};
    Story story;
    story.then(p).then(verification);
    const Uuid enquiry = story.state.actions.back();
    EXPECT_EQ(story.refusal(verification), DOSSIER_ENQUIRY_OPEN);
    EXPECT_EQ(story.refusal(consultation), std::nullopt);
    EXPECT_EQ(story.refusal(ResultReady{{}, kReceived, {}}), DOSSIER_ENQUIRY_OPEN);
    EXPECT_EQ(story.refusal(VerificationEnded{Story::kActor, {}, {}, {}}), DOSSIER_ENQUIRY_UNKNOWN);
    story.then(VerificationEnded{enquiry, kReason, dueAt(at(12, 17)), {}});
    EXPECT_EQ(story.refusal(VerificationEnded{enquiry, kReason, {}, {}}), DOSSIER_ENQUIRY_UNKNOWN);
    EXPECT_EQ(story.refusal(verification), std::nullopt);
}

TEST(Rules, money_isPositiveAndRefundsStayBelowPayments) {
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(FeePaid{}), DOSSIER_FEE_INVALID);
    EXPECT_EQ(story.refusal(FeePaid{2'000'000'000'000, {}, {}, {}}), DOSSIER_FEE_INVALID);
    EXPECT_EQ(story.refusal(ObligationRequested{kReason, 0, {}, {}}), DOSSIER_FEE_INVALID);
    EXPECT_EQ(story.refusal(ObligationRequested{}), DOSSIER_REASON_MISSING);
    story.then(FeePaid{15000, PaymentMethod::cash, {}, {}});
    const Uuid payment = story.state.actions.back();
    EXPECT_EQ(story.refusal(FeeRefunded{payment, 15001, kReason, {}}), DOSSIER_FEE_INVALID);
    EXPECT_EQ(story.refusal(FeeRefunded{payment, 0, kReason, {}}), DOSSIER_FEE_INVALID);
    EXPECT_EQ(story.refusal(FeeRefunded{Story::kActor, 1, kReason, {}}), DOSSIER_FEE_INVALID);
    EXPECT_EQ(story.refusal(FeeRefunded{payment, 1, {}, {}}), DOSSIER_REASON_MISSING);
    story.then(FeeRefunded{payment, 10000, kReason, {}});
    EXPECT_EQ(story.state.paid(), 5000);
    EXPECT_EQ(story.refusal(FeeRefunded{payment, 5001, kReason, {}}), DOSSIER_FEE_INVALID);
    EXPECT_EQ(story.refusal(FeeRefunded{payment, 5000, kReason, {}}), std::nullopt);
}

TEST(Rules, return_withoutSlip_needsReasonAndIdentityCheck) {
    Story story = receivedStory();
    story.then(ResultReady{{}, at(3), {}});
    Returned p;
    EXPECT_EQ(story.refusal(p), DOSSIER_RETURN_WITHOUT_SLIP);
    p.withoutSlipReason = QStringLiteral("Công dân báo mất giấy hẹn");
    EXPECT_EQ(story.refusal(p), DOSSIER_RETURN_WITHOUT_SLIP);
    p.identityCheck = IdentitySource::chip;
    EXPECT_EQ(story.refusal(p), std::nullopt);
    p.withoutSlipReason.clear();
    EXPECT_EQ(story.refusal(p), DOSSIER_RETURN_WITHOUT_SLIP);
    for (const Receiver receiver : {Receiver::post, Receiver::electronic}) {
        p = {};
        p.receiver = receiver;
        EXPECT_EQ(story.refusal(p), std::nullopt) << "nobody stands at the counter";
    }
}

TEST(Rules, return_toAProxy_needsAuthorisationAndName) {
    Story story = receivedStory();
    story.then(ResultReady{{}, at(3), {}});
    Returned p = returnedWithSlip();
    p.receiver = Receiver::proxy;
    EXPECT_EQ(story.refusal(p), DOSSIER_PROXY_UNAUTHORISED);
    p.authorisation = QStringLiteral("Giấy ủy quyền số 12, UBND xã Ea Na");
    EXPECT_EQ(story.refusal(p), DOSSIER_PROXY_UNAUTHORISED);
    p.receiverName = QStringLiteral("H'Ngăm Niê");
    EXPECT_EQ(story.refusal(p), std::nullopt);
}

TEST(Rules, return_withFeeOpen_isBlockedOrNoted) {
    Received p = intake();
    p.fee.dueBeforeReturn = true;
    Story blocked;
    blocked.then(p).then(ResultReady{{}, at(3), {}});
    EXPECT_EQ(blocked.refusal(returnedWithSlip()), DOSSIER_FEE_UNPAID);
    blocked.then(FeePaid{15000, PaymentMethod::cash, {}, {}}).then(returnedWithSlip());
    EXPECT_FALSE(blocked.state.returnedUnpaid);
    Story noted = receivedStory();
    noted.then(ResultReady{{}, at(3), {}}).then(returnedWithSlip());
    EXPECT_TRUE(noted.state.returnedUnpaid);
}

TEST(Rules, papersOfAClosedDossier_goBackOnce) {
    Story story = receivedStory();
    story.then(Refused{kReason, {}, {}, {}}).then(returnedWithSlip());
    EXPECT_EQ(story.refusal(returnedWithSlip()), DOSSIER_ALREADY_RETURNED);
}

TEST(Rules, correction_namesActionAndFields_withinThreeWorkingDays) {
    Story story = receivedStory();
    Corrected p = phoneCorrection(story.state, at(5, 17));
    EXPECT_EQ(story.goTo(at(5, 17)).refusal(p), std::nullopt);
    EXPECT_EQ(story.goTo(at(5, 17) + 1s).refusal(p), DOSSIER_CORRECTION_LATE);
    story.overriding(Rule::correctionTime);
    EXPECT_EQ(story.refusal(p), std::nullopt);
    p.corrects = Story::kActor;
    EXPECT_EQ(story.refusal(p), DOSSIER_CORRECTION_INVALID);
    p = phoneCorrection(story.state, at(5, 17));
    p.changes.clear();
    EXPECT_EQ(story.refusal(p), DOSSIER_CORRECTION_INVALID);
    p = phoneCorrection(story.state, at(5, 17));
    p.changes[0].newValue = p.changes[0].oldValue;
    EXPECT_EQ(story.refusal(p), DOSSIER_CORRECTION_INVALID);
    p.reason.clear();
    EXPECT_EQ(story.refusal(p), DOSSIER_REASON_MISSING);
}

TEST(Rules, correction_ofAValueThatChanged_isAConflictOfThatField) {
    Story story = receivedStory();
    const Corrected p = phoneCorrection(story.state, at(9));
    story.then(p);
    const auto result = apply(story.state, story.make(p));
    EXPECT_EQ(result.error(), (Error{DOSSIER_FIELD_CONFLICT, QStringLiteral("phone")}));
}

TEST(Rules, correction_toAnImpossibleValue_isRefused) {
    Story story = receivedStory();
    Corrected p = phoneCorrection(story.state, at(9));
    for (const FieldChange& change :
         {FieldChange{CorrectedField::applicantNumber, QStringLiteral("066096012345"), QStringLiteral("12")},
          FieldChange{CorrectedField::applicantBirthDate, QStringLiteral("1996-03-09"),
                      QStringLiteral("1996-02-30")},
          FieldChange{CorrectedField::returnMethod, QStringLiteral("counter"), QStringLiteral("pigeon")},
          FieldChange{CorrectedField::applicantName, QStringLiteral("Y Đức Êban"), QString()},
          FieldChange{CorrectedField::processingCase, story.state.intake.request.procedure.caseId,
                      QStringLiteral("1.004194.02")}}) {
        p.changes = {change};
        EXPECT_EQ(story.refusal(p), FIELD_INVALID) << name(change.field).data();
    }
}

TEST(Rules, override_needsReasonFreshLoginAndARoomInTheLaw) {
    Story story = receivedStory();
    const Instant now = toInstant(kReceived);
    const auto override = [&](Rule rule, const QString& reason, Uuid supervisor, Instant login) {
        return story.refusal(RuleOverridden{rule, reason, supervisor, login});
    };
    EXPECT_EQ(override(Rule::stateOrder, kReason, Story::kActor, now), DOSSIER_RULE_FIXED);
    EXPECT_EQ(override(Rule::dossierIdentity, kReason, Story::kActor, now), DOSSIER_RULE_FIXED);
    EXPECT_EQ(override(Rule::extensionOnce, QStringLiteral(" ngắn quá    "), Story::kActor, now),
              DOSSIER_REASON_SHORT);
    EXPECT_EQ(override(Rule::extensionOnce, kReason, {}, now), DOSSIER_LOGIN_NOT_FRESH);
    EXPECT_EQ(override(Rule::extensionOnce, kReason, Story::kActor, now - 6min), DOSSIER_LOGIN_NOT_FRESH);
    EXPECT_EQ(override(Rule::extensionOnce, kReason, Story::kActor, now + 1s), DOSSIER_LOGIN_NOT_FRESH);
    EXPECT_EQ(override(Rule::extensionOnce, kReason, Story::kActor, now - 5min), std::nullopt);
}

TEST(Rules, override_isUsedUpByAnActionThatDidNotNeedIt) {
    Story story = receivedStory();
    story.overriding(Rule::extensionOnce).then(extendedTo(at(12, 17)));
    EXPECT_EQ(story.refusal(extendedTo(at(20, 17))), DOSSIER_EXTENSION_ONCE);
}

TEST(Rules, codeReplaced_onlyProvisionalByFinal_once) {
    const DossierCode provisional = *DossierCode::parseProvisional(u"H15-261102-T010001");
    const DossierCode other = *DossierCode::parseProvisional(u"H15-261102-T010002");
    const DossierCode code = *DossierCode::parse(u"H15-261102-0009");
    Received p = intake();
    p.code = provisional;
    Story story;
    story.then(p);
    EXPECT_EQ(story.refusal(CodeReplaced{other, code}), DOSSIER_CODE_FIXED);
    EXPECT_EQ(story.refusal(CodeReplaced{provisional, other}), DOSSIER_CODE_FIXED);
    EXPECT_EQ(story.refusal(CodeReplaced{provisional, {}}), DOSSIER_CODE_FIXED);
    story.then(CodeReplaced{provisional, code});
    EXPECT_EQ(story.state.code, code);
    EXPECT_EQ(story.state.formerCodes, std::vector{provisional});
    EXPECT_EQ(story.refusal(CodeReplaced{code, *DossierCode::parse(u"H15-261102-0010")}), DOSSIER_CODE_FIXED);
    EXPECT_EQ(story.refusal(CodeReplaced{provisional, code}), DOSSIER_CODE_FIXED);
}

TEST(Rules, outages_doNotNest) {
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(OutageEnded{kReceived, {}}), DOSSIER_OUTAGE_ORDER);
    story.then(OutageStarted{kReason, {}, kReceived});
    EXPECT_EQ(story.refusal(OutageStarted{kReason, {}, kReceived}), DOSSIER_OUTAGE_ORDER);
}

TEST(Rules, delete_aDraftByTheClerk_anAcceptedOneByASupervisor) {
    Story draft;
    draft.then(draftRequest());
    EXPECT_EQ(draft.refusal(Deleted{QStringLiteral("nhầm")}), DOSSIER_REASON_SHORT);
    draft.then(Deleted{kReason});
    EXPECT_TRUE(draft.state.deleted);
    EXPECT_EQ(draft.refusal(NoteAdded{kReason}), DOSSIER_DELETED);
    Story story = receivedStory();
    EXPECT_EQ(story.refusal(Deleted{kReason}), DOSSIER_DELETE_ACCEPTED);
    story.overriding(Rule::deleteAccepted).then(Deleted{kReason});
}

TEST(Rules, attachmentsNotesAndLookUps_areWellFormed) {
    Story story = receivedStory();
    AttachmentAdded file;
    file.sha256 = QString(63, u'a');
    EXPECT_EQ(story.refusal(file), FIELD_INVALID);
    file.sha256 = QString(64, u'A');
    EXPECT_EQ(story.refusal(file), FIELD_INVALID);
    file.sha256 = QString(64, u'a');
    file.size = -1;
    EXPECT_EQ(story.refusal(file), FIELD_INVALID);
    file.size = 0;
    EXPECT_EQ(story.refusal(file), std::nullopt);
    EXPECT_EQ(story.refusal(NoteAdded{}), DOSSIER_REASON_MISSING);
    EXPECT_EQ(story.refusal(LookedUp{}), DOSSIER_REASON_MISSING) << "a look-up has a purpose";
}

} // namespace
} // namespace motcua::dossier
