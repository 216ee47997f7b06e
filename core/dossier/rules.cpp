// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/rules.h"

#include "core/dossier/article.h"
#include "core/dossier/fields.h"
#include "core/dossier/transitions.h"

#include <algorithm>

namespace motcua::dossier {
namespace {

/// A login is fresh this long: time to write the reason, not to leave the desk.
constexpr std::chrono::minutes kFreshLogin{5};
constexpr qint64 kMaxAmount = 1'000'000'000'000; // đồng

using Checked = Result<>;

LocalTime timeOf(const Action& action) { return toLocal(action.at); }

/// Refused unless the supervisor's override for this rule is armed.
Checked refuse(const State& state, Rule rule) {
    if (state.isOverridden(rule)) return {};
    return fail(ruleInfo(rule).code, vietnameseArticles(ruleInfo(rule).article));
}

Checked refuse(const Action& action, Code code) { return fail(code, articleOf(typeOf(action.payload))); }

Checked needReason(const Action& action, const QString& reason) {
    if (reason.trimmed().isEmpty()) return refuse(action, Code::DOSSIER_REASON_MISSING);
    return {};
}

Checked needLongReason(const Action& action, const QString& reason) {
    if (!isReason(reason)) return refuse(action, Code::DOSSIER_REASON_SHORT);
    return {};
}

/// A due date never lies before what it counts from.
Checked needDueAfter(const DueStamp& stamp, LocalTime from) {
    if (stamp.due && *stamp.due < from) return fail(Code::FIELD_INVALID, QStringLiteral("due"));
    return {};
}

bool isPast(const State& state, const Action& action) {
    return !state.clockStopped && state.due.due && timeOf(action) > *state.due.due;
}

// One function a payload; those without rules of their own fall to the last.

Checked rules(const State& state, const Action& action, const Received& p) {
    if (state.accepted) return refuse(action, Code::DOSSIER_EXISTS);
    if (p.code.isEmpty()) return fail(Code::DOSSIER_CODE_INVALID);
    const Applicant& applicant = p.request.applicant;
    if (applicant.person.name.isEmpty() && applicant.organisation.isEmpty())
        return fail(Code::FIELD_INVALID, QStringLiteral("request.applicant"));
    if (p.request.procedure.code.isEmpty())
        return fail(Code::FIELD_INVALID, QStringLiteral("request.procedure"));
    // Art. 28: of the competent agency; of the receiving unit for an interlinked group handed in there.
    if (!p.competentAgency.isEmpty() && p.code.agency() != p.competentAgency.text() &&
        p.code.agency() != p.receivingAgency.text())
        return fail(Code::DOSSIER_CODE_AGENCY, vietnameseArticles("NĐ 118/2025 art. 28"));
    if (p.fee.total.value_or(0) < 0 || p.fee.total.value_or(0) > kMaxAmount)
        return refuse(action, Code::DOSSIER_FEE_INVALID);
    return needDueAfter(p.due, p.received);
}

Checked rules(const State& state, const Action& action, const Refused& p) {
    MOTCUA_CHECK(needReason(action, p.reason));
    if (isPast(state, action)) return refuse(state, Rule::refusalTime);
    return {};
}

Checked rules(const State& state, const Action& action, const SupplementRequested& p) {
    // Art. 16, 17.2a: everything that is missing, complete in one notice.
    if (p.missing.isEmpty() || p.missing.contains(QString()))
        return refuse(action, Code::DOSSIER_SUPPLEMENT_EMPTY);
    if (p.completeBy <= timeOf(action)) return fail(Code::FIELD_INVALID, QStringLiteral("complete_by"));
    if (!state.supplements.empty()) MOTCUA_CHECK(refuse(state, Rule::supplementOnce));
    if (state.accepted && state.supplementNoticeBy && timeOf(action) > *state.supplementNoticeBy)
        return refuse(state, Rule::supplementNoticeTime);
    return {};
}

Checked rules(const State& state, const Action& action, const Supplemented& p) {
    const Supplement* open = state.openSupplement();
    if (open && timeOf(action) > open->completeBy) MOTCUA_CHECK(refuse(state, Rule::supplementWithin));
    return needDueAfter(p.newDue, timeOf(action));
}

Checked rules(const State&, const Action&, const Forwarded& p) {
    if (p.toUnit.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("to_unit"));
    return {};
}

Checked rules(const State& state, const Action& action, const CompetentReceived& p) {
    if (!state.awaitingCompetent) return refuse(action, Code::DOSSIER_NOT_AWAITING_COMPETENT);
    return needDueAfter(p.newDue, p.received);
}

Checked rules(const State& state, const Action& action, const VerificationStarted& p) {
    if (p.agency.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("agency"));
    // Two intervals that both stop the clock would be subtracted twice where they overlap.
    if (p.kind == EnquiryKind::verification && state.intake.rules.verificationNotCounted &&
        state.clockStoppingEnquiry())
        return refuse(action, Code::DOSSIER_ENQUIRY_OPEN);
    return {};
}

Checked rules(const State& state, const Action& action, const VerificationEnded& p) {
    for (const Enquiry& enquiry : state.enquiries)
        if (enquiry.action == p.enquiry && !enquiry.ended) return {};
    return refuse(action, Code::DOSSIER_ENQUIRY_UNKNOWN);
}

Checked rules(const State&, const Action& action, const ObligationRequested& p) {
    MOTCUA_CHECK(needReason(action, p.what));
    if (p.amount.value_or(1) < 1 || p.amount.value_or(1) > kMaxAmount)
        return refuse(action, Code::DOSSIER_FEE_INVALID);
    return {};
}

Checked rules(const State&, const Action& action, const FeePaid& p) {
    if (p.amount < 1 || p.amount > kMaxAmount) return refuse(action, Code::DOSSIER_FEE_INVALID);
    return {};
}

Checked rules(const State& state, const Action& action, const FeeRefunded& p) {
    for (const Payment& payment : state.payments)
        if (payment.action == p.payment && p.amount >= 1 && p.amount <= payment.amount - payment.refunded)
            return needReason(action, p.reason);
    return refuse(action, Code::DOSSIER_FEE_INVALID);
}

Checked rules(const State& state, const Action& action, const Extended& p) {
    MOTCUA_CHECK(needReason(action, p.reason));
    if (!state.due.due || state.clockStopped) return refuse(action, Code::DOSSIER_NO_DUE);
    if (!p.newDue.due || *p.newDue.due <= *state.due.due || *p.newDue.due <= timeOf(action))
        return refuse(action, Code::DOSSIER_EXTENSION_NOT_LATER);
    if (state.extensionCount > 0) MOTCUA_CHECK(refuse(state, Rule::extensionOnce));
    // "At least one day before": the apology goes out on an earlier day than the due date's.
    if (dateOf(timeOf(action)) >= dateOf(*state.due.due)) return refuse(state, Rule::extensionTime);
    return {};
}

/// Art. 21: from reception until the decision; before it there is only a draft.
Checked needAccepted(const State& state, const Action& action) {
    if (!state.accepted) return refuse(action, Code::DOSSIER_NOT_ACCEPTED);
    return {};
}

Checked rules(const State& state, const Action& action, const Withdrawn&) {
    return needAccepted(state, action);
}

Checked rules(const State& state, const Action& action, const Stopped& p) {
    MOTCUA_CHECK(needReason(action, p.reason));
    switch (p.ground) {
    case StopGround::applicantRequest:
        return needAccepted(state, action);
    case StopGround::supplementNotCompleted:
        if (!state.openSupplement()) return refuse(action, Code::DOSSIER_NO_SUPPLEMENT);
        if (timeOf(action) <= state.openSupplement()->completeBy)
            return refuse(action, Code::DOSSIER_SUPPLEMENT_PERIOD);
        return {};
    case StopGround::obligationNotMet:
        if (state.status != Status::obligationAwaited) return refuse(action, Code::DOSSIER_NO_OBLIGATION);
        if (state.obligationPayBy && timeOf(action) <= *state.obligationPayBy)
            return refuse(action, Code::DOSSIER_OBLIGATION_AWAITED);
        return {};
    case StopGround::sectorLaw:
        if (p.legalBasis.trimmed().isEmpty()) return refuse(action, Code::DOSSIER_LEGAL_BASIS_MISSING);
        return {};
    }
    return {};
}

Checked rules(const State& state, const Action& action, const ResultReady&) {
    if (state.awaitingCompetent) return refuse(action, Code::DOSSIER_AWAITING_COMPETENT);
    if (state.clockStoppingEnquiry()) return refuse(action, Code::DOSSIER_ENQUIRY_OPEN);
    return {};
}

Checked rules(const State& state, const Action& action, const Returned& p) {
    if (state.times.returned) return refuse(action, Code::DOSSIER_ALREADY_RETURNED);
    if (p.receiver == Receiver::proxy &&
        (p.authorisation.trimmed().isEmpty() || p.receiverName.trimmed().isEmpty()))
        return refuse(action, Code::DOSSIER_PROXY_UNAUTHORISED);
    // Art. 6.2: who comes to the counter shows the slip, or says why not and proves who they are.
    const bool inPerson = p.receiver == Receiver::applicant || p.receiver == Receiver::proxy;
    if (inPerson && !p.slipShown && (p.withoutSlipReason.trimmed().isEmpty() || !p.identityCheck))
        return refuse(action, Code::DOSSIER_RETURN_WITHOUT_SLIP);
    if (state.status == Status::done && state.intake.fee.dueBeforeReturn && state.feeOpen().value_or(0) > 0)
        return refuse(action, Code::DOSSIER_FEE_UNPAID);
    return {};
}

Checked rules(const State& state, const Action& action, const Corrected& p) {
    MOTCUA_CHECK(needReason(action, p.reason));
    if (p.changes.empty() || std::ranges::find(state.actions, p.corrects) == state.actions.end())
        return refuse(action, Code::DOSSIER_CORRECTION_INVALID);
    for (const FieldChange& change : p.changes) {
        if (change.oldValue == change.newValue) return refuse(action, Code::DOSSIER_CORRECTION_INVALID);
        if (fieldText(state, change.field) != change.oldValue && change.field != CorrectedField::resultPaper)
            return fail(Code::DOSSIER_FIELD_CONFLICT, name(change.field));
        if (!isValidFor(change.field, change.newValue)) return fail(Code::FIELD_INVALID, name(change.field));
    }
    if (timeOf(action) > p.deadline) return refuse(state, Rule::correctionTime);
    return {};
}

Checked rules(const State&, const Action& action, const LookedUp& p) { return needReason(action, p.purpose); }

Checked rules(const State&, const Action&, const AttachmentAdded& p) {
    if (!isSha256(p.sha256)) return fail(Code::FIELD_INVALID, QStringLiteral("sha256"));
    if (p.size < 0 || p.component < 0) return fail(Code::FIELD_INVALID, QStringLiteral("size"));
    return {};
}

Checked rules(const State&, const Action& action, const RuleOverridden& p) {
    if (!isOverridable(p.rule))
        return fail(Code::DOSSIER_RULE_FIXED, vietnameseArticles(ruleInfo(p.rule).article));
    MOTCUA_CHECK(needLongReason(action, p.reason));
    if (p.supervisor.isNull() || p.freshLoginAt > action.at || action.at - p.freshLoginAt > kFreshLogin)
        return refuse(action, Code::DOSSIER_LOGIN_NOT_FRESH);
    return {};
}

Checked rules(const State& state, const Action& action, const CodeReplaced& p) {
    if (!state.code || *state.code != p.former || !p.former.isProvisional() || p.code.isProvisional() ||
        p.code.isEmpty())
        return refuse(action, Code::DOSSIER_CODE_FIXED);
    return {};
}

Checked rules(const State& state, const Action& action, const OutageStarted&) {
    if (state.outageRunning) return refuse(action, Code::DOSSIER_OUTAGE_ORDER);
    return needAccepted(state, action);
}

Checked rules(const State& state, const Action& action, const OutageEnded&) {
    if (!state.outageRunning) return refuse(action, Code::DOSSIER_OUTAGE_ORDER);
    return {};
}

Checked rules(const State&, const Action& action, const NoteAdded& p) { return needReason(action, p.text); }

Checked rules(const State& state, const Action& action, const Deleted& p) {
    MOTCUA_CHECK(needLongReason(action, p.reason));
    if (state.status != Status::draft) return refuse(state, Rule::deleteAccepted);
    return {};
}

/// Registered, ProcessingStarted, ObligationMet, Unclaimed, IdentityVerified: the table says it all.
template <class P> Checked rules(const State&, const Action&, const P&) { return {}; }

} // namespace

Result<> checkRules(const State& state, const Action& action) {
    return std::visit([&](const auto& payload) { return rules(state, action, payload); }, action.payload);
}

} // namespace motcua::dossier
