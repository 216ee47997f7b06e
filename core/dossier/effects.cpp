// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/effects.h"

#include "core/dossier/fields.h"

#include <algorithm>

namespace motcua::dossier {
namespace {

using calendar::ClockEventKind;

/// Clocks of desks differ by seconds; more than this is a jump (facts/sync.md §4.8).
constexpr std::chrono::minutes kClockTolerance{2};

LocalTime timeOf(const Action& action) { return toLocal(action.at); }

void setDue(State& state, const Action& action, const DueStamp& stamp, const QString& reason = {},
            const QString& document = {}) {
    if (!stamp.due) return; // the clock stands still for another reason: the last promise stays
    state.due = stamp;
    state.dueHistory.push_back(
        {stamp, typeOf(action.payload), action.id, action.actor, timeOf(action), reason, document});
}

void addClockEvent(State& state, ClockEventKind kind, LocalTime at, std::optional<LocalTime> newDue = {}) {
    state.clockEvents.push_back({kind, at, newDue});
}

void interrupt(State& state, Stage stage) {
    state.resumeStatus = state.status;
    state.resumeStage = state.stage;
    state.stage = stage;
}

void resume(State& state) {
    state.stage = state.resumeStage;
    state.resumeStatus = Status::none;
    state.resumeStage = Stage::none;
}

/// An online dossier is answered by accepting it, refusing it or asking for papers (art. 17.2).
void noteAnswer(State& state, const Action& action) {
    if (!state.accepted && state.answerBy && timeOf(action) > *state.answerBy) state.answerLate = true;
}

void addMoney(State& state, const Action& action, qint64 amount, PaymentMethod method) {
    state.money.push_back({action.id, timeOf(action), action.actor, action.desk, amount, method});
}

void finish(State& state, const Action& action) {
    state.times.finished = timeOf(action);
    state.stage = Stage::closed;
    state.resumeStatus = Status::none;
    state.resumeStage = Stage::none;
}

// One function a payload.

void effect(State& state, const Action& action, const Registered& p) {
    state.intake.request = p.request;
    state.portalReference = p.portalReference;
    state.answerBy = p.answerBy;
    state.times.registered = timeOf(action);
    const bool online = p.request.channel == Channel::online || !p.portalReference.isEmpty();
    state.stage = online ? Stage::submitted : Stage::draft;
}

Stage stageOnReceipt(const State& state) {
    if (state.awaitingCompetent) return Stage::awaitingCompetent;
    return isForwardedNextDay(state.intake.received) ? Stage::toForwardNextDay : Stage::toForward;
}

void effect(State& state, const Action& action, const Received& p) {
    noteAnswer(state, action);
    if (!state.supplements.empty() && !state.supplements.back().completed)
        state.supplements.back().completed = timeOf(action);
    state.intake = p;
    state.code = p.code;
    state.accepted = true;
    state.acceptedBy = action.actor;
    state.awaitingCompetent = isForAnotherAgency(p);
    resume(state);
    state.stage = stageOnReceipt(state);
    state.supplementNoticeBy = p.supplementNoticeBy;
    if (p.fee.paid && p.fee.total.value_or(0) > 0) {
        state.payments.push_back({action.id, *p.fee.total, 0, PaymentMethod::cash, p.fee.receipt});
        addMoney(state, action, *p.fee.total, PaymentMethod::cash);
    }
    setDue(state, action, p.due, p.ownLimitReason);
}

void effect(State& state, const Action& action, const Refused&) {
    noteAnswer(state, action);
    finish(state, action);
}

void effect(State& state, const Action& action, const SupplementRequested& p) {
    noteAnswer(state, action);
    interrupt(state, state.accepted ? Stage::supplement : Stage::supplementFirst);
    state.supplements.push_back({action.id, timeOf(action), p.missing, p.completeBy, {}, !state.accepted});
    if (!state.accepted) return;
    state.clockStopped = true;
    addClockEvent(state, ClockEventKind::supplementRequested, timeOf(action));
}

void addComponents(State& state, const std::vector<SubmittedComponent>& added) {
    for (const SubmittedComponent& component : added) {
        const auto known =
            std::ranges::find(state.intake.components, component.number, &SubmittedComponent::number);
        if (known == state.intake.components.end()) {
            state.intake.components.push_back(component);
            continue;
        }
        known->original += component.original;
        known->copy += component.copy;
        known->electronic += component.electronic;
    }
}

void effect(State& state, const Action& action, const Supplemented& p) {
    state.supplements.back().completed = timeOf(action);
    addComponents(state, p.components);
    resume(state);
    if (!state.accepted) return;
    addClockEvent(state, ClockEventKind::supplementCompleted, timeOf(action));
    state.clockStopped = state.clockStoppingEnquiry() != nullptr;
    state.supplementNoticeBy = p.supplementNoticeBy;
    setDue(state, action, p.newDue, p.note);
}

void effect(State& state, const Action& action, const Forwarded& p) {
    state.unit = p.toUnit;
    state.handler = p.toOfficer;
    if (!state.times.forwarded) {
        state.times.forwarded = timeOf(action);
        state.forwardLate = state.intake.forwardBy && timeOf(action) > *state.intake.forwardBy;
    }
    if (!state.awaitingCompetent) state.stage = Stage::forwarded;
}

void effect(State& state, const Action& action, const CompetentReceived& p) {
    state.awaitingCompetent = false;
    state.stage = Stage::competentReceived;
    state.times.competentReceived = p.received;
    state.supplementNoticeBy = p.supplementNoticeBy;
    addClockEvent(state, ClockEventKind::competentReceived, p.received);
    setDue(state, action, p.newDue);
}

void effect(State& state, const Action&, const ProcessingStarted& p) {
    state.stage = Stage::inProcess;
    if (!p.unit.isEmpty()) state.unit = p.unit;
}

void effect(State& state, const Action& action, const VerificationStarted& p) {
    const bool stops = p.kind == EnquiryKind::verification && state.intake.rules.verificationNotCounted;
    state.enquiries.push_back({action.id, p.kind, p.agency, timeOf(action), p.answerBy, {}, stops});
    state.stage = Stage::verification;
    if (!stops) return;
    state.clockStopped = true;
    addClockEvent(state, ClockEventKind::verificationStarted, timeOf(action));
}

/// Where a dossier goes on once nobody is asked any more.
void leaveVerification(State& state) {
    if (std::ranges::any_of(state.enquiries, [](const Enquiry& e) { return !e.ended; })) return;
    if (state.stage == Stage::verification)
        state.stage = state.status == Status::processing ? Stage::inProcess : stageOnReceipt(state);
    if (state.resumeStage == Stage::verification)
        state.resumeStage =
            state.resumeStatus == Status::processing ? Stage::inProcess : stageOnReceipt(state);
}

void effect(State& state, const Action& action, const VerificationEnded& p) {
    const auto enquiry = std::ranges::find(state.enquiries, p.enquiry, &Enquiry::action);
    enquiry->ended = timeOf(action);
    leaveVerification(state);
    if (enquiry->stopsClock) {
        state.clockStopped = state.openSupplement() != nullptr || state.status == Status::obligationAwaited;
        addClockEvent(state, ClockEventKind::verificationEnded, timeOf(action));
    }
    if (p.newDue) setDue(state, action, *p.newDue, {}, p.document);
}

void effect(State& state, const Action&, const ObligationRequested& p) {
    interrupt(state, Stage::obligation);
    state.obligationPayBy = p.payBy;
    state.clockStopped = true; // the portal counts status 6 as paused (facts/one-stop.md §3.4)
}

void effect(State& state, const Action& action, const ObligationMet& p) {
    resume(state);
    state.obligationPayBy.reset();
    state.clockStopped = state.clockStoppingEnquiry() != nullptr;
    if (p.newDue) setDue(state, action, *p.newDue, p.evidence);
}

void effect(State& state, const Action& action, const FeePaid& p) {
    state.payments.push_back({action.id, p.amount, 0, p.method, p.receipt});
    addMoney(state, action, p.amount, p.method);
}

void effect(State& state, const Action& action, const FeeRefunded& p) {
    const auto payment = std::ranges::find(state.payments, p.payment, &Payment::action);
    payment->refunded += p.amount;
    addMoney(state, action, -p.amount, payment->method);
}

void effect(State& state, const Action& action, const Extended& p) {
    ++state.extensionCount;
    state.stage = Stage::extended;
    // The calendar counts with one extension; a second one, which only an override lets pass, stands for
    // both.
    std::erase_if(state.clockEvents,
                  [](const calendar::ClockEvent& e) { return e.kind == ClockEventKind::extended; });
    addClockEvent(state, ClockEventKind::extended, timeOf(action), p.newDue.due);
    setDue(state, action, p.newDue, p.reason, p.document);
}

void effect(State& state, const Action& action, const Withdrawn&) { finish(state, action); }
void effect(State& state, const Action& action, const Stopped&) { finish(state, action); }

void effect(State& state, const Action&, const ResultReady& p) {
    state.results = p.papers;
    state.times.finished = p.finished;
    state.stage = Stage::resultReady;
}

void effect(State& state, const Action& action, const Returned& p) {
    const bool result = state.status == Status::done;
    state.handedBack = p;
    state.times.returned = timeOf(action);
    state.stage = result ? Stage::returned : Stage::papersReturned;
    state.returnedUnpaid = result && state.feeOpen().value_or(0) > 0;
}

void effect(State& state, const Action&, const Unclaimed&) { state.stage = Stage::unclaimed; }

void effect(State& state, const Action&, const Corrected& p) {
    for (const FieldChange& change : p.changes)
        setFieldText(state, change.field, change.newValue);
    state.corrections.push_back(p);
}

void effect(State& state, const Action& action, const LookedUp& p) {
    state.lookUps.push_back({action.id, p});
}
void effect(State& state, const Action& action, const IdentityVerified& p) {
    state.identifications.push_back({action.id, p});
}
void effect(State& state, const Action& action, const AttachmentAdded& p) {
    state.attachments.push_back({action.id, p});
}

void effect(State& state, const Action&, const RuleOverridden& p) {
    state.overrides |= 1U << static_cast<int>(p.rule);
}

void effect(State& state, const Action&, const CodeReplaced& p) {
    state.formerCodes.push_back(p.former);
    state.code = p.code;
    state.intake.code = p.code;
}

void effect(State& state, const Action&, const OutageStarted& p) {
    state.outageRunning = true;
    addClockEvent(state, ClockEventKind::outageStarted, p.since);
}

void effect(State& state, const Action& action, const OutageEnded& p) {
    state.outageRunning = false;
    addClockEvent(state, ClockEventKind::outageEnded, p.until);
    if (p.newDue.due) setDue(state, action, p.newDue);
}

void effect(State&, const Action&, const NoteAdded&) {}
void effect(State& state, const Action&, const Deleted&) { state.deleted = true; }

/// An override is for one action of its kind, whether that action needed it or not.
void consumeOverrides(State& state, ActionType type) {
    for (int rule = 0; state.overrides != 0 && rule < kRuleCount; ++rule)
        if (ruleInfo(static_cast<Rule>(rule)).consumedBy == type) state.overrides &= ~(1U << rule);
}

bool isEnding(Status status) {
    return status == Status::done || status == Status::refused || status == Status::withdrawn ||
           status == Status::stopped;
}

/// After the effect: what it leaves for reports, whatever the action was.
void noteForReports(State& state, const Action& action, Status to) {
    if (isEnding(to) && to != state.status) {
        state.outcome = to;
        state.times.finishRecorded = timeOf(action);
    }
    const auto promised = state.clockStopped ? std::nullopt : state.due.due;
    const auto before = state.promises.empty() ? std::nullopt : state.promises.back().due;
    if (promised != before) state.promises.push_back({timeOf(action), promised});
}

} // namespace

void record(State& state, const Action& action, Status to) {
    const ActionType type = typeOf(action.payload);
    const MergeClass merging = mergeClass(type, action.baseVersion);
    std::visit([&](const auto& payload) { effect(state, action, payload); }, action.payload);
    consumeOverrides(state, type);
    noteForReports(state, action, to);
    if (state.version > 0 && action.at + kClockTolerance < state.last.at) ++state.clockJumps;
    state.id = action.dossier;
    state.status = to;
    ++state.version;
    if (merging == MergeClass::create || merging == MergeClass::transition)
        state.settledVersion = state.version;
    state.actions.push_back(action.id);
    state.last = {action.id, type, action.actor, action.at};
}

} // namespace motcua::dossier
