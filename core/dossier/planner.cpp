// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/planner.h"

#include <algorithm>

namespace motcua::dossier {
namespace {

using calendar::ClockEventKind;
using calendar::DueInput;
using calendar::DueResult;

constexpr std::chrono::hours kAnswerWorkingTime{8};      // art. 17.2
constexpr int kCorrectionDays = 3;                       // art. 23
constexpr std::chrono::seconds kEndOfDay{24 * 3600 - 1}; // Civil Code art. 148: the last day ends at 24:00

DueStamp stampOf(const DueResult& result, const DeskCalendar& desk) {
    // A year without holiday data is counted by its weekends alone: no firmer than a projected one.
    const bool projected = result.projected || result.uncoveredYear;
    return {result.due, result.due && projected, result.due ? desk.version : QString()};
}

Result<DueResult> compute(const DueInput& input, const DeskCalendar& desk) {
    return calendar::computeDue(input, desk.days, desk.hours);
}

/// What the limit becomes once one more event has happened.
Result<DueResult> computeAfter(const State& state, ClockEventKind kind, LocalTime at,
                               const DeskCalendar& desk) {
    DueInput input = dueInput(state, desk.saturdayDuty);
    input.events.push_back({kind, at, {}});
    return compute(input, desk);
}

LocalTime closingAfter(LocalTime start, int workingDays, const DeskCalendar& desk) {
    return calendar::closingOf(desk.hours, calendar::addWorkingDays(desk.days, dateOf(start), workingDays));
}

/// Art. 19.5: working days from the moment the appraisal begins.
std::optional<LocalTime> noticeDeadline(const DueResult& result, int workingDays, const DeskCalendar& desk) {
    if (result.standing == calendar::Standing::awaitingCompetent) return {};
    return closingAfter(result.start, workingDays, desk);
}

using Planned = Result<>;

Planned fill(const State&, Registered& p, LocalTime at, const DeskCalendar& desk) {
    if (p.request.channel != Channel::online) return {};
    const LocalTime from = calendar::nextOpening(desk.days, desk.hours, at, false);
    p.answerBy = calendar::addWorkingTime(desk.days, desk.hours, from, kAnswerWorkingTime);
    return {};
}

Planned fill(const State&, Received& p, LocalTime, const DeskCalendar& desk) {
    State accepted;
    accepted.intake = p;
    MOTCUA_TRY(const DueResult result, compute(dueInput(accepted, desk.saturdayDuty), desk));
    p.due = stampOf(result, desk);
    p.forwardBy = forwardDeadline(p.received, desk);
    p.supplementNoticeBy = noticeDeadline(result, p.rules.noticeWorkingDays, desk);
    return {};
}

Planned fill(const State& state, SupplementRequested& p, LocalTime at, const DeskCalendar& desk) {
    const calendar::TimeLimit within = state.intake.rules.supplementWithin;
    MOTCUA_TRY(const DueResult result,
               compute({.received = at, .limit = within, .saturdayDuty = true}, desk));
    const bool inHours = within.unit == calendar::Unit::hour || within.unit == calendar::Unit::clockHour;
    const LocalTime end = result.due.value_or(at);
    p.completeBy = inHours ? end : dateOf(end) + kEndOfDay;
    return {};
}

Planned fill(const State& state, Supplemented& p, LocalTime at, const DeskCalendar& desk) {
    if (!state.accepted) return {};
    MOTCUA_TRY(const DueResult result, computeAfter(state, ClockEventKind::supplementCompleted, at, desk));
    p.newDue = stampOf(result, desk);
    p.supplementNoticeBy = noticeDeadline(result, state.intake.rules.noticeWorkingDays, desk);
    return {};
}

Planned fill(const State& state, CompetentReceived& p, LocalTime, const DeskCalendar& desk) {
    MOTCUA_TRY(const DueResult result,
               computeAfter(state, ClockEventKind::competentReceived, p.received, desk));
    p.newDue = stampOf(result, desk);
    p.supplementNoticeBy = noticeDeadline(result, state.intake.rules.noticeWorkingDays, desk);
    return {};
}

Planned fill(const State& state, VerificationEnded& p, LocalTime at, const DeskCalendar& desk) {
    const Enquiry* stopping = state.clockStoppingEnquiry();
    if (!stopping || stopping->action != p.enquiry) return {};
    MOTCUA_TRY(const DueResult result, computeAfter(state, ClockEventKind::verificationEnded, at, desk));
    if (result.due) p.newDue = stampOf(result, desk);
    return {};
}

Planned fill(const State& state, OutageEnded& p, LocalTime, const DeskCalendar& desk) {
    MOTCUA_TRY(const DueResult result, computeAfter(state, ClockEventKind::outageEnded, p.until, desk));
    p.newDue = stampOf(result, desk);
    return {};
}

/// The head of the agency names the new day; where it is not worked, the promise ends with the next that is
/// (Civil Code art. 148.5). What the rules refuse is left as it is, for them to say why.
Planned fill(const State& state, Extended& p, LocalTime at, const DeskCalendar& desk) {
    if (!p.newDue.due || !state.due.due || state.clockStopped) return {};
    if (*p.newDue.due <= std::max(*state.due.due, at)) return {};
    DueInput input = dueInput(state, desk.saturdayDuty);
    std::erase_if(input.events, [](const auto& event) { return event.kind == ClockEventKind::extended; });
    input.events.push_back({ClockEventKind::extended, at, p.newDue.due});
    MOTCUA_TRY(const DueResult result, compute(input, desk));
    p.newDue = stampOf(result, desk);
    return {};
}

Planned fill(const State&, Corrected& p, LocalTime, const DeskCalendar& desk) {
    p.deadline = closingAfter(p.found, kCorrectionDays, desk);
    return {};
}

template <class P> Planned fill(const State&, P&, LocalTime, const DeskCalendar&) { return {}; }

} // namespace

calendar::DueInput dueInput(const State& state, bool saturdayDuty) {
    const Received& intake = state.intake;
    return {.received = intake.received,
            .limit = intake.limit,
            .cutoff = intake.cutoff,
            .mode = intake.rules.supplementMode,
            .saturdayDuty = saturdayDuty,
            .forAnotherAgency = isForAnotherAgency(intake),
            .events = state.clockEvents};
}

LocalTime forwardDeadline(LocalTime received, const DeskCalendar& desk) {
    if (isForwardedNextDay(received)) {
        const Date next = desk.days.rollForward(dateOf(received) + std::chrono::days{1});
        return next + desk.hours.on(next).morning.close;
    }
    const LocalTime opening = calendar::nextOpening(desk.days, desk.hours, received, desk.saturdayDuty);
    const Date day = dateOf(opening);
    if (!desk.days.isWorkingDay(day)) return day + desk.hours.on(day).saturdayDuty.close;
    return calendar::closingOf(desk.hours, day);
}

Result<Payload> plan(const State& state, Payload wanted, LocalTime at, const DeskCalendar& desk) {
    MOTCUA_CHECK(std::visit([&](auto& payload) { return fill(state, payload, at, desk); }, wanted));
    return wanted;
}

} // namespace motcua::dossier
