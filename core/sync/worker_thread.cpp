// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/worker_thread.h"

#include "core/crypto/thread_state.h"
#include "core/sync/enrol.h"

namespace motcua::sync {
namespace {

/// Several steps of one visit go in one request.
constexpr Milliseconds kGather{300};
constexpr Milliseconds kLeastWait{500}, kMostWait{60 * 60 * 1000};

} // namespace

Worker::Thread::Thread(const Clock& clock, ToAsker toAsker, Told told)
    : m_clock(clock), m_toAsker(std::move(toAsker)), m_told(std::move(told)),
      m_room(std::make_unique<QObject>()), m_papers(clock, [this] {
          post([this] {
              if (m_courier && !m_isClosing) tellStatus(m_isRunning);
          });
      }) {
    m_room->moveToThread(&m_thread);
    m_thread.start();
    post([this] {
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { run(); });
    });
}

Worker::Thread::~Thread() {
    stop();
    post([this] {
        m_timer.reset();
        crypto::forgetThreadState();
        m_thread.quit();
    });
    m_thread.wait();
}

void Worker::Thread::post(std::function<void()> call) {
    QMetaObject::invokeMethod(m_room.get(), std::move(call), Qt::QueuedConnection);
}

void Worker::Thread::start(const QString& databasePath, Secret key) {
    auto shared = std::make_shared<Secret>(std::move(key));
    m_papers.start(databasePath, shared->clone());
    post([this, databasePath, shared] { open(databasePath, *shared); });
}

void Worker::Thread::stop() {
    m_papers.askToStop();
    post([this] {
        m_isClosing = true;
        m_timer->stop();
        if (m_courier) m_courier->abort();
        if (m_enrolling) m_enrolling->abort();
        if (!m_isRunning) close();
    });
    m_closed.acquire();
    m_papers.waitStopped();
}

void Worker::Thread::wake() {
    post([this] {
        m_isWoken = true;
        if (!m_courier || m_isRunning || m_isClosing) return;
        tellStatus(false);
        const auto state = loadState(*m_database);
        if (state && !state->nextTry) schedule(kGather);
    });
}

void Worker::Thread::tryNow() {
    m_papers.tryNow();
    post([this] {
        if (m_courier && !m_isRunning && !m_isClosing) schedule(Milliseconds{0});
    });
}

void Worker::Thread::enrol(const EnrolmentRequest& request,
                           std::function<void(const Result<Enrolled>&)> then) {
    post([this, job = Job{request, std::move(then)}] {
        m_jobs.push_back(job);
        if (m_isRunning) return;
        runJobs();
        if (m_isClosing) close(); // asked for meanwhile
    });
}

void Worker::Thread::open(const QString& path, const Secret& key) {
    auto database = store::Database::open(path, key, store::OpenMode::existing);
    if (!database) {
        m_openError = database.error();
        SyncStatus status;
        status.lastError = m_openError;
        m_toAsker([told = m_told, status] { told(status); });
        return;
    }
    m_openError.reset();
    m_database.emplace(*std::move(database));
    m_courier = std::make_unique<Courier>(*m_database, m_clock);
    tellStatus(false);
    scheduleNext();
}

void Worker::Thread::close() {
    m_courier.reset();
    m_database.reset();
    runJobs(); // tells them that it is closed
    m_isClosing = m_isWoken = false;
    m_closed.release();
}

void Worker::Thread::run() {
    if (!m_courier || m_isRunning || m_isClosing) return;
    m_isRunning = true;
    m_isWoken = false;
    tellStatus(true);
    RunReport report;
    m_papers.hold();
    const auto done = m_courier->run(report);
    m_papers.release();
    m_isRunning = false;
    if (m_isClosing) return close();
    tellStatus(false);
    runJobs();
    if (m_isClosing) return close();
    if (done && m_isWoken)
        schedule(kGather);
    else
        scheduleNext();
}

void Worker::Thread::runJobs() {
    while (!m_jobs.empty() && !m_isRunning) {
        const Job job = std::move(m_jobs.front());
        m_jobs.erase(m_jobs.begin());
        enrolNow(job);
    }
}

void Worker::Thread::enrolNow(const Job& job) {
    Result<Enrolled> enrolled = fail(Code::DESK_CLOSED);
    if (m_database && !m_isClosing) {
        m_isRunning = true;
        enrolled = sync::enrol(*m_database, job.request, [this](HttpLine* line) { m_enrolling = line; });
        m_isRunning = false;
        m_courier->forgetLine();
        if (!m_isClosing) tellStatus(false);
        if (enrolled) schedule(Milliseconds{0});
    }
    m_toAsker([then = job.then, enrolled] { then(enrolled); });
}

void Worker::Thread::schedule(Milliseconds delay) {
    if (!m_isClosing) m_timer->start(delay);
}

/// A timer is always armed, whatever happened: nothing waits for the next local step.
void Worker::Thread::scheduleNext() {
    const auto account = loadAccount(*m_database);
    if (account && !*account) return; // until it is enrolled
    const auto state = loadState(*m_database);
    Milliseconds wait = kLongestDelay;
    if (state && state->nextTry)
        wait = *state->nextTry - m_clock.now();
    else if (state && state->lastContact)
        wait = *state->lastContact + std::chrono::seconds{state->pollSeconds} - m_clock.now();
    else if (state)
        wait = Milliseconds{0};
    // a clock that was set back must not make it wait for years
    schedule(std::clamp(wait, state && !state->lastContact ? Milliseconds{0} : kLeastWait, kMostWait));
}

void Worker::Thread::tellStatus(bool isWorking) {
    auto status = m_courier->status();
    if (!status) {
        SyncStatus broken;
        broken.lastError = status.error();
        status = broken;
    }
    status->working = isWorking;
    if (isWorking) status->nextTry.reset();
    m_toAsker([told = m_told, value = *status] { told(value); });
}

} // namespace motcua::sync
