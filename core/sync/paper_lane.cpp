// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/paper_lane.h"

#include "core/base/json.h"
#include "core/sync/backoff.h"
#include "core/sync/state.h"
#include "core/wire/dossier_page.h"
#include "core/wire/gzip.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostWithoutProgress = 5; ///< cuts in a row that are waited out
constexpr int kMostDisputes = 5;       ///< about one attachment without progress; more is an endless argument
constexpr qint64 kTelling = 16 * 1024; ///< shorter pieces tell nothing of the line's rate

QByteArray hexOf(const crypto::Digest& sum) { return crypto::toBytes(sum).toHex(); }
QString pathOf(const crypto::Digest& sum) { return u"/v1/blobs/"_s + QString::fromLatin1(hexOf(sum)); }
std::pair<QByteArray, QByteArray> version() { return {"Tus-Resumable", "1.0.0"}; }

double rateOf(qint64 bytes, Milliseconds took) {
    return static_cast<double>(bytes) * 1000 / static_cast<double>(std::max<qint64>(1, took.count()));
}

} // namespace

PaperLane::PaperLane(store::Database& database, store::Blobs& blobs, const Clock& clock,
                     std::function<double()> random)
    : m_database(database), m_blobs(blobs), m_clock(clock),
      m_random(random ? std::move(random) : [] { return QRandomGenerator::system()->generateDouble(); }),
      m_caller(database, clock) {}

Result<> PaperLane::run(RunReport& report) {
    QElapsedTimer took;
    took.start();
    Result<bool> more = true;
    while (more && *more && !isAborted())
        more = step(report);
    report.milliseconds += took.elapsed();
    if (!more) return std::unexpected(more.error());
    return {};
}

Result<> PaperLane::carry(RunReport& report) {
    for (;;) {
        const auto done = run(report);
        const bool isCut = !done && (done.error().code == Code::SYNC_UNREACHABLE ||
                                     done.error().code == Code::SYNC_TIMED_OUT);
        if (!isCut || isAborted() || m_state.failures >= kMostWithoutProgress) return done;
        QEventLoop waiting;
        QTimer::singleShot(std::max(Milliseconds{0}, *m_state.nextTry - m_clock.now()), &waiting,
                           &QEventLoop::quit);
        waiting.exec();
    }
}

Result<bool> PaperLane::step(RunReport& report) {
    m_retryAfter.reset();
    MOTCUA_TRY(m_account, loadAccount(m_database));
    if (!m_account) return fail(Code::SYNC_NOT_ENROLLED);
    MOTCUA_TRY(const bool isOpen, this->isOpen());
    if (!isOpen) return false;
    auto more = next(report);
    if (!more && !isAborted()) MOTCUA_CHECK(keepFailure(more.error()));
    return more;
}

/// Records go first: not before the service has spoken on them. Brings the queue up to date.
Result<bool> PaperLane::isOpen() {
    MOTCUA_TRY(const SyncState records, loadState(m_database));
    if (records.epoch.isEmpty() || records.recovery == Recovery::asking) return false;
    MOTCUA_TRY(auto transaction, store::Transaction::begin(m_database));
    MOTCUA_TRY(m_state, loadPaperState(m_database));
    const PaperState before = m_state;
    if (m_state.epoch != records.epoch) {
        MOTCUA_CHECK(askForAllAgain(m_database));
        m_state.epoch = records.epoch;
        m_jobs.clear();
    }
    MOTCUA_TRY(const bool isNew, gatherPapers(m_database, m_state));
    if (isNew) m_jobs.clear(); // one of them may be the shortest
    if (m_state != before) MOTCUA_CHECK(savePaperState(m_database, m_state));
    MOTCUA_CHECK(transaction.commit());
    return true;
}

