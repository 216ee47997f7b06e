// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/courier.h"

#include "core/sync/clock_watch.h"
#include "core/sync/codes.h"
#include "core/sync/freezing.h"
#include "core/sync/officer_list.h"
#include "core/sync/paper_queue.h"
#include "core/sync/publications.h"
#include "core/wire/gzip.h"
#include "core/wire/lines.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostRefusals = 50; ///< of which each was set right; more is an endless argument
constexpr unsigned long kBreathMs = 3;
constexpr std::chrono::minutes kBetweenCodes{10}; ///< when the service had none

/// Faults of the store and of the account, not of the line: another batch size would not help.
bool isOfTheLine(Code code) {
    return code == Code::SYNC_TIMED_OUT || code == Code::SYNC_UNREACHABLE || code == Code::WIRE_DAMAGED;
}

} // namespace

Courier::Courier(store::Database& database, const Clock& clock, std::function<double()> random)
    : m_database(database), m_clock(clock),
      m_random(random ? std::move(random) : [] { return QRandomGenerator::system()->generateDouble(); }),
      m_caller(database, clock), m_healing(database, clock) {}

Courier::~Courier() = default;

Result<> Courier::run(RunReport& report) {
    QElapsedTimer took;
    took.start();
    Result<bool> more = true;
    while (more && *more && !isAborted())
        more = roundTrip(report);
    report.milliseconds += took.elapsed();
    if (!more) return std::unexpected(more.error());
    return {};
}

Result<> Courier::check(RunReport& report) {
    m_healing.compareNow();
    return run(report);
}

Result<bool> Courier::roundTrip(RunReport& report) {
    m_retryAfter.reset();
    MOTCUA_TRY(auto account, loadAccount(m_database));
    if (!account) return fail(Code::SYNC_NOT_ENROLLED);
    MOTCUA_CHECK(watchClock());
    MOTCUA_TRY(const bool healsFirst, m_healing.comesFirst());
    MOTCUA_TRY(const bool isDue, isExchangeDue());
    Result<bool> more = false;
    if (isDue && !healsFirst) more = exchange(*account, report);
    if (more && !*more) more = heal(*account, report);
    // when all own codes are told: the service leases none that a dossier bears
    if (more && !*more)
        if (const auto fetched = fetchCodes(*account, report); !fetched)
            more = std::unexpected(fetched.error());
    if (more && !*more)
        if (const auto fetched = fetchOfficers(*account, report); !fetched)
            more = std::unexpected(fetched.error());
    if (more && !*more)
        if (const auto fetched = fetchPublications(*account, report); !fetched)
            more = std::unexpected(fetched.error());
    if (!more && !isAborted()) MOTCUA_CHECK(keepFailure(more.error()));
    return more;
}

