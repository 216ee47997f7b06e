// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/recount.h"

#include <algorithm>

namespace motcua::tests {
namespace {

using namespace dossier;

/// What one dossier was at a moment, by its actions up to it.
struct Story {
    const Received* received = nullptr;
    const Action* acceptance = nullptr;
    const Action* last = nullptr;
    std::optional<LocalTime> promised;
    std::optional<LocalTime> finished;
    bool isDeleted = false;
    int supplements = 0;
    bool supplementOpen = false, obligationOpen = false;
    std::vector<Uuid> verifications; ///< open ones whose days do not count

    std::optional<LocalTime> inForce() const {
        if (supplementOpen || obligationOpen || !verifications.empty()) return {};
        return promised;
    }
};

void promise(Story& story, const DueStamp& stamp) {
    if (stamp.due) story.promised = stamp.due;
}

void tell(Story& story, const Action& action) {
    const LocalTime at = toLocal(action.at);
    if (const auto* p = std::get_if<Received>(&action.payload)) {
        story.received = p;
        story.acceptance = &action;
        story.supplementOpen = false;
        promise(story, p->due);
    } else if (std::holds_alternative<SupplementRequested>(action.payload)) {
        if (!story.received) return; // before acceptance no clock runs
        ++story.supplements;
        story.supplementOpen = true;
    } else if (const auto* supplemented = std::get_if<Supplemented>(&action.payload)) {
        story.supplementOpen = false;
        if (story.received) promise(story, supplemented->newDue);
    } else if (std::holds_alternative<ObligationRequested>(action.payload)) {
        story.obligationOpen = true;
    } else if (const auto* met = std::get_if<ObligationMet>(&action.payload)) {
        story.obligationOpen = false;
        if (met->newDue) promise(story, *met->newDue);
    } else if (const auto* asked = std::get_if<VerificationStarted>(&action.payload)) {
        if (asked->kind == EnquiryKind::verification && story.received->rules.verificationNotCounted)
            story.verifications.push_back(action.id);
    } else if (const auto* answered = std::get_if<VerificationEnded>(&action.payload)) {
        std::erase(story.verifications, answered->enquiry);
        if (answered->newDue) promise(story, *answered->newDue);
    } else if (const auto* extended = std::get_if<Extended>(&action.payload)) {
        promise(story, extended->newDue);
    } else if (const auto* elsewhere = std::get_if<CompetentReceived>(&action.payload)) {
        promise(story, elsewhere->newDue);
    } else if (const auto* ready = std::get_if<ResultReady>(&action.payload)) {
        story.finished = ready->finished;
    } else if (std::holds_alternative<Refused>(action.payload) ||
               std::holds_alternative<Withdrawn>(action.payload) ||
               std::holds_alternative<Stopped>(action.payload)) {
        story.finished = at;
    } else if (std::holds_alternative<Deleted>(action.payload)) {
        story.isDeleted = true;
    }
}

Story storyOf(const Log& log, std::optional<Instant> until = {}) {
    Story story;
    for (const Action& action : log)
        if (!until || action.at <= *until) tell(story, action);
    return story;
}

void addMoney(Recount& recount, const Log& log, Instant begin, Instant end) {
    std::map<QString, PaymentMethod> methods;
    const auto take = [&](const Action& action, qint64 amount, PaymentMethod method) {
        methods[action.id.toString()] = method;
        if (action.at < begin || action.at >= end) return;
        ++recount.payments;
        if (method == PaymentMethod::cash) recount.cash += amount;
        if (method == PaymentMethod::transfer) recount.transfer += amount;
        if (method == PaymentMethod::online) recount.online += amount;
    };
    for (const Action& action : log) {
        if (const auto* p = std::get_if<Received>(&action.payload)) {
            if (p->fee.paid && p->fee.total.value_or(0) > 0) take(action, *p->fee.total, PaymentMethod::cash);
        } else if (const auto* paid = std::get_if<FeePaid>(&action.payload)) {
            take(action, paid->amount, paid->method);
        } else if (const auto* refund = std::get_if<FeeRefunded>(&action.payload)) {
            if (action.at >= begin && action.at < end) recount.refunded += refund->amount;
        }
    }
}

} // namespace

Recount recount(const std::vector<Log>& logs, Date from, Date to, Instant now) {
    const Instant begin = toInstant(LocalTime{from});
    const Instant end = toInstant(LocalTime{to + std::chrono::days{1}});
    const Instant asOf = std::min(end, now);
    Recount recount;
    for (const Log& log : logs) {
        addMoney(recount, log, begin, end);
        const Story whole = storyOf(log);
        if (!whole.received || whole.isDeleted) continue;
        const Instant received = toInstant(whole.received->received);
        std::optional<Instant> finished;
        if (whole.finished) finished = toInstant(*whole.finished);
        if (received >= end || (received < begin && finished && *finished < begin)) continue;

        const Request& request = whole.received->request;
        const bool online = request.channel == Channel::online;
        Counted one;
        if (received < begin)
            one.carriedOver = 1;
        else
            (online ? one.online : one.direct) = 1;
        bool late = false;
        if (finished && *finished < end) {
            const auto due = whole.inForce();
            late = due && *whole.finished > *due;
            if (late)
                one.late = 1;
            else if (due && dateOf(*whole.finished) < dateOf(*due))
                one.early = 1;
            else
                one.onTime = 1;
        } else {
            const auto due = storyOf(log, asOf).inForce();
            late = due && asOf > toInstant(*due);
            (late ? one.openLate : one.openInTime) = 1;
        }
        const auto add = [&](Counted& sum) {
            sum.online += one.online;
            sum.direct += one.direct;
            sum.carriedOver += one.carriedOver;
            sum.early += one.early;
            sum.onTime += one.onTime;
            sum.late += one.late;
            sum.openInTime += one.openInTime;
            sum.openLate += one.openLate;
        };
        add(recount.byField[request.procedure.field]);
        add(recount.byAgency[whole.received->competentAgency.text()]);
        add(recount.byProcedure[request.procedure.code]);
        add(recount.byOfficer[whole.acceptance->actor.toString()]);
        add(recount.byDesk[log.front().desk]);
        if (received < begin) continue;
        ++recount.received766;
        if (!late && whole.supplements <= 1) ++recount.onTime766;
        if (!online) ++recount.notOnline[request.notOnlineReason];
    }
    return recount;
}

} // namespace motcua::tests