Result<bool> PaperLane::next(RunReport& report) {
    if (m_jobs.empty()) {
        MOTCUA_TRY(const auto papers, nextPapers(m_database, wire::kMaxAsked));
        for (const Paper& paper : papers)
            m_jobs.push_back({paper});
        if (m_jobs.empty()) {
            MOTCUA_CHECK(noteProgress());
            return false;
        }
    }
    Job& job = m_jobs.front();
    switch (job.knowledge) {
    case Knowledge::none:
        MOTCUA_CHECK(askForMany(report));
        return true;
    case Knowledge::toBeAsked:
        MOTCUA_CHECK(askFor(job, report));
        return true;
    case Knowledge::asAsked:
    case Knowledge::unknownThere:
        break;
    }
    MOTCUA_CHECK(sendPiece(job, report));
    return true;
}

/// One request for all of them, on which each would otherwise need one.
Result<> PaperLane::askForMany(RunReport& report) {
    QJsonArray sums;
    for (const Job& job : m_jobs)
        sums.append(QString::fromLatin1(hexOf(job.paper.sha256)));
    const HttpAnswer answer = m_caller.ask(*m_account,
                                           {.path = u"/v1/blobs/have"_s,
                                            .body = wire::gzip(json::compact({{"sha"_L1, sums}})),
                                            .isPacked = true},
                                           HttpMethod::post, report);
    if (!answer) return failed(answer.error());
    const auto object = json::parseObject(answer->body);
    if (!object) return fail(Code::SYNC_ANSWER, u"blobs"_s);
    std::map<QByteArray, qint64> known;
    for (const QJsonValue& each : (*object)["blobs"_L1].toArray())
        known[each["sha"_L1].toString().toLatin1()] = each["offset"_L1].toInteger(-1);
    std::vector<Job> jobs = std::exchange(m_jobs, {});
    for (Job& job : jobs) {
        const auto found = known.find(hexOf(job.paper.sha256));
        job.knowledge = found == known.end() ? Knowledge::unknownThere : Knowledge::asAsked;
        job.paper.received = found == known.end() ? 0 : std::clamp<qint64>(found->second, 0, job.paper.size);
        if (job.paper.received < job.paper.size)
            m_jobs.push_back(job);
        else
            MOTCUA_CHECK(markSent(m_database, job.paper.sha256));
    }
    std::ranges::stable_sort(m_jobs, {}, [](const Job& job) { return job.paper.size - job.paper.received; });
    return noteProgress();
}

/// After a cut: what had arrived of the piece is kept there.
Result<> PaperLane::askFor(Job& job, RunReport& report) {
    const HttpAnswer answer = m_caller.ask(
        *m_account, {.path = pathOf(job.paper.sha256), .headers = {version()}}, HttpMethod::head, report);
    if (answer && answer->uploadOffset) return accept(job, *answer->uploadOffset, true, report);
    if (answer) return fail(Code::SYNC_ANSWER, u"upload-offset"_s);
    if (answer.error().status != 404) return failed(answer.error());
    job.knowledge = Knowledge::unknownThere;
    job.paper.received = 0;
    return keepReceived(m_database, job.paper.sha256, 0);
}

/// False: it was put aside.
Result<bool> PaperLane::openReader(Job& job) {
    if (m_reader && m_reading == job.paper.sha256) return true;
    m_reader.reset();
    auto reader = m_blobs.reader(job.paper.sha256);
    const Code code = reader ? Code{} : reader.error().code;
    if (!reader && code != Code::STORE_MISSING && code != Code::STORE_DAMAGED)
        return std::unexpected(reader.error());
    if (!reader || reader->size() != job.paper.size) {
        MOTCUA_CHECK(
            park(job, code == Code::STORE_MISSING ? Code::DESK_ATTACHMENTS_MISSING : Code::STORE_DAMAGED));
        return false;
    }
    m_reader.emplace(*std::move(reader));
    m_reading = job.paper.sha256;
    return true;
}