Result<bool> Courier::exchange(Account& account, RunReport& report) {
    MOTCUA_TRY(const auto station, records::loadStation(m_database));
    MOTCUA_TRY(SyncState state, loadState(m_database));
    BatchSize batch(state.batchBytes);
    MOTCUA_TRY(const auto request, nextRequest(m_database, station, state, batch.plainBytes()));
    const HttpAnswer reply = send(account, {.path = u"/v1/sync"_s, .body = wire::encode(request)}, report);
    if (!reply) {
        const HttpFailure& failure = reply.error();
        m_retryAfter = failure.retryAfter;
        if (failure.isService && ++m_refusals <= kMostRefusals) {
            MOTCUA_TRY(const bool isSetRight, takeRefusal(m_database, request, failure.error, m_clock.now()));
            if (isSetRight) return true;
        }
        if (isOfTheLine(failure.error.code) && !isAborted()) {
            batch.failed();
            state.batchBytes = batch.bytes();
            MOTCUA_CHECK(saveState(m_database, state));
        }
        return std::unexpected(failure.error);
    }
    auto answer = wire::decodeAnswer(reply->body);
    if (!answer) return fail(Code::SYNC_ANSWER, answer.error().detail);
    answer->time += reply->took / 2; // it was told in the middle of the round trip, as far as one can know
    MOTCUA_TRY(const Taken taken,
               takeAnswer(m_database, request, *answer, m_clock.now(), [] { QThread::msleep(kBreathMs); }));
    m_refusals = 0;
    MOTCUA_CHECK(notePublished(m_database, answer->published));
    report.addOperations(taken.counts);
    batch.succeeded(std::max(reply->bytesSent, reply->bytesReceived), reply->took);
    MOTCUA_TRY(state, loadState(m_database));
    if (batch.bytes() != state.batchBytes) {
        state.batchBytes = batch.bytes();
        MOTCUA_CHECK(saveState(m_database, state));
    }
    if (request.epoch.isEmpty()) MOTCUA_CHECK(beginReading(m_database, answer->more, m_clock.now()));
    if (taken.more) return true;
    // what still has to wait for others is sent again with the next poll, not without end
    const RunReport& told = taken.counts;
    if (told.accepted + told.conflicts + told.parked == 0) {
        if (taken.held == 0) return false;
        return hasUnsent();
    }
    MOTCUA_TRY(const auto rest, nextRequest(m_database, station, state, 1));
    return !rest.operations.empty();
}

Result<> Courier::watchClock() {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(m_database));
    MOTCUA_CHECK(sync::watchClock(m_database, m_clock.now()));
    return transaction.commit();
}

Result<> Courier::leaseCodes(RunReport& report) {
    MOTCUA_TRY(auto account, loadAccount(m_database));
    if (!account) return fail(Code::SYNC_NOT_ENROLLED);
    MOTCUA_TRY(const OutboxCount count, countOutbox(m_database));
    if (count.waiting > 0) return {};
    return fetchCodes(*account, report);
}

/// What is refused here can wait: without leases, codes are provisional.
Result<> Courier::fetchCodes(Account& account, RunReport& report) {
    MOTCUA_TRY(const bool isLeased, records::hasLeases(m_database));
    if (!isLeased || m_clock.now() < m_nextCodes) return {};
    MOTCUA_TRY(const auto station, records::loadStation(m_database));
    MOTCUA_TRY(const auto needs, leaseNeeds(m_database, station, dateOf(toLocal(m_clock.now()))));
    int fresh = 0;
    for (const LeaseNeed& need : needs) {
        const HttpAnswer reply = send(account, {.path = u"/v1/leases"_s, .body = need.body}, report);
        if (!reply && !reply.error().isService) {
            m_retryAfter = reply.error().retryAfter;
            return std::unexpected(reply.error().error);
        }
        if (!reply) continue;
        MOTCUA_TRY(const int blocks, takeLeases(m_database, station, need, reply->body));
        fresh += blocks;
    }
    if (!needs.empty() && fresh == 0) m_nextCodes = m_clock.now() + kBetweenCodes;
    return {};
}

/// Again only the line's failures count: who works here is no matter of the dossiers.
Result<> Courier::fetchOfficers(Account& account, RunReport& report) {
    MOTCUA_TRY(const bool isDue, isOfficerListDue(m_database, m_clock.now()));
    if (!isDue) return {};
    MOTCUA_TRY(HttpCall call, officerListCall(m_database));
    const HttpAnswer answer = send(account, std::move(call), report);
    if (!answer && answer.error().status == 0) {
        m_retryAfter = answer.error().retryAfter;
        return std::unexpected(answer.error().error);
    }
    return takeOfficerList(m_database, answer, m_clock.now());
}

Result<> Courier::fetchPublications(Account& account, RunReport& report) {
    MOTCUA_TRY(const bool isDue, isPublicationDue(m_database, m_clock.now()));
    if (!isDue) return {};
    return fetchPublished(
        m_database, account,
        [&](const QString& path) {
            HttpAnswer answer = send(account, {.path = path}, report);
            if (!answer) m_retryAfter = answer.error().retryAfter;
            return answer;
        },
        m_clock.now());
}

