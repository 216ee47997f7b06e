// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/transitions.h"

#include "tests/core/dossier/story.h"

#include <set>

namespace motcua::dossier {
namespace {

using enum ActionType;
using S = Status;

/// A situation a dossier may be in: its status, and before acceptance or after it.
enum class Situation {
    nothing,
    draft,
    supplementFirst,
    received,
    refused,
    processing,
    supplement,
    obligation,
    withdrawn,
    stopped,
    done,
    returned
};
constexpr int kSituations = 12;

/// Side conditions without which an action makes no sense at all; they are put in place so that only the
/// status decides.
Story storyFor(Situation situation, ActionType next) {
    Story story;
    if (situation == Situation::nothing) return story;
    if (situation == Situation::draft || situation == Situation::supplementFirst) {
        story.then(draftRequest()).then(FeePaid{15000, PaymentMethod::cash, {}, {}});
        if (situation == Situation::supplementFirst) story.then(missingPaper());
        return story;
    }
    Received first = intake();
    first.code = *DossierCode::parseProvisional(u"H15-261102-T010001");
    if (next == competentReceived) {
        first.receivingAgency = *AgencyCode::parse(u"H16");
        first.competentAgency = *AgencyCode::parse(u"H15");
    }
    story.then(first).then(FeePaid{15000, PaymentMethod::cash, {}, {}});
    story.then(VerificationStarted{EnquiryKind::consultation, kReason, kReason, {}, {}});
    if (next == outageEnded) story.then(OutageStarted{kReason, {}, kReceived});
    switch (situation) {
    case Situation::refused:
        return story.then(Refused{kReason, {}, {}, {}});
    case Situation::processing:
        return story.then(Forwarded{kReason, {}, {}, {}});
    case Situation::supplement:
        return story.then(missingPaper());
    case Situation::obligation:
        return story.then(ObligationRequested{kReason, {}, {}, {}});
    case Situation::withdrawn:
        return story.then(Withdrawn{});
    case Situation::stopped:
        return story.then(Stopped{StopGround::applicantRequest, kReason, {}, {}});
    case Situation::done:
    case Situation::returned:
        if (next == competentReceived) story.then(CompetentReceived{kReceived, dueAt(kDue), {}});
        story.then(ResultReady{{}, kReceived, {}});
        return situation == Situation::done ? story : story.then(returnedWithSlip());
    default:
        return story;
    }
}

/// A payload that satisfies every rule where the status allows its action.
Payload payloadFor(Story& story, ActionType type) {
    const State& state = story.state;
    switch (type) {
    case registered:
        return draftRequest();
    case received:
        return intake();
    case refused:
        return Refused{kReason, {}, {}, {}};
    case supplementRequested:
        return missingPaper();
    case supplemented:
        return Supplemented{{}, dueAt(at(27, 17)), {}, {}};
    case forwarded:
        return Forwarded{kReason, {}, {}, {}};
    case competentReceived:
        return CompetentReceived{kReceived, dueAt(kDue), {}};
    case processingStarted:
        return ProcessingStarted{};
    case verificationStarted:
        return VerificationStarted{EnquiryKind::verification, kReason, kReason, {}, {}};
    case verificationEnded:
        return VerificationEnded{state.enquiries.empty() ? Uuid() : state.enquiries[0].action, {}, {}, {}};
    case obligationRequested:
        return ObligationRequested{kReason, 100, {}, {}};
    case obligationMet:
        return ObligationMet{};
    case feePaid:
        return FeePaid{1000, PaymentMethod::online, {}, {}};
    case feeRefunded:
        return FeeRefunded{state.payments.empty() ? Uuid() : state.payments[0].action, 500, kReason, {}};
    case extended:
        return extendedTo(at(20, 17));
    case withdrawn:
        return Withdrawn{kReason, {}};
    case stopped:
        return Stopped{state.openSupplement() ? StopGround::supplementNotCompleted
                                              : StopGround::applicantRequest,
                       kReason,
                       {},
                       {}};
    case resultReady:
        return ResultReady{{}, kReceived, {}};
    case returned:
        return returnedWithSlip();
    case unclaimed:
        return Unclaimed{};
    case corrected:
        return Corrected{
            state.actions.empty() ? Uuid() : state.actions[0],
            {{CorrectedField::phone, QStringLiteral("0900000001"), QStringLiteral("0900000002")}},
            kReason,
            kReceived,
            at(30),
            {}};
    case lookedUp:
        return LookedUp{LookupWay::reader, LookupOutcome::found, Person::applicant, kReason, {}, {}};
    case identityVerified:
        return IdentityVerified{Person::applicant, IdentitySource::chip, Verdict::authentic, {}, {}};
    case attachmentAdded: {
        AttachmentAdded file;
        file.sha256 = QString(64, u'a');
        return file;
    }
    case ruleOverridden:
        return RuleOverridden{Rule::extensionOnce, kReason, Story::kActor, story.make(NoteAdded{}).at};
    case codeReplaced:
        return CodeReplaced{*DossierCode::parseProvisional(u"H15-261102-T010001"),
                            *DossierCode::parse(u"H15-261102-0009")};
    case outageStarted:
        return OutageStarted{kReason, {}, kReceived};
    case outageEnded:
        return OutageEnded{kReceived, dueAt(at(11, 9))};
    case noteAdded:
        return NoteAdded{kReason};
    case deleted:
        return Deleted{kReason};
    }
    return {};
}

/// What Decree 118/2025 says, in its own order: which actions belong to which phase of a dossier. Written
/// apart from the table in transitions.cpp.
class Law {
public:
    static std::variant<Status, Code> expected(Situation situation, ActionType action) {
        const bool creates = action == registered || action == received;
        if (situation == Situation::nothing)
            return creates ? std::variant<Status, Code>(action == registered ? S::draft : S::received)
                           : Code::DOSSIER_UNKNOWN;
        if (action == registered) return Code::DOSSIER_EXISTS;
        if (action == received) {
            if (isBeforeAcceptance(situation)) return S::received;
            return Code::DOSSIER_EXISTS;
        }
        if (isRecord(action)) return record(situation, action);
        if (action == returned) return returning(situation); // art. 6.2, 21, 22
        if (isClosed(situation)) return Code::DOSSIER_CLOSED;
        if (action == unclaimed) { // art. 22: only what is ready can stay unclaimed
            if (situation == Situation::done) return S::done;
            return isBeforeAcceptance(situation) && situation == Situation::draft ? Code::DOSSIER_NOT_ACCEPTED
                                                                                  : Code::DOSSIER_NOT_READY;
        }
        if (situation == Situation::done) return Code::DOSSIER_DECIDED; // art. 21: until the decision
        return open(situation, action);
    }

private:
    static bool isBeforeAcceptance(Situation s) {
        return s == Situation::draft || s == Situation::supplementFirst;
    }
    static bool isClosed(Situation s) {
        return s == Situation::refused || s == Situation::withdrawn || s == Situation::stopped ||
               s == Situation::returned;
    }
    static Status statusOf(Situation s) {
        static constexpr Status kOf[kSituations] = {S::none,
                                                    S::draft,
                                                    S::supplementAwaited,
                                                    S::received,
                                                    S::refused,
                                                    S::processing,
                                                    S::supplementAwaited,
                                                    S::obligationAwaited,
                                                    S::withdrawn,
                                                    S::stopped,
                                                    S::done,
                                                    S::returned};
        return kOf[static_cast<int>(s)];
    }
    /// Facts about a dossier, its money and its papers may be recorded at any time.
    static bool isRecord(ActionType action) {
        static const std::set<ActionType> kRecords{
            feePaid,         feeRefunded,    corrected,    lookedUp,  identityVerified,
            attachmentAdded, ruleOverridden, codeReplaced, noteAdded, deleted};
        return kRecords.contains(action);
    }
    static std::variant<Status, Code> record(Situation s, ActionType action) {
        if (action == deleted && s != Situation::draft) return Code::DOSSIER_DELETE_ACCEPTED;
        if (action == codeReplaced && s == Situation::draft) return Code::DOSSIER_NOT_ACCEPTED;
        if (action == codeReplaced && s == Situation::supplementFirst) return Code::DOSSIER_CODE_FIXED;
        return statusOf(s);
    }
    static std::variant<Status, Code> returning(Situation s) {
        switch (s) {
        case Situation::done:
            return S::returned;
        case Situation::returned:
            return Code::DOSSIER_ALREADY_RETURNED;
        case Situation::draft:
            return Code::DOSSIER_NOT_ACCEPTED;
        case Situation::supplement:
        case Situation::supplementFirst:
            return Code::DOSSIER_SUPPLEMENT_AWAITED;
        case Situation::obligation:
            return Code::DOSSIER_OBLIGATION_AWAITED;
        case Situation::received:
        case Situation::processing:
            return Code::DOSSIER_NOT_READY;
        default:
            return statusOf(s); // refused, withdrawn, stopped: papers and fees go back
        }
    }
    static std::variant<Status, Code> open(Situation s, ActionType action) {
        const bool waits = s == Situation::supplement || s == Situation::supplementFirst;
        const bool owes = s == Situation::obligation;
        if (action == supplemented)
            return waits ? (s == Situation::supplement ? S::received : S::draft)
                         : std::variant<Status, Code>(Code::DOSSIER_NO_SUPPLEMENT);
        if (action == obligationMet)
            return owes ? std::variant<Status, Code>(S::received) : Code::DOSSIER_NO_OBLIGATION;
        // The applicant, the fifteen idle days, an answer and an outage do not wait for papers or money.
        if (action == stopped && s != Situation::draft) return S::stopped;
        const bool untimely = action == withdrawn || action == verificationEnded || action == outageStarted ||
                              action == outageEnded;
        if (untimely && s == Situation::supplementFirst) {
            if (action == verificationEnded) return Code::DOSSIER_ENQUIRY_UNKNOWN;
            return action == outageEnded ? Code::DOSSIER_OUTAGE_ORDER : Code::DOSSIER_NOT_ACCEPTED;
        }
        if (untimely && s != Situation::draft) return action == withdrawn ? S::withdrawn : statusOf(s);
        if (waits) return Code::DOSSIER_SUPPLEMENT_AWAITED;
        if (owes) return Code::DOSSIER_OBLIGATION_AWAITED;
        if (action == refused) return S::refused;                       // art. 17.1c, 19.3
        if (action == supplementRequested) return S::supplementAwaited; // art. 17.1c, 19.5
        if (s == Situation::draft) return Code::DOSSIER_NOT_ACCEPTED;
        switch (action) { // received or processing
        case forwarded:
        case processingStarted:
            return S::processing;
        case obligationRequested:
            return S::obligationAwaited;
        case resultReady:
            return S::done;
        default:
            return statusOf(s);
        }
    }
};

TEST(Transitions, everyStatusAndAction_isAllowedOrRefusedAsTheLawSays) {
    int allowed = 0, refusedPairs = 0;
    for (int situation = 0; situation < kSituations; ++situation) {
        for (int type = 1; type <= kActionTypeCount; ++type) {
            const auto action = static_cast<ActionType>(type);
            Story story = storyFor(static_cast<Situation>(situation), action);
            if (story.state.openSupplement() && action == stopped) story.goTo(kCompleteBy + 1min);
            const State before = story.state;
            const auto result = apply(before, story.make(payloadFor(story, action)));
            const auto expected = Law::expected(static_cast<Situation>(situation), action);
            const auto label =
                std::string(actionTypeName(action).data()) + " in situation " + std::to_string(situation);
            if (const Status* to = std::get_if<Status>(&expected)) {
                ++allowed;
                ASSERT_TRUE(result) << label << ": " << errorText(result.error().code).name;
                EXPECT_EQ(result->status, *to) << label;
                EXPECT_EQ(result->version, before.version + 1);
            } else {
                ++refusedPairs;
                ASSERT_FALSE(result) << label;
                EXPECT_EQ(result.error().code, std::get<Code>(expected))
                    << label << ": " << errorText(result.error().code).name;
            }
        }
    }
    EXPECT_EQ(allowed + refusedPairs, kSituations * kActionTypeCount);
    EXPECT_GT(allowed, 100);
    EXPECT_GT(refusedPairs, 100);
}

TEST(Transitions, refusal_namesActionStatusAndArticle) {
    Story story = receivedStory();
    const auto result = transition(story.state, returned);
    EXPECT_EQ(result.error().detail,
              QStringLiteral("Được tiếp nhận; Điều 6 khoản 2, Điều 21, Điều 22 Nghị định 118/2025/NĐ-CP"));
}

TEST(Transitions, articles_areKnownForEveryAction) {
    for (int type = 1; type <= kActionTypeCount; ++type)
        EXPECT_TRUE(articleOf(static_cast<ActionType>(type)).contains(QStringLiteral("Nghị định ")));
}

} // namespace
} // namespace motcua::dossier