Result<> PaperLane::sendPiece(Job& job, RunReport& report) {
    MOTCUA_TRY(const bool isThere, openReader(job));
    if (!isThere) return {};
    const Paper paper = job.paper;
    HttpCall call{.path = pathOf(paper.sha256), .type = "application/offset+octet-stream", .isOnce = true};
    MOTCUA_TRY(call.body, m_reader->read(paper.received, pieceBytes(m_state.rate)));
    const bool isNew = job.knowledge == Knowledge::unknownThere;
    if (isNew) {
        call.path = u"/v1/blobs"_s;
        call.headers = {version(),
                        {"Upload-Length", QByteArray::number(paper.size)},
                        {"Upload-Metadata", "sha256 " + hexOf(paper.sha256).toBase64()}};
    } else {
        call.headers = {version(), {"Upload-Offset", QByteArray::number(paper.received)}};
    }
    const qint64 sent = call.body.size();
    const HttpAnswer answer =
        m_caller.ask(*m_account, std::move(call), isNew ? HttpMethod::post : HttpMethod::patch, report);
    if (!answer) return refuse(job, answer.error());
    if (!answer->uploadOffset) return fail(Code::SYNC_ANSWER, u"upload-offset"_s);
    if (sent >= kTelling) m_state.rate = rateOf(sent, answer->took);
    return accept(job, *answer->uploadOffset, false, report);
}

/// What the service says to have now. `isAsked`: it was asked, and may have less than was thought.
Result<> PaperLane::accept(Job& job, qint64 offset, bool isAsked, RunReport& report) {
    Paper& paper = job.paper;
    if (offset < 0 || offset > paper.size || (!isAsked && offset < paper.received))
        return fail(Code::SYNC_ANSWER, u"upload-offset"_s);
    const bool isProgress = offset > paper.received;
    job.knowledge = Knowledge::asAsked;
    if (offset != paper.received) MOTCUA_CHECK(keepReceived(m_database, paper.sha256, offset));
    paper.received = offset;
    if (isProgress) {
        job.disputes = 0;
        MOTCUA_CHECK(noteProgress());
    }
    if (offset < paper.size) return {};
    MOTCUA_CHECK(markSent(m_database, paper.sha256));
    ++report.attachments;
    m_reader.reset();
    m_jobs.erase(m_jobs.begin());
    return {};
}

Result<> PaperLane::refuse(Job& job, const HttpFailure& failure) {
    switch (failure.error.code) {
    case Code::CENTRAL_BLOB_OFFSET: // it has another part of it than was thought
        if (++job.disputes > kMostDisputes) return failed(failure);
        job.knowledge = Knowledge::toBeAsked;
        return {};
    case Code::CENTRAL_BLOB_UNKNOWN: // thrown away meanwhile
        if (++job.disputes > kMostDisputes) return failed(failure);
        job.knowledge = Knowledge::toBeAsked;
        return {};
    case Code::CENTRAL_BLOB_SUM:
        // it was altered on its way; what lies here was read as whole when it was opened
        m_reader.reset();
        if (++job.disputes > kMostDisputes) return park(job, failure.error.code);
        job.paper.received = 0;
        job.knowledge = Knowledge::toBeAsked;
        MOTCUA_CHECK(keepReceived(m_database, job.paper.sha256, 0));
        return {};
    case Code::CENTRAL_TOO_LARGE:
    case Code::CENTRAL_REQUEST: // as with another length than the service has
        if (failure.isService) return park(job, failure.error.code);
        return failed(failure);
    default:
        job.knowledge = Knowledge::toBeAsked;
        return failed(failure);
    }
}

Result<> PaperLane::park(Job& job, Code reason) {
    MOTCUA_CHECK(parkPaper(m_database, job.paper.sha256, reason, m_clock.now()));
    m_reader.reset();
    m_jobs.erase(m_jobs.begin());
    return {};
}

std::unexpected<Error> PaperLane::failed(const HttpFailure& failure) {
    m_retryAfter = failure.retryAfter;
    return std::unexpected(failure.error);
}

Result<> PaperLane::noteProgress() {
    MOTCUA_TRY(const PaperState stored, loadPaperState(m_database));
    m_state.failures = 0;
    m_state.nextTry.reset();
    m_state.lastError.reset();
    return m_state == stored ? Result<>() : savePaperState(m_database, m_state);
}

Result<> PaperLane::keepFailure(const Error& error) {
    ++m_state.failures;
    m_state.lastError = error;
    m_state.nextTry = m_clock.now() + retryDelay(m_state.failures, m_random(), m_retryAfter);
    return savePaperState(m_database, m_state);
}

} // namespace motcua::sync