/// Steps that were never sent.
Result<bool> Courier::hasUnsent() {
    MOTCUA_TRY(const qint64 unsent, m_database.number("SELECT count(*) FROM (SELECT 1 FROM action WHERE "
                                                      "sync < 2 AND sync < 1 LIMIT 1)"));
    return unsent > 0;
}

/// Questions of the healing go on between round trips as long as there is nothing to send.
Result<bool> Courier::isExchangeDue() {
    if (!m_healing.isUnderWay()) return true;
    MOTCUA_TRY(const bool isUnsent, hasUnsent());
    MOTCUA_TRY(const SyncState state, loadState(m_database));
    const bool isPolled =
        !state.lastContact || m_clock.now() - *state.lastContact >= std::chrono::seconds{state.pollSeconds};
    return isUnsent || isPolled;
}

Result<bool> Courier::heal(Account& account, RunReport& report) {
    auto more = m_healing.step(
        [&](const Healing::Question& question) {
            HttpAnswer answer = send(
                account, {.path = question.path, .query = question.query, .body = question.body}, report);
            if (!answer) m_retryAfter = answer.error().retryAfter;
            return answer;
        },
        report);
    m_healingFailures = more ? 0 : m_healingFailures + 1;
    return more;
}

/// Packs what has a body.
HttpAnswer Courier::send(Account& account, HttpCall call, RunReport& report) {
    const bool isPost = !call.body.isEmpty();
    if (isPost) call.body = wire::gzip(call.body);
    call.isPacked = isPost;
    call.type = "application/x-ndjson";
    call.limit = wire::kMaxBody;
    return m_caller.ask(account, std::move(call), isPost ? HttpMethod::post : HttpMethod::get, report);
}

Result<> Courier::keepFailure(const Error& error) {
    MOTCUA_TRY(SyncState state, loadState(m_database));
    state.failures = std::max(state.failures + 1, m_healingFailures);
    state.lastError = error;
    state.nextTry = m_clock.now() + retryDelay(state.failures, m_random(), m_retryAfter);
    return saveState(m_database, state);
}

Result<SyncStatus> Courier::status() {
    SyncStatus status;
    MOTCUA_TRY(const auto account, loadAccount(m_database));
    MOTCUA_TRY(const SyncState state, loadState(m_database));
    MOTCUA_TRY(const OutboxCount count, countOutbox(m_database));
    status.enrolled = account.has_value();
    if (account) status.address = account->line.address.toString();
    status.lastContact = state.lastContact;
    status.waiting = count.waiting;
    status.oldestWaiting = count.oldest;
    if (account) {
        status.nextTry = state.nextTry;
        if (!status.nextTry && state.lastContact)
            status.nextTry = *state.lastContact + std::chrono::seconds{state.pollSeconds};
    }
    status.lastError = state.lastError;
    status.conflicts = count.conflicts;
    status.parked = count.parked;
    if (account) {
        MOTCUA_TRY(const auto station, records::loadStation(m_database));
        MOTCUA_TRY(status.papers, paperStatus(m_database));
        MOTCUA_TRY(status.data, dataStatus(m_database));
        MOTCUA_TRY(status.codes, codeStock(m_database, station, dateOf(toLocal(m_clock.now()))));
    }
    MOTCUA_TRY(const ClockWatch clock, loadClockWatch(m_database));
    status.clockOffsetMs = state.clockOffsetMs + clock.adjustMs;
    status.clockWrong = state.clockJumped || clock.isSuspect;
    MOTCUA_TRY(const ComparisonState comparison, loadComparison(m_database));
    status.compared = comparison.last;
    MOTCUA_TRY(status.freeze, freezeAt(m_database, m_clock.now()));
    return status;
}

} // namespace motcua::sync
